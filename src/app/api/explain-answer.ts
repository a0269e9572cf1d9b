import { queryOptions } from '@tanstack/react-query';
import { explanationSchema, schemaSchema } from '../../model/wire.ts';
import type { Parameters } from '../../model/wire.ts';
import { answer } from './answers.ts';

/** What the engine says of a statement without running it. */
export const explainAnswer = (cypher: string, parameters: Parameters) =>
  queryOptions({
    ...answer(['explain', cypher, parameters], {
      path: '/api/explain',
      schema: explanationSchema,
      body: { cypher, parameters },
    }),
    gcTime: 60_000,
  });

/** Labels, types and property keys of the data. */
export const schemaAnswer = queryOptions(answer(['schema'], { path: '/api/schema', schema: schemaSchema }));

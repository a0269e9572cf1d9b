import { queryOptions } from '@tanstack/react-query';
import { explanationSchema, schemaSchema } from '../../model/wire.ts';
import type { Parameters } from '../../model/wire.ts';
import { readWith, request } from './request.ts';

const EXPLAIN = '/api/explain';
const SCHEMA = '/api/schema';

/** What the engine says of a statement without running it. */
export const explainAnswer = (cypher: string, parameters: Parameters) =>
  queryOptions({
    queryKey: ['explain', cypher, parameters],
    queryFn: ({ signal }) =>
      request({ path: EXPLAIN, body: { cypher, parameters }, signal, read: readWith(explanationSchema, EXPLAIN) }),
    gcTime: 60_000,
  });

/** Labels, types and property keys of the data. */
export const schemaAnswer = queryOptions({
  queryKey: ['schema'],
  queryFn: ({ signal }) => request({ path: SCHEMA, signal, read: readWith(schemaSchema, SCHEMA) }),
});

import type { z } from 'zod';
import {
  healthSchema,
  nodeDetailSchema,
  presetsSchema,
  resultSchema,
  schemaSchema,
  searchSchema,
} from '../../src/model/wire.ts';
import type { Call } from './academy.ts';

/** Every route, each with a request that it answers and the form of its answer. */
export const routes: (Call & { schema: z.ZodType })[] = [
  { path: '/api/health', schema: healthSchema },
  { path: '/api/schema', schema: schemaSchema },
  { path: '/api/presets', schema: presetsSchema },
  {
    path: '/api/presets/programs-for-organization',
    body: { parameters: { organization: 'organization:hilltop-league' } },
    schema: resultSchema,
  },
  { path: '/api/presets/programs-a-year-by-sponsor', body: {}, schema: resultSchema },
  {
    path: '/api/query',
    body: {
      cypher: 'MATCH (p:Program {id: $id})<-[s:SPONSORS]-(m) RETURN p AS p, s AS s, m AS m',
      parameters: { id: 'program:barter-2021' },
    },
    schema: resultSchema,
  },
  { path: '/api/search?q=barter', schema: searchSchema },
  { path: `/api/search?q=${encodeURIComponent('山巅')}`, schema: searchSchema },
  { path: '/api/nodes/program:barter-2021', schema: nodeDetailSchema },
  { path: '/api/nodes/program%3Abarter-2021', schema: nodeDetailSchema },
  { path: '/api/neighbours', body: { ids: ['program:barter-2021'] }, schema: resultSchema },
  { path: '/api/paths', body: { from: 'country:northland', to: 'ministry:barter' }, schema: resultSchema },
  { path: '/api/overview', schema: resultSchema },
  { path: '/api/graph', schema: resultSchema },
];

import type { z } from 'zod';
import { countedResultSchema, neighbourGroupsSchema, reachSchema } from '../../src/model/explore.ts';
import {
  explanationSchema,
  healthSchema,
  nodeDetailSchema,
  ownQueriesSchema,
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
  {
    path: '/api/query',
    body: { cypher: 'MATCH (c:Country) RETURN c AS c ORDER BY c.id', limits: { rows: 2, seconds: 5 } },
    schema: resultSchema,
  },
  {
    path: '/api/explain',
    body: { cypher: 'MATCH (c:Country {id: $id}) RETURN c AS c', parameters: { id: 'country:northland' } },
    schema: explanationSchema,
  },
  { path: '/api/explain', body: { cypher: 'MATCH (c:Country RETURN c' }, schema: explanationSchema },
  { path: '/api/own-queries', schema: ownQueriesSchema },
  { path: '/api/search?q=barter', schema: searchSchema },
  { path: `/api/search?q=${encodeURIComponent('山巅')}`, schema: searchSchema },
  { path: '/api/nodes/program:barter-2021', schema: nodeDetailSchema },
  { path: '/api/nodes/program%3Abarter-2021', schema: nodeDetailSchema },
  {
    path: '/api/nodes',
    body: { ids: ['program:barter-2021', 'topic:markets'], among: ['ministry:barter', 'node#3'] },
    schema: resultSchema,
  },
  { path: '/api/neighbours', body: { ids: ['program:barter-2021'] }, schema: countedResultSchema },
  {
    path: '/api/neighbours',
    body: { ids: ['organization:hilltop-league'], direction: 'in', kind: 'Country', types: ['MEMBER_OF'], limit: 2 },
    schema: countedResultSchema,
  },
  { path: '/api/neighbour-groups', body: { id: 'organization:hilltop-league' }, schema: neighbourGroupsSchema },
  {
    path: '/api/common-neighbours',
    body: { ids: ['country:northland', 'institution:barter-academy'] },
    schema: countedResultSchema,
  },
  { path: '/api/paths', body: { from: 'country:northland', to: 'ministry:barter' }, schema: countedResultSchema },
  {
    path: '/api/paths',
    body: {
      from: 'country:northland',
      to: 'ministry:turnips',
      all: false,
      window: { from: '2022-01-01', until: '2024-12-31', missing: 'remove' },
      asOf: '2022-06-01',
    },
    schema: countedResultSchema,
  },
  { path: '/api/reach', body: { id: 'program:barter-2022' }, schema: reachSchema },
  { path: '/api/reach', body: { id: 'program:lantern-talks', asOf: '2022-05-01' }, schema: reachSchema },
  { path: '/api/overview', schema: resultSchema },
  { path: '/api/graph', schema: resultSchema },
  { path: '/api/graph?limit=3', schema: resultSchema },
];

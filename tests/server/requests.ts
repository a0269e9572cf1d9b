import type { Call } from './academy.ts';

/** Requests that the academy answers: every route but those that change the reader's own queries. */
export const requests: Call[] = [
  { path: '/api/health' },
  { path: '/api/schema' },
  { path: '/api/presets' },
  {
    path: '/api/presets/programs-for-organization',
    body: { parameters: { organization: 'organization:hilltop-league' } },
  },
  { path: '/api/presets/programs-a-year-by-sponsor', body: {} },
  {
    path: '/api/query',
    body: {
      cypher: 'MATCH (p:Program {id: $id})<-[s:SPONSORS]-(m) RETURN p AS p, s AS s, m AS m',
      parameters: { id: 'program:barter-2021' },
    },
  },
  {
    path: '/api/query',
    body: { cypher: 'MATCH (c:Country) RETURN c AS c ORDER BY c.id', limits: { rows: 2, seconds: 5 } },
  },
  {
    path: '/api/explain',
    body: { cypher: 'MATCH (c:Country {id: $id}) RETURN c AS c', parameters: { id: 'country:northland' } },
  },
  { path: '/api/explain', body: { cypher: 'MATCH (c:Country RETURN c' } },
  { path: '/api/own-queries' },
  { path: '/api/search?q=barter' },
  { path: `/api/search?q=${encodeURIComponent('山巅')}` },
  { path: '/api/nodes/program:barter-2021' },
  { path: '/api/nodes/program%3Abarter-2021' },
  {
    path: '/api/nodes',
    body: { ids: ['program:barter-2021', 'topic:markets'], among: ['ministry:barter', 'node#3'] },
  },
  { path: '/api/neighbours', body: { ids: ['program:barter-2021'] } },
  {
    path: '/api/neighbours',
    body: { ids: ['organization:hilltop-league'], direction: 'in', kind: 'Country', types: ['MEMBER_OF'], limit: 2 },
  },
  { path: '/api/neighbour-groups', body: { id: 'organization:hilltop-league' } },
  {
    path: '/api/common-neighbours',
    body: { ids: ['country:northland', 'institution:barter-academy'] },
  },
  { path: '/api/paths', body: { from: 'country:northland', to: 'ministry:barter' } },
  {
    path: '/api/paths',
    body: {
      from: 'country:northland',
      to: 'ministry:turnips',
      all: false,
      window: { from: '2022-01-01', until: '2024-12-31', missing: 'remove' },
      asOf: '2022-06-01',
    },
  },
  { path: '/api/reach', body: { id: 'program:barter-2022' } },
  { path: '/api/reach', body: { id: 'program:lantern-talks', asOf: '2022-05-01' } },
  { path: '/api/sources' },
  { path: '/api/sources', body: { ids: ['source:gazette', 'country:northland', 'source:nowhere', 'source:atlas'] } },
  { path: '/api/overview' },
  { path: '/api/graph' },
  { path: '/api/graph?limit=3' },
];

import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMPACT_TYPE, decodeResult } from '../../src/model/compact-result.ts';
import { errorSchema, resultSchema } from '../../src/model/wire.ts';
import { engines } from '../support/engines.ts';
import { appFor, call, loadAcademy, type Call } from './academy.ts';

const COMPACT = { Accept: `${COMPACT_TYPE}, application/json` };

const requests: Call[] = [
  { path: '/api/graph' },
  { path: '/api/graph?limit=4' },
  { path: '/api/overview' },
  {
    path: '/api/presets/programs-for-organization',
    body: { parameters: { organization: 'organization:hilltop-league' } },
  },
  { path: '/api/presets/programs-a-year-by-sponsor', body: {} },
  {
    path: '/api/query',
    body: {
      cypher: 'MATCH path = (p:Program)<-[s:SPONSORS]-(m) RETURN path AS path, [s, {m: m}] AS deep ORDER BY p.id',
    },
  },
  { path: '/api/query', body: { cypher: 'MATCH ()-[s:SPONSORS]->() RETURN s AS s, count(*) AS n ORDER BY s.id' } },
];

describe.each(engines)('the compact form on $name', (engine) => {
  let app: Hono;

  beforeAll(async () => {
    const database = await engine.open();
    await loadAcademy(database);
    app = appFor(database);
  });

  test.each(requests)('$path $body.cypher says the same as plain JSON', async (request) => {
    const plain = await call(app, request);
    const compact = await call(app, { ...request, headers: COMPACT });
    expect(plain.headers.get('content-type')).toContain('application/json');
    expect(compact.headers.get('content-type')).toBe(COMPACT_TYPE);
    expect(compact.headers.get('vary')).toContain('Accept');
    const expected = resultSchema.parse(await plain.json());
    expect({ ...decodeResult(await compact.json()), tookMs: 0 }).toEqual({ ...expected, tookMs: 0 });
  });

  test('the opening graph is cut where the address says so, and that is told', async () => {
    // 82 rows in the tables of relationships, less 9 of who is a member and 7 of who speaks what.
    const sizes: [limit: number, relationships: number, truncated: boolean][] = [
      [4, 4, true],
      [65, 65, true],
      [66, 66, false],
      [1_000_000, 66, false],
    ];
    for (const [limit, relationships, truncated] of sizes) {
      const response = await call(app, { path: `/api/graph?limit=${limit}`, headers: COMPACT });
      const answer = decodeResult(await response.json());
      const ends = new Set(answer.graph.relationships.flatMap(({ start, end }) => [start, end]));
      expect([answer.graph.relationships.length, answer.truncated]).toEqual([relationships, truncated]);
      expect(answer.graph.nodes.map(({ id }) => id)).toEqual([...ends].toSorted());
    }
  });

  test.each(['0', '-1', '1.5', 'all', '1000001', '1e9'])('a limit of %s is refused', async (limit) => {
    const response = await call(app, { path: `/api/graph?limit=${limit}`, headers: COMPACT });
    const { error } = errorSchema.parse(await response.json());
    expect([response.status, error.faults?.map(({ field }) => field)]).toEqual([400, ['limit']]);
  });

  test('what went wrong is told in plain JSON', async () => {
    const response = await call(app, { path: '/api/query', body: { cypher: 'MATCH' }, headers: COMPACT });
    expect([response.status, errorSchema.parse(await response.json()).error.code]).toEqual([400, 'query-failed']);
  });
});

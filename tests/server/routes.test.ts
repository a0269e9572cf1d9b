import type { Hono } from 'hono';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { errorSchema, resultSchema } from '../../src/model/wire.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import { engines } from '../support/engines.ts';
import { routes } from '../../src/server/routes/table.ts';
import { appFor, call, HOST, loadAcademy, methodOf, routeOf, type Call } from './academy.ts';
import { requests } from './requests.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const [engine] = engines;
let database: Database;
let app: Hono;

beforeAll(async () => {
  if (!engine) throw new Error('the embedded engine is always there');
  database = await engine.open();
  await loadAcademy(database);
  app = appFor(database);
});

const shape = (request: Call): string => `${methodOf(request)} ${request.path}`;

describe('a good request', () => {
  test.each(requests.map((request) => ({ ...request, name: shape(request) })))('$name', async (request) => {
    const response = await call(app, request);
    const answer = await response.json();
    expect({ status: response.status, error: answer.error }).toEqual({ status: 200 });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('every route is asked', () => {
    const asked = new Set(requests.map((request) => routeOf(request)?.id));
    const missing = routes.filter(({ id, method }) => ['get', 'post'].includes(method) && !asked.has(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('health says what is loaded', async () => {
    expect(await (await call(app, { path: '/api/health' })).json()).toEqual({
      status: 'ok',
      engine: 'embedded',
      nodes: 42,
      relationships: 82,
      dataSet: { name: 'academy', title: 'Made-up data for tests: not about the world', version: '0.1.0' },
    });
  });

  test('sources come whole by id, and all of them by what tells how independent they are', async () => {
    const body = { ids: ['source:gazette', 'country:northland', 'source:nowhere', 'source:atlas'] };
    const some = resultSchema.parse(await (await call(app, { path: '/api/sources', body })).json());
    expect(some.rows.flat()).toMatchObject([
      { id: 'source:atlas', properties: { publisher: 'Nowhere Society' } },
      { id: 'source:gazette', properties: { publisher: 'Lantern Press', kind: 'official' } },
    ]);
    const all = resultSchema.parse(await (await call(app, { path: '/api/sources' })).json());
    expect([all.columns, all.truncated]).toEqual([['id', 'publisher', 'kind'], false]);
    expect(all.rows).toContainEqual(['source:gazette', 'Lantern Press', 'official']);
    expect(all.rows.map(([id]) => id)).toEqual(all.rows.map(([id]) => id).toSorted());
  });

  test('a row is an array with a value for each column', async () => {
    const cypher = 'MATCH (c:Country) RETURN c.name AS name, c AS country ORDER BY name LIMIT 2';
    const result = resultSchema.parse(await (await call(app, { path: '/api/query', body: { cypher } })).json());
    expect(result.columns).toEqual(['name', 'country']);
    expect(result.rows.map(([name]) => name)).toEqual(['Eastvale', 'Farreach']);
    expect(result.graph.nodes.map(({ id }) => id)).toEqual(['country:eastvale', 'country:farreach']);
  });
});

describe('limits', () => {
  const countries = { cypher: 'MATCH (c:Country) RETURN c.id AS id ORDER BY id' };

  test.each([
    [1, true],
    [5, true],
    [100, false],
  ])('%s rows at most', async (rows, truncated) => {
    const response = await call(app, { path: '/api/query', body: { ...countries, limits: { rows } } });
    const result = resultSchema.parse(await response.json());
    expect([result.rows.length, result.truncated]).toEqual([truncated ? rows : 6, truncated]);
  });

  test('seconds end a query', async () => {
    const response = await call(app, { path: '/api/query', body: { cypher: ENDLESS, limits: { seconds: 1 } } });
    expect([response.status, errorSchema.parse(await response.json()).error.code]).toEqual([504, 'timed-out']);
  });

  test('a preset takes them too', async () => {
    const body = { parameters: { organization: 'organization:hilltop-league' }, limits: { rows: 2 } };
    const result = resultSchema.parse(await (await call(app, { path: preset, body })).json());
    expect([result.rows.length, result.truncated]).toEqual([2, true]);
  });
});

const json = 'application/json';
const preset = '/api/presets/programs-for-organization';
const deep = `{"cypher":"RETURN $p AS p","parameters":{"p":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;

const twice = ['country:northland', 'country:northland'];
const many = (length: number): string[] => Array.from({ length }, (_, index) => `topic:t-${index}`);
const upsideDown = { from: '2022-01-02', until: '2022-01-01', missing: 'keep' };
const neighbours = (body: object): Call => ({ path: '/api/neighbours', body: { ids: ['country:northland'], ...body } });
const common = (ids: string[]): Call => ({ path: '/api/common-neighbours', body: { ids } });
const paths = (body: object): Call => ({
  path: '/api/paths',
  body: { from: 'country:northland', to: 'ministry:barter', ...body },
});
const reach = (body: object): Call => ({ path: '/api/reach', body });

const faulty: [string, Call, number, string, string[]?][] = [
  ['an unknown route', { path: '/api/nothing' }, 404, 'not-found'],
  ['the bare API', { path: '/api' }, 404, 'not-found'],
  ['another method', { path: '/api/query' }, 405, 'invalid-input'],
  ['another method still', { path: '/api/health', method: 'DELETE' }, 405, 'invalid-input'],
  ['an unknown preset', { path: '/api/presets/nothing', body: {} }, 404, 'not-found'],
  ['an unknown node', { path: '/api/nodes/country:nowhere' }, 404, 'not-found'],
  ['no node at all', { path: '/api/nodes/%E0%A4%A' }, 404, 'not-found'],
  ['an unknown neighbour', { path: '/api/neighbours', body: { ids: ['country:nowhere'] } }, 404, 'not-found'],
  ['no sources', { path: '/api/sources', body: { ids: [] } }, 400, 'invalid-input', ['ids']],
  ['no ids', { path: '/api/neighbours', body: { ids: [] } }, 400, 'invalid-input', ['ids']],
  [
    'a limit too high',
    { path: '/api/neighbours', body: { ids: ['a:b'], limit: 1e9 } },
    400,
    'invalid-input',
    ['limit'],
  ],
  ['an unknown direction', neighbours({ direction: 'up' }), 400, 'invalid-input', ['direction']],
  ['an unknown kind', neighbours({ kind: 'Planet' }), 400, 'invalid-input', ['kind']],
  ['a kind that is never drawn', neighbours({ kind: 'Claim' }), 400, 'invalid-input', ['kind']],
  ['an unknown type', neighbours({ types: ['SPONSORS', 'LOVES'] }), 400, 'invalid-input', ['types.1']],
  ['ids that are none', neighbours({ ids: [1, null] }), 400, 'invalid-input', ['ids.0', 'ids.1']],
  ['groups of an unknown node', { path: '/api/neighbour-groups', body: { id: 'topic:none' } }, 404, 'not-found'],
  ['groups of no node', { path: '/api/neighbour-groups', body: {} }, 400, 'invalid-input', ['id']],
  ['common neighbours of one', common(['country:northland']), 400, 'invalid-input', ['ids']],
  ['common neighbours of one twice', common(twice), 400, 'invalid-input', ['ids']],
  ['common neighbours of too many', common(Array.from({ length: 51 }, String)), 400, 'invalid-input', ['ids']],
  ['common neighbours of an unknown node', common(['country:northland', 'topic:none']), 404, 'not-found'],
  ['an unknown node among several', { path: '/api/nodes', body: { ids: [...twice, 'topic:none'] } }, 404, 'not-found'],
  ['too many nodes', { path: '/api/nodes', body: { ids: many(501) } }, 400, 'invalid-input', ['ids']],
  ['too many shown', { path: '/api/nodes', body: { ids: twice, among: many(5001) } }, 400, 'invalid-input', ['among']],
  ['a window upside down', paths({ window: upsideDown }), 400, 'invalid-input', ['window.until']],
  [
    'a window of no days',
    paths({ window: { from: '2021-02-30', until: '2022', missing: 'drop' } }),
    400,
    'invalid-input',
    ['window.from', 'window.until', 'window.missing'],
  ],
  ['a day that is none', paths({ asOf: 'yesterday' }), 400, 'invalid-input', ['asOf']],
  ['too many steps', paths({ maxLength: 11 }), 400, 'invalid-input', ['maxLength']],
  ['a chain from a node to itself', paths({ to: 'country:northland' }), 400, 'invalid-input', ['to']],
  ['an unknown end', paths({ to: 'topic:none' }), 404, 'not-found'],
  ['the reach of a country', reach({ id: 'country:northland' }), 400, 'invalid-input', ['id']],
  ['the reach of an unknown program', reach({ id: 'program:none' }), 404, 'not-found'],
  ['the reach as of a month', reach({ id: 'program:barter-2022', asOf: '2022-05' }), 400, 'invalid-input', ['asOf']],
  ['a missing end', { path: '/api/paths', body: { from: 'country:northland' } }, 400, 'invalid-input', ['to']],
  ['two faults', { path: '/api/paths', body: { from: 1, to: 2 } }, 400, 'invalid-input', ['from', 'to']],
  ['an unknown field', { path: '/api/query', body: { cypher: 'RETURN 1 AS a', limit: 3 } }, 400, 'invalid-input'],
  [
    'too many rows',
    { path: '/api/query', body: { cypher: 'RETURN 1 AS a', limits: { rows: 100_001 } } },
    400,
    'invalid-input',
    ['limits.rows'],
  ],
  [
    'no time at all',
    { path: preset, body: { limits: { seconds: 0, minutes: 1 } } },
    400,
    'invalid-input',
    ['limits.seconds', 'limits'],
  ],
  ['an empty query', { path: '/api/query', body: { cypher: '' } }, 400, 'invalid-input', ['cypher']],
  ['no search text', { path: '/api/search' }, 400, 'invalid-input', ['q']],
  ['a search text too long', { path: `/api/search?q=${'a'.repeat(201)}` }, 400, 'invalid-input', ['q']],
  ['a wrong year', { path: preset, body: { parameters: { from: 'soon' } } }, 400, 'invalid-input', ['from']],
  ['an unknown parameter', { path: preset, body: { parameters: { zzz: 1 } } }, 400, 'invalid-input', ['zzz']],
  ['Cypher that does not parse', { path: '/api/query', body: { cypher: 'MATCH (n RETURN n' } }, 400, 'query-failed'],
  ['a body that is not JSON', { path: '/api/query', body: '{"cypher":' }, 400, 'invalid-input'],
  ['a body that is a list', { path: '/api/query', body: [] }, 400, 'invalid-input'],
  ['a body too deep', { path: '/api/query', body: deep }, 400, 'invalid-input'],
  ['no body', { path: '/api/query', method: 'POST', headers: { 'Content-Type': json } }, 400, 'invalid-input'],
  ['a form', { path: '/api/query', body: 'cypher=x', headers: { 'Content-Type': 'text/plain' } }, 415, 'invalid-input'],
  ['a body past 1 MB', { path: '/api/query', body: { cypher: 'x'.repeat(1024 * 1024) } }, 413, 'too-large'],
];

describe('a faulty request', () => {
  test.each(faulty)('%s', async (_what, request, status, code, fields) => {
    const response = await call(app, request);
    const answer = await response.json();
    const { error } = errorSchema.parse(answer);
    expect([response.status, error.code, fields && error.faults?.map(({ field }) => field)]).toEqual([
      status,
      code,
      fields,
    ]);
  });

  test('the place in the Cypher is told', async () => {
    const body = { cypher: 'MATCH (n)\nRETURN n n' };
    const { error } = errorSchema.parse(await (await call(app, { path: '/api/query', body })).json());
    expect(error).toMatchObject({ code: 'query-failed', line: 2 });
  });
});

const writes = [
  "CREATE (n:Country {id: 'country:new'}) RETURN n AS n",
  "MERGE (n:Country {id: 'country:new'}) RETURN n AS n",
  "MATCH (n:Country) SET n.name = 'x' RETURN n AS n",
  'MATCH (n:Country) REMOVE n.name RETURN n AS n',
  'MATCH (n:Country) DETACH DELETE n',
  'MATCH ()-[r:SPONSORS]->() DELETE r',
  'MATCH (n:Country) SET n:Ministry',
  "MATCH (n:Country) FOREACH (x IN [1] | SET n.name = 'x')",
  "UNWIND [1] AS x CALL (x) { CREATE (n:Country {id: 'country:new'}) RETURN n AS n } RETURN n AS n",
  '/* MATCH */ create (:Country)',
  'CREATE INDEX made_up FOR (n:Country) ON (n.name)',
  'DROP CONSTRAINT country_id',
];

describe('a write over HTTP', () => {
  const state = async (): Promise<unknown> => {
    const { rows } = await database.read('MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n AS n, r AS r, m.id AS m');
    return rows.map((row) => JSON.stringify(row)).sort();
  };

  test.each(writes)('%s', async (cypher) => {
    const before = await state();
    const response = await call(app, { path: '/api/query', body: { cypher } });
    const { error } = errorSchema.parse(await response.json());
    expect([response.status, error.code]).toEqual([403, 'write-refused']);
    expect(await state()).toEqual(before);
  });
});

const ENDLESS = 'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*) AS n';

describe('a query that does not end', () => {
  test('is stopped at the time limit', async () => {
    const queries = createQueries(database);
    const impatient = appFor(database, {
      queries: {
        ...queries,
        run: (cypher, given, options) => queries.run(cypher, given, { ...options, timeoutMs: 200 }),
      },
    });
    const response = await call(impatient, { path: '/api/query', body: { cypher: ENDLESS } });
    expect([response.status, errorSchema.parse(await response.json()).error.code]).toEqual([504, 'timed-out']);
  });

  test('is cancelled when the one who asked goes away', async () => {
    const leaving = new AbortController();
    const queries = createQueries(database);
    const watched = appFor(database, {
      queries: {
        ...queries,
        run: (...request) => {
          const answer = queries.run(...request);
          setImmediate(() => leaving.abort());
          return answer;
        },
      },
    });
    const response = await watched.request(`http://${HOST}/api/query`, {
      method: 'POST',
      headers: { 'Content-Type': json },
      body: JSON.stringify({ cypher: ENDLESS }),
      signal: leaving.signal,
    });
    expect(errorSchema.parse(await response.json()).error.code).toBe('cancelled');
  });
});

test('what nobody foresaw is logged and not shown', async () => {
  const logged: string[] = [];
  const broken = appFor(database, {
    queries: {
      ...createQueries(database),
      graph: () => Promise.reject(new TypeError('internals of ours')),
    },
    log: (text) => logged.push(text),
  });
  const response = await call(broken, { path: '/api/graph' });
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(errorSchema.parse(JSON.parse(text)).error.code).toBe('internal');
  expect(text).not.toContain('internals of ours');
  expect(logged.join()).toContain('internals of ours');
});

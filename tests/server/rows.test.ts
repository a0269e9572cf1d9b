import { parse } from 'csv-parse/sync';
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Batch, Database } from '../../src/database/database.ts';
import { DatabaseError } from '../../src/database/database.ts';
import { MOST_ROWS } from '../../src/model/wire.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import { createApp } from '../../src/server/create-app.ts';
import { openPort, type OpenPort } from '../../src/server/serve.ts';
import { DEFAULT_SERVER } from '../../src/server/settings.ts';
import { engines } from '../support/engines.ts';
import { appFor, call, loadAcademy } from './academy.ts';

let database: Database;
let app: Hono;

beforeAll(async () => {
  const [engine] = engines;
  if (!engine) throw new Error('the embedded engine is always there');
  database = await engine.open();
  await loadAcademy(database);
  app = appFor(database);
});

const ofPreset = {
  path: '/api/presets/programs-for-organization',
  body: { parameters: { organization: 'organization:hilltop-league' } },
};
const ofCypher = (cypher: string, limits = {}) => ({ path: '/api/query', body: { cypher, limits } });
const countTo = (most: number, limits = {}) => ofCypher(`UNWIND range(1, ${most}) AS n RETURN n AS n`, limits);

const asCsv = { Accept: 'text/csv' };
const asLines = { Accept: 'application/x-ndjson' };

describe('the form that is asked for', () => {
  test.each([
    ['text/csv', 'text/csv; charset=utf-8'],
    ['application/x-ndjson', 'application/x-ndjson; charset=utf-8'],
    ['application/json', 'application/json'],
    ['*/*', 'application/json'],
    ['text/html', 'application/json'],
    ['text/csv;q=0.5, application/json', 'application/json'],
    ['application/json;q=0.5, text/csv', 'text/csv; charset=utf-8'],
  ])('%s gives %s', async (Accept, type) => {
    const response = await call(app, { ...ofPreset, headers: { Accept } });
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('vary')).toContain('Accept');
  });

  test('is named as a file is', async () => {
    const name = async (request: typeof ofPreset | typeof ofCypherAnswer, headers: Record<string, string>) =>
      (await call(app, { ...request, headers })).headers.get('content-disposition');
    const ofCypherAnswer = countTo(1);
    expect(await name(ofPreset, asCsv)).toBe('attachment; filename="programs-for-organization.csv"');
    expect(await name(ofCypherAnswer, asLines)).toBe('attachment; filename="query.ndjson"');
  });
});

describe('CSV', () => {
  const csvOf = async (request: { path: string; body: object }): Promise<string> =>
    (await call(app, { ...request, headers: asCsv })).text();

  test('holds the columns of the table, without those that only feed the picture', async () => {
    const [head, ...rows] = parse(await csvOf(ofPreset)) as string[][];
    const preset = await createQueries(database).preset('programs-for-organization');
    const whole = await createQueries(database).runPreset(preset.name, ofPreset.body.parameters);
    expect(head).toEqual(whole.columns.filter((column) => !preset.graphOnly.includes(column)));
    expect(rows).toHaveLength(5);
  });

  test('names things, joins lists and quotes what RFC 4180 quotes', async () => {
    const cypher = `MATCH (c:Country {id: 'country:eastvale'})
      RETURN c AS country, ['a', 'b'] AS list, 'x, "y"' AS quoted, '=1+1' AS formula, null AS nothing, 1.5 AS number`;
    expect(await csvOf(ofCypher(cypher))).toBe(
      `country,list,quoted,formula,nothing,number\r\nEastvale,a|b,"x, ""y""",'=1+1,,1.5\r\n`,
    );
  });

  test('of no rows still names its columns', async () => {
    expect(await csvOf(ofCypher('MATCH (t:Topic) WHERE false RETURN t.id AS id, t AS topic'))).toBe('id,topic\r\n');
  });
});

test('JSON lines hold one object a row, with every column whole', async () => {
  const cypher = "MATCH (c:Country) WHERE c.id IN ['country:eastvale', 'country:farreach'] RETURN c AS c, c.id AS id";
  const response = await call(app, { ...ofCypher(`${cypher} ORDER BY id`), headers: asLines });
  const lines = (await response.text()).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { id: 'country:eastvale', c: { $type: 'node', id: 'country:eastvale', labels: ['Country'] } },
    { id: 'country:farreach', c: { $type: 'node', id: 'country:farreach', labels: ['Country'] } },
  ]);
});

describe('how many rows', () => {
  const linesOf = async (request: ReturnType<typeof countTo>): Promise<number> =>
    (await (await call(app, { ...request, headers: asLines })).text()).split('\n').length - 1;

  test('more than a screen is given, up to the most', async () => {
    expect(await linesOf(countTo(MOST_ROWS))).toBe(MOST_ROWS);
  });

  test('only so many as were asked for', async () => {
    expect(await linesOf(countTo(5_000, { rows: 1_234 }))).toBe(1_234);
  });

  test('past the limit of the preset itself', async () => {
    const queries = createQueries(database, [
      { ...(await createQueries(database).preset('programs-for-organization')), cypher: `${COUNTED}\nLIMIT 3` },
    ]);
    const response = await call(appFor(database, { queries }), { ...ofPreset, headers: asLines });
    expect((await response.text()).split('\n')).toHaveLength(51);
  });
});

const COUNTED = 'UNWIND range(1, 50) AS n\nRETURN $organization AS o, $from AS f, $until AS u, n AS n';

describe('what is at fault before the first row is told in plain JSON', () => {
  test.each([
    [ofCypher('MATCH (n RETURN n'), 400, 'query-failed'],
    [ofCypher('CREATE (c:Country) RETURN c AS c'), 403, 'write-refused'],
    [{ path: '/api/presets/nothing', body: {} }, 404, 'not-found'],
    [{ path: ofPreset.path, body: { parameters: { from: 'soon' } } }, 400, 'invalid-input'],
  ])('%j', async (request, status, code) => {
    for (const headers of [asCsv, asLines]) {
      const response = await call(app, { ...request, headers });
      expect([response.status, await response.json()]).toMatchObject([status, { error: { code } }]);
    }
  });
});

describe('over a real socket', () => {
  /** Answers every query with these batches, and tells how far it came. */
  async function serving(batches: () => AsyncGenerator<Batch>, log: string[] = []): Promise<OpenPort> {
    const port = await openPort({ ...DEFAULT_SERVER, port: 0 });
    const queries = { ...createQueries(database), stream: batches };
    port.serve(createApp({ queries, allowedHosts: port.allowedHosts, log: (text) => log.push(text) }));
    return port;
  }

  const ask = (url: string, headers: object, signal?: AbortSignal): Promise<Response> =>
    fetch(`${url}/api/query`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ cypher: 'RETURN 1 AS n' }),
      signal,
    });

  /** What came before the connection was broken off; throws where it ended well. */
  async function brokenText(response: Response): Promise<string> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
    } catch {
      return text;
    }
    throw new Error(`the answer ended as if it were whole: ${text.slice(0, 200)}`);
  }

  const FAULTS: [string, () => Error, object, string[]][] = [
    [
      'a database that is gone',
      () => new DatabaseError('database-unavailable', 'it is gone'),
      { code: 'database-unavailable', message: 'it is gone' },
      [],
    ],
    [
      'a fault of ours',
      () => new TypeError('internals'),
      { code: 'internal' },
      [expect.stringContaining('internals')] as string[],
    ],
  ];

  describe.each(FAULTS)('%s after the first rows', (_what, fault, told, expectedLog) => {
    const broken = async (headers: object): Promise<string> => {
      const log: string[] = [];
      const port = await serving(async function* () {
        yield { columns: ['n'], rows: [[1]] };
        yield { columns: ['n'], rows: [[2]] };
        throw fault();
      }, log);
      const response = await ask(port.url, headers);
      expect(response.status).toBe(200);
      const text = await brokenText(response);
      expect(log).toEqual(expectedLog);
      await port.close();
      return text;
    };

    test('breaks off a CSV', async () => {
      expect(await broken({ ...asCsv, 'Accept-Encoding': 'identity' })).toBe('n\r\n1\r\n2\r\n');
    });

    test('breaks off JSON lines, the last of which tells it', async () => {
      const lines = (await broken({ ...asLines, 'Accept-Encoding': 'identity' })).trimEnd().split('\n');
      expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ n: 1 }, { n: 2 }, { $error: told }]);
    });

    test.each([asCsv, asLines])('breaks off what is squeezed, as %j', async (headers) => {
      expect(await broken({ ...headers, 'Accept-Encoding': 'gzip' })).not.toContain('internals');
    });
  });

  test('an answer of more rows than can be given is broken off, and says so', async () => {
    const port = await openPort({ ...DEFAULT_SERVER, port: 0 });
    port.serve(createApp({ queries: createQueries(database), allowedHosts: port.allowedHosts }));
    const response = await fetch(`${port.url}/api/query`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Encoding': 'identity', ...asLines },
      body: JSON.stringify(countTo(MOST_ROWS + 1).body),
    });
    const lines = (await brokenText(response)).trimEnd().split('\n');
    expect(lines).toHaveLength(MOST_ROWS + 1);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ $error: { code: 'too-large' } });
    await port.close();
  });

  test('who goes away ends the reading', async () => {
    let end: (how: string) => void;
    const ended = new Promise((resolve) => (end = resolve));
    const port = await serving(async function* () {
      try {
        for (let n = 0; ; n += 1) yield { columns: ['n'], rows: [[n, 'x'.repeat(100_000)]] };
      } finally {
        end('left');
      }
    });
    const leaving = new AbortController();
    const response = await ask(port.url, asLines, leaving.signal);
    await response.body?.getReader().read();
    leaving.abort();
    expect(await ended).toBe('left');
    await port.close();
  });
});

test('rows are read no faster than they are taken', async () => {
  let given = 0;
  const slow = appFor(database, {
    queries: {
      ...createQueries(database),
      async *stream() {
        for (; given < 1_000; given += 1) yield { columns: ['n'], rows: [[given]] };
      },
    },
  });
  const reader = (await call(slow, { ...countTo(1), headers: asLines })).body?.getReader();
  for (let taken = 0; taken < 5; taken += 1) await reader?.read();
  await new Promise(setImmediate);
  expect(given).toBeLessThan(10);
  await reader?.cancel();
});

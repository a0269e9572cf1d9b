import type { Hono } from 'hono';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { errorSchema, presetsSchema, resultSchema } from '../../src/model/wire.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import { createOwnQueries } from '../../src/queries/own-queries.ts';
import { readPresets } from '../../src/queries/read-presets.ts';
import { engines, temporaryFolder } from '../support/engines.ts';
import { appFor, call, loadAcademy, type Call } from './academy.ts';

const TEXT = `// title: Countries by name
// sentence: Countries whose name begins with {letter}
// group: Mine
// description: By name.
// param letter: text = F "Letter"
MATCH (c:Country)
WHERE c.name STARTS WITH $letter
RETURN c.name AS country
ORDER BY country
LIMIT 100
`;

let database: Database;

beforeAll(async () => {
  const [engine] = engines;
  if (!engine) throw new Error('the embedded engine is always there');
  database = await engine.open();
  await loadAcademy(database);
});

async function keeping(canKeepQueries = true): Promise<{ app: Hono; folder: string }> {
  const folder = join(await temporaryFolder(), 'queries');
  const queries = createQueries(database, readPresets(), createOwnQueries(folder, readPresets()));
  return { app: appFor(database, { queries, canKeepQueries }), folder };
}

const put = (text: string, name = 'by-name'): Call => ({
  method: 'PUT',
  path: `/api/own-queries/${name}`,
  body: { text },
});
const patch = (name: string): Call => ({ method: 'PATCH', path: '/api/own-queries/by-name', body: { name } });
const remove: Call = { method: 'DELETE', path: '/api/own-queries/by-name' };

const answerOf = async (app: Hono, request: Call): Promise<unknown> => (await call(app, request)).json();

async function namesOf(app: Hono): Promise<string[]> {
  const { presets } = presetsSchema.parse(await answerOf(app, { path: '/api/presets' }));
  return presets.filter(({ isOwn }) => isOwn).map(({ name }) => name);
}

async function refusalOf(app: Hono, request: Call): Promise<[number, string, string[] | undefined]> {
  const response = await call(app, request);
  const { code, faults } = errorSchema.parse(await response.json()).error;
  return [response.status, code, faults?.map(({ field }) => field)];
}

test('a query is kept, listed, run, renamed and removed', async () => {
  const { app, folder } = await keeping();
  expect(await answerOf(app, put(TEXT))).toMatchObject({ name: 'by-name', title: 'Countries by name', isOwn: true });
  expect(await readFile(join(folder, 'by-name.cypher'), 'utf8')).toBe(TEXT);
  expect(await namesOf(app)).toEqual(['by-name']);

  const answer = await answerOf(app, { path: '/api/presets/by-name', body: { parameters: { letter: 'E' } } });
  expect(resultSchema.parse(answer).rows).toEqual([['Eastvale']]);

  expect(await answerOf(app, patch('renamed'))).toMatchObject({ name: 'renamed' });
  expect(await namesOf(app)).toEqual(['renamed']);
  expect(await answerOf(app, { ...remove, path: '/api/own-queries/renamed' })).toEqual({ removed: 'renamed' });
  expect([await namesOf(app), await readdir(folder)]).toEqual([[], []]);
});

test('a file at fault is told beside the queries that are not', async () => {
  const { app, folder } = await keeping();
  await call(app, put(TEXT));
  await writeFile(join(folder, 'broken.cypher'), '// title: Broken\n// chart: pie\nRETURN 1 AS one\nLIMIT 1\n');
  expect(await answerOf(app, { path: '/api/own-queries' })).toMatchObject({
    canKeep: true,
    faults: [{ file: 'broken.cypher', line: 2 }],
  });
  expect(await namesOf(app)).toEqual(['by-name']);
});

test.each<[string, Call, number, string, string[]?]>([
  ['a name that leads out of the folder', put(TEXT, '..%2f..%2fby-name'), 400, 'invalid-input', ['name']],
  ['a name of capitals', put(TEXT, 'By-Name'), 400, 'invalid-input', ['name']],
  ['the name of a preset', put(TEXT, 'open-to-country'), 400, 'invalid-input', ['name']],
  ['no text', put(''), 400, 'invalid-input', ['text']],
  ['a parameter that is not declared', put('// title: A\nRETURN $a AS a\n'), 400, 'invalid-input', ['line 2']],
  ['a new name that leads out', patch('../by-name'), 400, 'invalid-input', ['name']],
  ['a query to rename that is not there', patch('other'), 404, 'not-found'],
  ['a query to remove that is not there', remove, 404, 'not-found'],
])('%s is refused', async (_what, request, status, code, fields) => {
  const { app, folder } = await keeping();
  expect(await refusalOf(app, request)).toEqual([status, code, fields]);
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
});

test('what a reader kept can not write either', async () => {
  const { app } = await keeping();
  await call(app, put("// title: Write\nCREATE (c:Country {id: 'country:new'}) RETURN c AS c\n"));
  expect(await refusalOf(app, { path: '/api/presets/by-name', body: {} })).toEqual([403, 'write-refused', undefined]);
});

test.each([put(TEXT), patch('yours'), remove])(
  '$method changes nothing where others can reach the server',
  async (request) => {
    const { app, folder } = await keeping(false);
    expect(await refusalOf(app, request)).toEqual([403, 'forbidden', undefined]);
    expect(await answerOf(app, { path: '/api/own-queries' })).toEqual({ canKeep: false, faults: [] });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  },
);

test('a page of another site changes nothing', async () => {
  const { app, folder } = await keeping();
  const foreign: Record<string, string>[] = [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }];
  for (const headers of foreign) {
    expect(await refusalOf(app, { ...put(TEXT), headers })).toEqual([403, 'forbidden', undefined]);
  }
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
});

test('without a folder nothing can be kept', async () => {
  const app = appFor(database, { canKeepQueries: true });
  expect(await answerOf(app, { path: '/api/own-queries' })).toEqual({ canKeep: false, faults: [] });
  expect(await refusalOf(app, put(TEXT))).toEqual([403, 'forbidden', undefined]);
});

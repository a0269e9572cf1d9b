import type { Hono } from 'hono';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { errorSchema } from '../../src/model/wire.ts';
import { liaison, start } from '../cli/liaison.ts';
import { engines, temporaryFolder } from '../support/engines.ts';
import { environmentOf } from '../support/liaison.ts';
import { ACADEMY, appFor, call, loadAcademy } from './academy.ts';
import { requests } from './requests.ts';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** An answer without what may differ: how long it took, which engine gave it, in what order a set is listed. */
function comparable(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) => {
    if (key === 'tookMs' || key === 'engine') return undefined;
    return ['nodes', 'relationships', 'neighbours', 'sources', 'claims'].includes(key) && Array.isArray(value)
      ? value.toSorted(byId)
      : value;
  });
}

const name = ({ path, body }: { path: string; body?: unknown }): string => `${path} ${JSON.stringify(body ?? '')}`;

describe('the same on both engines', () => {
  const apps: Hono[] = [];

  beforeAll(async () => {
    for (const engine of engines) {
      const database = await engine.open();
      await loadAcademy(database);
      apps.push(appFor(database));
    }
  });

  const sameOnBoth = requests.filter(({ path }) => path !== '/api/explain');
  test.each(sameOnBoth.map((request) => ({ ...request, name: name(request) })))('$name', async (request) => {
    const answers = await Promise.all(apps.map(async (app) => (await call(app, request)).json()));
    const [first, ...others] = answers.map(comparable);
    for (const other of others) expect(other).toEqual(first);
  });

  test.each([
    ["CREATE (n:Country {id: 'country:new'}) RETURN n AS n", 403, 'write-refused'],
    ['MATCH (n:Country) DETACH DELETE n', 403, 'write-refused'],
    ['MATCH (n RETURN n', 400, 'query-failed'],
  ])('%s is turned down', async (cypher, status, code) => {
    for (const app of apps) {
      const response = await call(app, { path: '/api/query', body: { cypher } });
      expect([response.status, errorSchema.parse(await response.json()).error.code]).toEqual([status, code]);
      expect(await (await call(app, { path: '/api/health' })).json()).toMatchObject({ nodes: 42, relationships: 82 });
    }
  });
});

describe.each(engines)('the command on $name', (engine) => {
  let env: Record<string, string>;

  beforeAll(async () => {
    env = environmentOf(await engine.settings());
  });

  test('loads, answers and loads again without a change', async () => {
    const loaded = await liaison(['load', ACADEMY], { env });
    expect([loaded.code, loaded.stderr]).toEqual([0, '']);
    expect(loaded.stdout).toMatch(/^nodes +42 /m);
    const question = ['programs-for-organization', '--param', 'organization=organization:hilltop-league'];
    const { code, stdout } = await liaison(['query', ...question], { env });
    expect(code).toBe(0);
    expect(stdout).toContain('Programs for members of Hilltop League that began between 2000 and 2026: 5 rows');
    expect((await liaison(['load', ACADEMY], { env })).stdout).toMatch(/^nodes +0 +0 +42 /m);
  });

  test('serves what is loaded', async () => {
    const { url, said, stop } = await start([ACADEMY], env);
    expect(said).toMatch(/^42 nodes, 82 relationships, data set 0\.1\.0\nhttp/m);
    expect(said).not.toContain('Loading');
    expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({
      status: 'ok',
      engine: engine.name,
      nodes: 42,
    });
    expect(await stop()).toMatchObject({ code: 0, stderr: '' });
  });
});

describe.each(engines.filter(({ name: engine }) => engine === 'neo4j'))('start on $name', (engine) => {
  let env: Record<string, string>;

  beforeAll(async () => {
    env = environmentOf(await engine.settings());
  });

  test('loads nothing by itself, and says how to', async () => {
    const { url, said, stop } = await start([ACADEMY], env);
    expect(said).toContain('holds no data set of Liaison yet: npm run load -- ');
    expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({ status: 'ok', nodes: 0, dataSet: null });
    await stop();
  });

  test('says that the data has changed since', async () => {
    await liaison(['load', ACADEMY], { env });
    const changed = join(await temporaryFolder(), 'academy');
    await cp(ACADEMY, changed, { recursive: true });
    const descriptor = await readFile(join(changed, 'datapackage.json'), 'utf8');
    await writeFile(join(changed, 'datapackage.json'), descriptor.replace('"0.1.0"', '"0.2.0"'));
    const { url, said, stop } = await start([changed], env);
    expect(said).toContain(`the tables have changed since: npm run load -- ${changed}`);
    expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({ dataSet: { version: '0.1.0' } });
    await stop();
  });
});

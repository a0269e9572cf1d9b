import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseSettings } from '../../src/database/open-database.ts';
import { errorSchema } from '../../src/model/wire.ts';
import { liaison } from '../cli/liaison.ts';
import { engines } from '../support/engines.ts';
import { ACADEMY, appFor, call, loadAcademy } from './academy.ts';
import { routes } from './routes.ts';

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

  test.each(routes.map((route) => ({ ...route, name: name(route) })))('$name', async ({ schema, ...request }) => {
    const answers = await Promise.all(apps.map(async (app) => (await call(app, request)).json()));
    for (const answer of answers) expect(schema.parse(answer)).toEqual(answer);
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

function environmentOf(settings: DatabaseSettings): Record<string, string> {
  if (settings.engine === 'embedded') return { LIAISON_HOME: settings.home };
  const { uri, username, password } = settings;
  return {
    NEO4J_URI: uri,
    ...(username === undefined ? {} : { NEO4J_USERNAME: username }),
    ...(password === undefined ? {} : { NEO4J_PASSWORD: password }),
  };
}

describe.each(engines)('the command on $name', (engine) => {
  test('loads, answers and loads again without a change', async () => {
    const env = environmentOf(await engine.settings());
    const loaded = await liaison(['load', ACADEMY], { env });
    expect([loaded.code, loaded.stderr]).toEqual([0, '']);
    expect(loaded.stdout).toMatch(/^nodes +42 /m);
    const question = ['programs-for-organization', '--param', 'organization=organization:hilltop-league'];
    const { code, stdout } = await liaison(['query', ...question], { env });
    expect(code).toBe(0);
    expect(stdout).toContain('Programs for members of Hilltop League that began between 2000 and 2026: 5 rows');
    expect((await liaison(['load', ACADEMY], { env })).stdout).toMatch(/^nodes +0 +0 +42 /m);
  });
});

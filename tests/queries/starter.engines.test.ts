import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/wire.ts';
import type { Queries } from '../../src/queries/queries.ts';
import { readPresets } from '../../src/queries/read-presets.ts';
import { engines } from '../support/engines.ts';
import { openPackage, STARTER } from './open-package.ts';

const presets = readPresets();

const drawn = ({ graph }: Result) => ({
  nodes: graph.nodes.map(({ id }) => id).toSorted(),
  relationships: graph.relationships.map(({ id }) => id).toSorted(),
});

describe.runIf(existsSync(join(STARTER, 'datapackage.json')))('the starter data', () => {
  const asked: { name: string; queries: Queries }[] = [];

  beforeAll(async () => {
    for (const engine of engines) asked.push({ name: engine.name, queries: await openPackage(engine, STARTER) });
  });

  test.each(presets)('$name has an answer by default, the same on each engine', async ({ name }) => {
    const results = await Promise.all(asked.map(({ queries }) => queries.runPreset(name, {})));
    const [first, ...others] = results;
    expect(first?.rows.length).toBeGreaterThan(0);
    expect(first?.truncated).toBe(false);
    for (const other of others) {
      expect(other.columns).toEqual(first?.columns);
      expect(other.rows).toEqual(first?.rows);
    }
  });

  test('each default is a node of the data set', async () => {
    const [engine] = asked;
    const { presets: listed } = (await engine?.queries.presets()) ?? {};
    const defaults = (each: typeof presets) =>
      each.flatMap(({ parameters }) => parameters.map((parameter) => parameter.default));
    expect(defaults(listed ?? [])).toEqual(defaults(presets));
  });

  test('the opening graph is the same on each engine', async () => {
    const [first, ...others] = await Promise.all(asked.map(({ queries }) => queries.graph()));
    expect(first?.graph.nodes.length).toBeGreaterThan(200);
    for (const other of others) expect(first && drawn(other)).toEqual(first && drawn(first));
  });

  test.each([
    ['上合', 'organization:sco'],
    ['SCO', 'organization:sco'],
    ['mofcom', 'ministry:mofcom'],
    ['商务部', 'ministry:mofcom'],
    ['казахстан', 'country:kz'],
    ["cote d'ivoire", 'country:ci'],
  ])('a search for %s finds %s first on each engine', async (text, id) => {
    for (const { queries } of asked) expect((await queries.search(text)).hits[0]?.node.id).toBe(id);
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isNode, nameOf } from '../../src/model/values.ts';
import type { Value } from '../../src/model/values.ts';
import type { Parameters, Result } from '../../src/model/wire.ts';
import type { Queries } from '../../src/queries/queries.ts';
import { readPresets } from '../../src/queries/read-presets.ts';
import { engines } from '../support/engines.ts';
import { openPackage, STARTER } from './open-package.ts';

const presets = readPresets();

const idsOf = (values: Value[]): string[] =>
  values
    .filter(isNode)
    .map(({ id }) => id)
    .toSorted();

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

  // Iran has been a member of the SCO since 4 July 2023, Belarus since 4 July 2024; in 2021 and 2022 both observed.
  describe('the SCO’s programs', () => {
    const membership: [country: string, asOf: string, isMember: boolean][] = [
      ['country:ir', '2021-07-01', false],
      ['country:ir', '2022-07-01', false],
      ['country:ir', '2023-07-03', false],
      ['country:ir', '2023-07-04', true],
      ['country:ir', '2024-07-01', true],
      ['country:by', '2021-07-01', false],
      ['country:by', '2022-07-01', false],
      ['country:by', '2024-07-01', false],
      ['country:by', '2024-07-04', true],
      ['country:kz', '2021-07-01', true],
    ];
    const ofTheSco = async (queries: Queries): Promise<string[]> => {
      const { rows } = await queries.runPreset('programs-for-organization', { organization: 'organization:sco' });
      return idsOf(rows.map(([program]) => program ?? null));
    };

    /** The programs that a country could attend as a member of the SCO, each with how sure that is. */
    const openAsMember = async (queries: Queries, parameters: Parameters): Promise<[id: string, sure: unknown][]> => {
      const { columns, rows } = await queries.runPreset('open-to-country', { ...parameters, channel: 'membership' });
      const [through, certainty] = [columns.indexOf('through'), columns.indexOf('certainty')];
      const sco = nameOf((await queries.node('organization:sco')).node);
      const open = rows.filter((row) => row[through] === sco);
      return open.map((row) => [idsOf(row).join(), row[certainty]]);
    };

    test.each(membership)('are open to %s as of %s: %s', async (country, asOf, isMember) => {
      for (const { queries } of asked) {
        const programs = await ofTheSco(queries);
        expect(programs.length).toBeGreaterThan(3);
        const open = await openAsMember(queries, { country, asOf });
        expect(open.toSorted()).toEqual(isMember ? programs.map((id) => [id, 'yes']) : []);
      }
    });

    test.each(membership)('reach %s as of %s: %s', async (country, asOf, isMember) => {
      for (const { queries } of asked) {
        for (const id of await ofTheSco(queries)) {
          const { countries } = await queries.reach({ id, asOf, host: 'China' });
          const ways = countries.find((each) => each.id === country)?.ways ?? [];
          const asMember = ways.filter(({ through }) => through === 'organization:sco');
          expect(asMember.map(({ certainty }) => certainty)).toEqual(isMember ? ['certain'] : []);
        }
      }
    });

    test('are not open to Iran or Belarus at the programs’ own dates, all before 2023', async () => {
      for (const { queries } of asked) {
        for (const country of ['country:ir', 'country:by']) {
          const sure = (await openAsMember(queries, { country })).map(([, certainty]) => certainty);
          expect([...new Set(sure)]).toEqual(['undated']);
        }
      }
    });
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

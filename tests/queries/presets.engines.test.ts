import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Parameters, Preset, Result } from '../../src/model/wire.ts';
import type { Queries } from '../../src/queries/queries.ts';
import { readPreset } from '../../src/queries/preset-head.ts';
import { readPresets } from '../../src/queries/read-presets.ts';
import { engines } from '../support/engines.ts';
import { answers } from './academy-answers/index.ts';
import { ACADEMY, openPackage } from './open-package.ts';

const presets = readPresets();

const presetNamed = (name: string): Preset => {
  const preset = presets.find((each) => each.name === name);
  if (!preset) throw new Error(`no preset ${name}`);
  return preset;
};

/** What the table shows: the columns that are not for the picture alone. */
function tableOf({ columns, rows }: Result, { graphOnly }: Preset): unknown[][] {
  const shown = columns.map((column, index) => ({ column, index })).filter(({ column }) => !graphOnly.includes(column));
  return rows.map((row) => shown.map(({ index }) => row[index]));
}

describe.each(engines)('presets on $name', (engine) => {
  let queries: Queries;
  const table = async (name: string, parameters: Parameters) =>
    tableOf(await queries.runPreset(name, parameters), presetNamed(name));

  beforeAll(async () => {
    queries = await openPackage(engine, ACADEMY);
  });

  test.each(answers)('$preset: $why', async ({ preset, parameters, rows }) => {
    expect(await table(preset, parameters)).toEqual(rows);
  });

  test.each(presets)('$name has an answer by hand', ({ name }) => {
    expect(answers.filter(({ preset }) => preset === name).length).toBeGreaterThan(0);
  });

  // One that has nothing for the picture alone answers as a table.
  test.each(presets.filter(({ graphOnly }) => graphOnly.length > 0))(
    '$name draws what it lists, each connection between two drawn nodes',
    async ({ name }) => {
      const example = answers.find(({ preset }) => preset === name);
      const { graph, truncated } = await queries.runPreset(name, example?.parameters ?? {});
      const ids = new Set(graph.nodes.map(({ id }) => id));
      expect(graph.relationships.length).toBeGreaterThan(0);
      expect(graph.relationships.filter(({ start, end }) => !ids.has(start) || !ids.has(end))).toEqual([]);
      expect(ids.size).toBe(graph.nodes.length);
      expect(truncated).toBe(false);
    },
  );

  test('an organization’s programs are drawn with who pays, who teaches and who came', async () => {
    const { graph } = await queries.runPreset('programs-for-organization', {
      organization: 'organization:hilltop-league',
      from: 2021,
      until: 2021,
    });
    expect(graph.relationships.map(({ id }) => id).toSorted()).toEqual([
      'country:northland|ATTENDED|program:barter-2021',
      'country:westmoor|ATTENDED|program:barter-2021',
      'institution:barter-academy|IMPLEMENTS|program:barter-2021',
      'ministry:barter|SPONSORS|program:barter-2021',
      'ministry:friendship|SPONSORS|program:lantern-talks',
      'program:barter-2021|ADDRESSES|organization:hilltop-league',
      'program:lantern-talks|ADDRESSES|organization:hilltop-league',
    ]);
  });

  test('the example of the guide answers', async () => {
    const guide = readFileSync(join(import.meta.dirname, '../../docs/writing-a-preset.md'), 'utf8');
    const { preset } = readPreset('example', /```cypher\n([^]*?)```/.exec(guide)?.[1] ?? '');
    if (!preset) throw new Error('the example is no preset');
    const parameters = { institution: 'institution:barter-academy', from: 2000, until: 2026 };
    // Of the Academy's courses only that of 2021 says who came.
    expect(tableOf(await queries.run(preset.cypher, parameters), preset)).toEqual([
      ['Northland', 1],
      ['Westmoor', 1],
    ]);
  });

  test('a default that the data set does not have gives way to the first by name', async () => {
    // The files name SCO, Russian and Kazakhstan; of the academy's countries Eastvale comes first.
    const { presets: listed, options } = await queries.presets();
    const country = listed.find(({ name }) => name === 'open-to-country')?.parameters[0];
    expect(country?.default).toBe('country:eastvale');
    expect(options['Country']?.map(({ name }) => name)).toEqual([
      'Eastvale',
      'Farreach',
      'Île Dorée',
      'Northland',
      'Southmark',
      'Westmoor',
    ]);
    const byDefault = await queries.runPreset('open-to-country', {});
    const named = await queries.runPreset('open-to-country', { country: 'country:eastvale' });
    expect(byDefault.rows).toEqual(named.rows);
    expect(named.rows.length).toBeGreaterThan(0);
  });

  test('what a parameter may be comes with its other names, where the data has them', async () => {
    const { options } = await queries.presets();
    expect(options['RegionalOrganization']).toEqual([
      {
        id: 'organization:hilltop-league',
        name: 'Hilltop League',
        nameZh: '山巅联盟',
        nameRu: 'Лига холмов',
        aliases: ['HL', 'League of Hills'],
      },
      {
        id: 'organization:river-compact',
        name: 'River Compact',
        nameZh: '河流公约',
        nameRu: 'Речной договор',
        aliases: ['RC'],
      },
    ]);
    expect(options['Ministry']?.[0]).toEqual({ id: 'ministry:swaps', name: 'Bureau of Swaps' });
  });
});

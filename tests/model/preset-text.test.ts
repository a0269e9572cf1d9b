import { describe, expect, test } from 'vitest';
import { presetText } from '../../src/model/preset-text.ts';
import type { Preset, PresetParameter } from '../../src/model/wire.ts';
import { readPreset } from '../../src/queries/preset-head.ts';
import { readPresets } from '../../src/queries/read-presets.ts';
import { GOOD } from '../queries/head/members.ts';

/** A preset without the lines on which its findings stand, which depend on how its head is laid out. */
const withoutLines = (preset: Preset | undefined): unknown => ({
  ...preset,
  findings: preset?.findings.map((finding) => ({ ...finding, line: 0 })),
});

const readBack = (preset: Preset): Preset | undefined => {
  const { preset: read, faults } = readPreset(preset.name, presetText(preset), { isOwn: preset.isOwn });
  expect(faults).toEqual([]);
  return read;
};

test.each(readPresets())('$name reads back as it is', (preset) => {
  expect(withoutLines(readBack(preset))).toEqual(withoutLines(preset));
});

test('a head with one of each thing reads back as it is', () => {
  const { preset } = readPreset('members', GOOD);
  if (!preset) throw new Error('the file is no preset');
  expect(withoutLines(readBack(preset))).toEqual(withoutLines(preset));
});

const own: Preset = {
  name: 'mine',
  title: 'Mine',
  sentence: 'Mine',
  group: 'Own',
  description: '',
  tags: [],
  parameters: [],
  graphOnly: [],
  findings: [],
  isOwn: true,
  cypher: 'MATCH (n)\nRETURN count(n) AS things',
};

test('what is empty gets no line', () => {
  expect(presetText({ ...own, sentence: '', group: '' })).toBe(
    '// title: Mine\n\nMATCH (n)\nRETURN count(n) AS things\n',
  );
});

const text = (value: string, title = 'Name'): PresetParameter => ({ name: 'a', type: 'text', title, default: value });
const asking = (parameter: PresetParameter): Preset => ({ ...own, parameters: [parameter], cypher: 'RETURN $a AS a' });

describe('texts that the grammar itself has a use for', () => {
  const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  test.each<[string, Preset]>([
    ['a long description', { ...own, description: long }],
    ['a description that looks like an entry', { ...own, description: `${long} param a: title: finding: x` }],
    ['a title in quotes', asking(text('x', String.raw`The "name" \ of`))],
    ['an empty default', asking(text(''))],
    ['a default of spaces', asking(text('  '))],
    ['a default in apostrophes', asking(text("'x'"))],
    ['a default of one apostrophe', asking(text("'"))],
    ['a default with quotes', asking(text('say "hi"'))],
    ['a default like a title', asking(text('x "y" of a by B'))],
    ['columns with commas', { ...own, cypher: 'RETURN 1 AS `a, b`, 2 AS `c = d`', graphOnly: ['a, b', 'c = d'] }],
    [
      'a chart of such columns',
      {
        ...own,
        cypher: 'RETURN 1 AS `a, b`, 2 AS `c = d`',
        chart: { type: 'matrix', row: 'a, b', column: 'c = d', value: 'a, b' },
      },
    ],
    [
      'a finding with such texts',
      {
        ...asking(text('x')),
        findings: [
          {
            sentence: `${long}.`,
            parameters: { a: String.raw`x, "y" = \ 'z'` },
            expectations: [
              { type: 'rows', comparison: '=', count: 1 },
              { type: 'row', cells: { a: String.raw`x, "y" = \ 'z'` } },
              { type: 'no-row', cells: { a: null } },
            ],
            line: 1,
          },
        ],
      },
    ],
  ])('%s', (_, preset) => {
    expect(withoutLines(readBack(preset))).toEqual(withoutLines(preset));
  });
});

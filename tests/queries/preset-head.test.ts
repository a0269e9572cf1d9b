import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasHead } from '../../src/queries/head/head-lines.ts';
import { readPreset } from '../../src/queries/preset-head.ts';
import { InvalidPresets, readPresets } from '../../src/queries/read-presets.ts';
import { GOOD, faultsOf, toldAs } from './head/members.ts';
import type { Fault } from './head/members.ts';

test('a head is read whole', () => {
  const { preset, faults } = readPreset('members', GOOD);
  expect(faults).toEqual([]);
  expect(preset).toEqual({
    name: 'members',
    title: 'Members',
    sentence: 'Members of {organization} in {year}, {role}',
    group: 'By group',
    description: 'One rule, told on two lines.',
    parameters: [
      {
        name: 'organization',
        type: 'node',
        kind: 'RegionalOrganization',
        title: 'Organization',
        default: 'organization:sco',
      },
      { name: 'year', type: 'year', title: 'Year', default: 2024 },
      { name: 'role', type: 'choice', choices: ['member', 'observer'], title: 'Role', default: 'member' },
      { name: 'most', type: 'integer', title: 'Most', default: -3 },
      { name: 'name', type: 'text', title: 'Name', default: 'any name at all' },
      { name: 'all', type: 'boolean', title: 'All', default: true },
      { name: 'day', type: 'date', title: 'Day', default: '' },
      {
        name: 'country',
        type: 'node',
        kind: 'Country',
        of: { parameter: 'organization', type: 'MEMBER_OF' },
        title: 'Country',
        default: 'country:kz',
      },
    ],
    tags: ['membership', 'roles'],
    graphOnly: ['c', 'r'],
    chart: { type: 'bar', label: 'country', value: 'programs' },
    findings: [
      {
        sentence: 'Kazakhstan is the first of twelve.',
        parameters: { organization: 'organization:sco', year: 2022, name: 'x, y' },
        expectations: [
          { type: 'rows', comparison: '=', count: 12 },
          { type: 'first', cells: { country: 'Kazakhstan', programs: 3 } },
        ],
        line: 17,
      },
      {
        sentence: 'Nobody has many.',
        parameters: {},
        expectations: [
          { type: 'rows', comparison: '>=', count: 1 },
          { type: 'rows', comparison: '<=', count: 30 },
          { type: 'row', cells: { 'members, then': -2.5, text: null } },
          { type: 'no-row', cells: { country: 'Côte d"Or, the', programs: true } },
        ],
        line: 21,
      },
    ],
    isOwn: false,
    cypher: GOOD.slice(GOOD.indexOf('MATCH')).trim(),
  });
});

test('line ends and the mark of Windows are read alike', () => {
  expect(readPreset('members', `\uFEFF${GOOD.replaceAll('\n', '\r\n')}`)).toEqual(readPreset('members', GOOD));
});

describe('a faulty head', () => {
  const cases: Fault[] = [
    { why: 'no title', from: '// title: Members\n', to: '', line: 1, message: 'expected a line "// title: …"' },
    {
      why: 'empty sentence',
      from: ': Members of {organization} in {year}, {role}',
      to: ':',
      line: 1,
      message: 'expected a line "// sentence: …"',
    },
    {
      why: 'unknown key',
      from: '// group:',
      to: '// heading:',
      line: 3,
      message:
        'found "// heading: By group", expected // and one of title, sentence, group, description, tags, graph-only, chart, ' +
        'param, finding, with, expect',
    },
    {
      why: 'key given twice',
      from: '// group: By',
      to: '// title: By',
      line: 3,
      message: 'title is given twice, expected once',
    },
    {
      why: 'parameter without a title',
      from: ' "Year"',
      to: '',
      line: 8,
      message: 'found "param year: year = 2024", expected param name: type = default "Title"',
    },
    {
      why: 'unknown type',
      from: 'year: year',
      to: 'year: month',
      line: 8,
      message: 'year: found type month, expected node, year, date, integer, text, choice, boolean',
    },
    {
      why: 'unknown kind',
      from: 'node RegionalOrganization',
      to: 'node Organization',
      line: 7,
      message:
        'organization: found kind Organization, expected one of Ministry, Institution, Program, Topic, Audience, ' +
        'LanguageGroup, RegionalOrganization, Country, Source, Claim',
    },
    {
      why: 'default of another kind',
      from: 'organization:sco',
      to: 'country:kz',
      line: 7,
      message:
        'organization: found default "country:kz", expected the id of a regional organization, such as organization:…',
    },
    {
      why: 'default out of range',
      from: '= 2024',
      to: '= 24',
      line: 8,
      message: 'year: found default "24", expected a year from 1900 to 2100',
    },
    {
      why: 'default not among the choices',
      from: '= member',
      to: '= partner',
      line: 9,
      message: 'role: found default "partner", expected one of member, observer',
    },
    {
      why: 'choice without choices',
      from: 'choice member|observer',
      to: 'choice',
      line: 9,
      message: 'role: expected its choices, as in choice any|official',
    },
    {
      why: 'a type with too much',
      from: 'boolean =',
      to: 'boolean yes =',
      line: 12,
      message: 'all: found yes, expected nothing between boolean and =',
    },
    {
      why: 'declared twice',
      from: 'param most: integer',
      to: 'param year: integer',
      line: 1,
      message: 'parameter year is declared twice, expected once',
    },
    {
      why: 'unknown name in the sentence',
      from: 'in {year}',
      to: 'in {years}',
      line: 2,
      message: 'sentence: found {years}, expected one of organization, year, role, most, name, all, day, country',
    },
    {
      why: 'declared, not used',
      from: ' OR $most > $year',
      to: ' OR $most > 3',
      line: 26,
      message: 'parameter year is declared, expected $year in the statement',
    },
    {
      why: 'used, not declared',
      from: 'c.name = $name',
      to: 'c.name = $name + $nam',
      line: 26,
      message: '$nam is used, expected a line "// param nam: …"',
    },
    { why: 'no LIMIT', from: 'LIMIT 10', to: '', line: 26, message: 'expected LIMIT and a number as the last line' },
    {
      why: 'a picture’s column that is not returned',
      from: 'graph-only: c, r',
      to: 'graph-only: c, rel',
      line: 15,
      message: 'graph-only: found rel, expected a column that the statement returns',
    },
    {
      why: 'tags given twice',
      from: '// tags: membership, roles',
      to: '// tags: membership\n// tags: roles',
      line: 7,
      message: 'tags is given twice, expected once',
    },
    {
      why: 'no statement',
      from: GOOD.slice(GOOD.indexOf('MATCH')),
      to: '',
      line: 26,
      message: 'expected a statement under the head',
    },
  ];

  test.each(cases)('$why', (fault) => {
    expect(faultsOf(fault)).toContainEqual(toldAs(fault));
  });
});

test('what depends on a faulty line is not said to be at fault too', () => {
  const text = GOOD.replace('organization:sco "', 'sco "');
  expect(readPreset('members', text).faults.map(({ line }) => line)).toEqual([7]);
});

describe('a reader’s own', () => {
  const own = (text: string) => readPreset('mine', text, { isOwn: true });

  test('needs a title and a statement', () => {
    expect(own('// title: Mine\nMATCH (n) RETURN count(n)')).toEqual({
      preset: {
        name: 'mine',
        title: 'Mine',
        sentence: 'Mine',
        description: '',
        group: 'Own',
        tags: [],
        parameters: [],
        graphOnly: [],
        findings: [],
        isOwn: true,
        cypher: 'MATCH (n) RETURN count(n)',
      },
      faults: [],
    });
  });

  test('is at fault without them', () => {
    expect(own('').faults.map(({ message }) => message)).toEqual([
      'expected a line "// title: …"',
      'expected a statement under the head',
    ]);
  });
});

test.each([
  ['// title: Mine\nRETURN 1', true],
  ['\uFEFF// param a: year = 2000 "A"\r\nRETURN 1', true],
  ['// Who came?\nRETURN 1', false],
  ['// note: mine\nRETURN 1', false],
  ['MATCH (n) RETURN n', false],
])('%j has a head: %j', (text, is) => {
  expect(hasHead(text)).toBe(is);
});

test('all faults of a folder are told at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-presets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'good.cypher'), GOOD);
  writeFileSync(join(folder, 'bad.cypher'), GOOD.replace('// title: Members\n', '').replace('LIMIT 10', ''));
  writeFileSync(join(folder, 'worse.cypher'), '// nothing\n');
  const read = () => readPresets(folder);
  expect(read).toThrow(InvalidPresets);
  expect(read).toThrow(/bad\.cypher:1: .*title[^]*bad\.cypher:25: .*LIMIT[^]*worse\.cypher:1: found "\/\/ nothing"/);
});

test('the example of the guide is a preset', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/writing-a-preset.md'), 'utf8');
  const example = /```cypher\n([^]*?)```/.exec(guide)?.[1] ?? '';
  const { preset, faults } = readPreset('countries-at-an-institution', example);
  expect(faults).toEqual([]);
  expect(preset?.parameters.map(({ name }) => name)).toEqual(['institution', 'from', 'until']);
});

import { describe, expect, test } from 'vitest';
import type { Parameters, PresetParameter } from '../../src/model/wire.ts';
import { checkParameters, checkValue } from '../../src/queries/check-parameters.ts';

const declared: PresetParameter[] = [
  { name: 'country', type: 'node', kind: 'Country', title: 'Country', default: 'country:kz' },
  { name: 'thing', type: 'node', title: 'Thing', default: 'ministry:mofcom' },
  { name: 'from', type: 'year', title: 'From', default: 2000 },
  { name: 'until', type: 'year', title: 'Until', default: 2026 },
  { name: 'asOf', type: 'date', title: 'As of', default: '' },
  { name: 'steps', type: 'integer', title: 'Steps', default: 6 },
  { name: 'channel', type: 'choice', choices: ['any', 'name'], title: 'Channel', default: 'any' },
  { name: 'all', type: 'boolean', title: 'All', default: false },
  { name: 'host', type: 'text', title: 'Host', default: 'China' },
];

const defaults: Parameters = {
  country: 'country:kz',
  thing: 'ministry:mofcom',
  from: 2000,
  until: 2026,
  asOf: '',
  steps: 6,
  channel: 'any',
  all: false,
  host: 'China',
};

describe('parameters that can be used', () => {
  const cases: { why: string; given: Parameters; values: Parameters }[] = [
    { why: 'defaults fill what is absent', given: {}, values: defaults },
    { why: 'null counts as absent', given: { from: null }, values: defaults },
    {
      why: 'numbers and truths may be text, as in a link',
      given: { from: '2021', steps: '-1', all: 'true' },
      values: { ...defaults, from: 2021, steps: -1, all: true },
    },
    { why: 'a node of any kind', given: { thing: 'program:x-1' }, values: { ...defaults, thing: 'program:x-1' } },
    { why: 'text is taken as it is', given: { host: "'; DROP" }, values: { ...defaults, host: "'; DROP" } },
    { why: 'a day', given: { asOf: '2024-02-29' }, values: { ...defaults, asOf: '2024-02-29' } },
    { why: 'no day', given: { asOf: '' }, values: defaults },
    {
      why: 'the same year twice',
      given: { from: 2022, until: 2022 },
      values: { ...defaults, from: 2022, until: 2022 },
    },
  ];
  test.each(cases)('$why', ({ given, values }) => {
    expect(checkParameters(given, declared)).toEqual({ values, faults: [] });
  });
});

describe('parameters that can’t be used', () => {
  const country = 'expected the id of a country, such as country:…';
  const node = 'expected the id of a node, such as country:…';
  const day = 'expected a day as in 2023-07-04, or nothing';
  const year = 'expected a year from 1900 to 2100';
  const cases: { given: Parameters; field: string; message: string }[] = [
    { given: { country: 'Kazakhstan' }, field: 'country', message: `found "Kazakhstan", ${country}` },
    { given: { country: 'ministry:mofcom' }, field: 'country', message: `found "ministry:mofcom", ${country}` },
    { given: { country: 7 }, field: 'country', message: `found 7, ${country}` },
    { given: { thing: 'planet:mars' }, field: 'thing', message: `found "planet:mars", ${node}` },
    { given: { thing: 'country:KZ' }, field: 'thing', message: `found "country:KZ", ${node}` },
    { given: { from: 1899 }, field: 'from', message: `found 1899, ${year}` },
    { given: { from: 2101 }, field: 'from', message: `found 2101, ${year}` },
    { given: { from: 2021.5 }, field: 'from', message: `found 2021.5, ${year}` },
    { given: { from: '2021-05' }, field: 'from', message: `found "2021-05", ${year}` },
    { given: { from: 2024, until: 2021 }, field: 'until', message: 'found 2021, expected 2024 or later' },
    { given: { asOf: '2023-07' }, field: 'asOf', message: `found "2023-07", ${day}` },
    { given: { asOf: '2023-02-29' }, field: 'asOf', message: `found "2023-02-29", ${day}` },
    { given: { asOf: '12023-2-9' }, field: 'asOf', message: `found "12023-2-9", ${day}` },
    { given: { asOf: 2023 }, field: 'asOf', message: `found 2023, ${day}` },
    { given: { steps: 'six' }, field: 'steps', message: 'found "six", expected a whole number' },
    { given: { steps: 1e300 }, field: 'steps', message: 'found 1e+300, expected a whole number' },
    { given: { channel: 'rumour' }, field: 'channel', message: 'found "rumour", expected one of any, name' },
    { given: { all: 1 }, field: 'all', message: 'found 1, expected true or false' },
    { given: { host: ['China'] }, field: 'host', message: 'found ["China"], expected text' },
    {
      given: { contry: 'country:kz' },
      field: 'contry',
      message: 'unknown parameter; expected country, thing, from, until, asOf, steps, channel, all, host',
    },
  ];
  test.each(cases)('$field: $message', ({ given, field, message }) => {
    expect(checkParameters(given, declared).faults).toEqual([{ field, message }]);
  });

  test('every fault is told at once', () => {
    const { faults } = checkParameters({ country: 1, from: 'x', other: 2 }, declared);
    expect(faults.map(({ field }) => field)).toEqual(['other', 'country', 'from']);
  });
});

test.each([
  ['Institution', 'the id of an institution, such as institution:…'],
  ['Audience', 'the id of a broad audience, such as audience:…'],
  ['Program', 'the id of a program, such as program:…'],
  ['Unknown', 'the id of a node, such as country:…'],
])('a node that is no %s', (kind, expected) => {
  expect(checkValue('country', { name: 'node', type: 'node', kind, title: 'Node' })).toEqual({ expected });
});

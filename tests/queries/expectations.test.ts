import { expect, test } from 'vitest';
import type { Value } from '../../src/model/values.ts';
import type { Expectation } from '../../src/model/wire.ts';
import { differenceFrom } from '../../src/queries/expectations.ts';

const northland: Value = {
  $type: 'node',
  id: 'country:northland',
  labels: ['Country'],
  properties: { name: 'Northland' },
};

const answer = {
  columns: ['country', 'programs', 'sponsors', 'seen'],
  rows: [
    [northland, 4, ['Barter', 'Swaps'], true],
    ['Westmoor', 2.5, [], null],
    ['Eastvale', 1, ['Barter'], false],
    ['Eastvale', 2, ['Swaps', 'Barter'], false],
  ] satisfies Value[][],
  truncated: false,
};
const cut = { ...answer, truncated: true };
const counted = { ...cut, total: 1200 };
const empty = { ...answer, rows: [] };

const rows = (comparison: '=' | '>=' | '<=', count: number): Expectation => ({ type: 'rows', comparison, count });
const row = (cells: Extract<Expectation, { cells: object }>['cells']): Expectation => ({ type: 'row', cells });
const first = (cells: Extract<Expectation, { cells: object }>['cells']): Expectation => ({ type: 'first', cells });
const noRow = (cells: Extract<Expectation, { cells: object }>['cells']): Expectation => ({ type: 'no-row', cells });

test.each<[Expectation, Parameters<typeof differenceFrom>[1]]>([
  [rows('=', 4), answer],
  [rows('=', 0), empty],
  [rows('>=', 4), answer],
  [rows('<=', 4), answer],
  [rows('>=', 4), cut],
  [rows('=', 1200), counted],
  [rows('<=', 1200), counted],
  [row({ country: 'Northland', programs: 4, sponsors: 'Barter, Swaps', seen: true }), answer],
  [row({ country: 'Northland', programs: '4', seen: 'true' }), answer],
  [row({ country: 'Westmoor', programs: 2.5, sponsors: '', seen: null }), answer],
  [row({ country: 'Westmoor', sponsors: null, seen: '' }), answer],
  [row({ country: 'Eastvale', programs: 2 }), cut],
  [row({ programs: 1, country: 'Eastvale' }), answer],
  [first({ country: 'Northland', programs: 4 }), answer],
  [noRow({ country: 'Northland', programs: 5 }), answer],
  [noRow({ country: 'Northland' }), empty],
])('%j holds', (expectation, given) => {
  expect(differenceFrom(expectation, given)).toBeUndefined();
});

test.each<[Expectation, Parameters<typeof differenceFrom>[1], string]>([
  [rows('=', 5), answer, 'expected 5 rows, found 4'],
  [rows('=', 1), answer, 'expected 1 row, found 4'],
  [rows('>=', 1), empty, 'expected at least 1 row, found none'],
  [rows('<=', 3), answer, 'expected at most 3 rows, found 4'],
  [rows('=', 4), cut, 'expected 4 rows, found more than 4'],
  [rows('<=', 4), cut, 'expected at most 4 rows, found more than 4'],
  [rows('>=', 5), cut, 'expected at least 5 rows, found more than 4'],
  [rows('<=', 4), counted, 'expected at most 4 rows, found 1,200'],
  [
    row({ country: 'Northland', programs: 3 }),
    answer,
    'expected a row with country = Northland, programs = 3; the row of Northland has programs = 4',
  ],
  [
    row({ country: 'Westmoor', sponsors: 'Barter', programs: 2.5, seen: true }),
    answer,
    'expected a row with country = Westmoor, sponsors = Barter, programs = 2.5, seen = true; ' +
      'the row of Westmoor has sponsors = nothing, seen = nothing',
  ],
  [
    row({ country: 'Eastvale', programs: 2, sponsors: 'Barter' }),
    answer,
    'expected a row with country = Eastvale, programs = 2, sponsors = Barter; ' +
      'of 2 rows of Eastvale the nearest has programs = 1',
  ],
  [row({ country: 'Iran' }), answer, 'expected a row with country = Iran; no row has country = Iran'],
  [
    row({ country: 'Iran' }),
    cut,
    'expected a row with country = Iran; no row of the first 4, which are not all, has country = Iran',
  ],
  [
    first({ country: 'Westmoor', programs: 4 }),
    answer,
    'expected the first row to have country = Westmoor, programs = 4; it has country = Northland',
  ],
  [first({ country: 'Westmoor' }), empty, 'expected the first row to have country = Westmoor; there are no rows'],
  [
    noRow({ country: 'Eastvale', programs: 2 }),
    answer,
    'expected no row with country = Eastvale, programs = 2; row 4 has it',
  ],
  [
    noRow({ country: 'Iran' }),
    cut,
    'expected no row with country = Iran; none of the first 4, which are not all, has it',
  ],
  [
    row({ land: 'Iran', seen: null }),
    answer,
    'expected a row with land = Iran, seen = nothing; the answer has no column land',
  ],
])('%j differs', (expectation, given, difference) => {
  expect(differenceFrom(expectation, given)).toBe(difference);
});

import { expect, test } from 'vitest';
import { indexNames, matchNames } from '../../src/queries/match-names.ts';

const index = indexNames([
  { id: 'a', names: ['Ministry of Commerce', '商务部', 'MOFCOM'], degree: 50 },
  { id: 'b', names: ['Commerce College'], degree: 2 },
  { id: 'c', names: ['Commerce'], degree: 1 },
  { id: 'd', names: ['Department of Commerce of Guangdong', '广东省商务厅'], degree: 3 },
  { id: 'e', names: ['E-commerce'], degree: 9 },
  { id: 'f', names: ['Telecommerce', 'Uncommercial'], degree: 90 },
]);

test.each([
  // The whole name, its beginning, the beginning of a word (by degree), then within one.
  ['commerce', ['c', 'b', 'a', 'e', 'd', 'f']],
  ['commerce of ministry', ['a']],
  ['min com', ['a']],
  ['商务', ['a', 'd']],
  ['mofcom', ['a']],
  ['uncommercial', ['f']],
  ['nothing', []],
  ['   ', []],
  ['.*', []],
])('%s finds %j', (text, ids) => {
  expect(matchNames(index, text, 20).map(({ id }) => id)).toEqual(ids);
});

test('what matched is told as it is written, and the limit holds', () => {
  expect(matchNames(index, 'commerce', 1)).toEqual([{ id: 'c', matched: 'Commerce', degree: 1 }]);
  expect(matchNames(index, 'uncommercial', 9)).toEqual([{ id: 'f', matched: 'Uncommercial', degree: 90 }]);
});

const countries = indexNames([
  { id: 'kz', names: ['Kazakhstan', 'Казахстан'], codes: ['KZ', 'KAZ'], degree: 9 },
  { id: 'kazan', names: ['Kazan'], degree: 50 },
  { id: 'cn', names: ['China'], codes: ['CN', 'CHN'], degree: 20 },
  { id: 'ch', names: ['Switzerland'], codes: ['CH', 'CHE'], degree: 2 },
  { id: 'ru', names: ['Russia', 'RU'], codes: ['RU', 'RUS'], degree: 8 },
]);

test.each([
  ['KZ', [['kz', 'KZ']]],
  [
    'kaz',
    [
      ['kz', 'KAZ'],
      ['kazan', 'Kazan'],
    ],
  ],
  [
    'kaza',
    [
      ['kazan', 'Kazan'],
      ['kz', 'Kazakhstan'],
    ],
  ],
  [
    'CH',
    [
      ['ch', 'CH'],
      ['cn', 'China'],
    ],
  ],
  ['ru', [['ru', 'RU']]],
  ['RUS', [['ru', 'RUS']]],
  [
    'k',
    [
      ['kazan', 'Kazan'],
      ['kz', 'Kazakhstan'],
    ],
  ],
])('of codes only whole ones count: %s finds %j', (text, found) => {
  expect(matchNames(countries, text, 20).map(({ id, matched }) => [id, matched])).toEqual(found);
});

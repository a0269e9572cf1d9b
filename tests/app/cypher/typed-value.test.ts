import { expect, test } from 'vitest';
import { readTyped, writeTyped } from '../../../src/app/panels/cypher/typed-value.ts';
import type { Property } from '../../../src/model/values.ts';

test.each<[string, string, Property?]>([
  ['', 'none', null],
  ['null', 'none', null],
  ['2022', 'number', 2022],
  ['-1.5e3', 'number', -1500],
  ['true', 'boolean', true],
  ['2022-05', 'date', '2022-05'],
  ['2022-13', 'text', '2022-13'],
  ['country:kz', 'node', 'country:kz'],
  ['colour:red', 'text', 'colour:red'],
  ["'2022'", 'text', '2022'],
  ['Almaty', 'text', 'Almaty'],
  ['[1, "a"]', 'list', [1, 'a']],
  ['{"a": 1}', 'map', { a: 1 }],
  ['[1, ', 'fault'],
])('%j is read as %s', (text, type, value) => {
  expect(readTyped(text)).toMatchObject(value === undefined ? { type } : { type, value });
});

test.each<Property>([
  null,
  5,
  true,
  'text',
  '2022',
  'true',
  'null',
  '[1]',
  "'quoted'",
  '',
  ' spaces ',
  'country:kz',
  [1, 'a'],
  { a: 1 },
])('%j is typed as what reads back as it', (value) => {
  const read = readTyped(writeTyped(value));
  expect('value' in read && read.value).toEqual(value);
});

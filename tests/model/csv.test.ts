import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvLines } from '../../src/model/csv.ts';

test('what it writes reads back the same', () => {
  const rows = [
    ['plain', 'with, comma', 'with "quotes"'],
    ['two\nlines', '上合组织', ''],
  ];
  expect(parse(csvLines([['a', 'b "c"', 'd'], ...rows]))).toEqual([['a', 'b "c"', 'd'], ...rows]);
});

test('lines end as RFC 4180 says, the last one too', () => {
  expect(
    csvLines([
      ['a', 'b'],
      [1, 'x'],
    ]),
  ).toBe('a,b\r\n1,x\r\n');
});

test.each([
  ['=HYPERLINK("http://example.org")', '"\'=HYPERLINK(""http://example.org"")"'],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  [-1, '-1'],
  ['a=b', 'a=b'],
])('a spreadsheet runs nothing of %j', (cell, written) => {
  expect(csvLines([[cell]])).toBe(`${written}\r\n`);
});

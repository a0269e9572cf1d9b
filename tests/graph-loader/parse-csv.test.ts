import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { lineOfCell, parseCsv } from '../../graph-loader/parse-csv.ts';

const cellsOf = (text: string): string[][] => parseCsv(text).rows.map(({ cells }) => cells);

describe('rows of a table', () => {
  test.each([
    ['', []],
    ['a,b', [['a', 'b']]],
    ['a,b\n', [['a', 'b']]],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    [
      'a,b\r\nc,d\ne,f',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\n\n\nb\n', [['a'], ['b']]],
    ['"a","b,c"', [['a', 'b,c']]],
    ['"a ""b"" c"', [['a "b" c']]],
    ['""', []],
    ['"",x', [['', 'x']]],
    ['""""', [['"']]],
    ['"a\nb",c', [['a\nb', 'c']]],
    ['"a\r\nb"\r\nc', [['a\r\nb'], ['c']]],
    [' a , b ', [[' a ', ' b ']]],
    ['商务部,"кто, кого"', [['商务部', 'кто, кого']]],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual({ rows: expect.any(Array), faults: [] });
    expect(cellsOf(text)).toEqual(rows);
  });

  test('are those that csv-parse finds', () => {
    const cells = ['', 'a', 'a,b', '"', 'a"b', 'two\nlines', '\r\n', '中文', ' ', '""', ','];
    const rows = cells.flatMap((first) => cells.map((second) => [first, second, 'end']));
    const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
    expect(cellsOf(text)).toEqual(parse(text));
    expect(cellsOf(text)).toEqual(rows);
  });
});

describe('lines', () => {
  test('are exact after and within cells of several lines', () => {
    const { rows } = parseCsv('a,b,c\r\n"1\r\n2","3\r\n4",5\r\n\r\nx,y,z');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 6]);
    expect(rows.map((row) => row.cells.map((_, cell) => lineOfCell(row, cell)))).toEqual([
      [1, 1, 1],
      [2, 3, 4],
      [6, 6, 6],
    ]);
  });
});

describe('faults', () => {
  const inside = 'a quote stands inside the cell; put the cell in quotes and write "" for it';
  const after = 'text follows the closing quote; write "" for a quote inside the cell';

  test.each([
    ['a,b"c\nd,e', [{ line: 1, cell: 1, message: inside }]],
    ['a\n"b"c,d\ne', [{ line: 2, cell: 0, message: after }]],
    ['a,b\nc,"d\ne,f\n', [{ line: 2, cell: 1, message: 'a quote is opened here and never closed' }]],
    [
      'a,"b\nc,"d"\ne,"f',
      [
        { line: 1, cell: 1, message: 'a quote is opened here and not closed before line 2' },
        { line: 3, cell: 1, message: 'a quote is opened here and never closed' },
      ],
    ],
    ['"two\nlines",b"c', [{ line: 2, cell: 1, message: inside }]],
    [
      `a,${'x'.repeat(100_001)},b`,
      [{ line: 1, cell: 1, message: 'the cell has 100,001 characters, expected at most 100,000' }],
    ],
    [','.repeat(2000), [{ line: 1, cell: 1000, message: 'the row has more than 1,000 cells' }]],
  ])('%#', (text, faults) => {
    expect(parseCsv(text).faults).toEqual(faults);
  });

  test('do not keep the rows after them from being read', () => {
    expect(cellsOf('a,"b\nc,d\n')).toEqual([
      ['a', ''],
      ['c', 'd'],
    ]);
    expect(cellsOf('a,"b\nc,"d"\ne,f')).toEqual([
      ['a', ''],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });
});

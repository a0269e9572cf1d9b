import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPackage } from '../../graph-loader/index.ts';
import { descriptor, edited, faultsOf, packageFolder, tables, type Files } from './package-folder.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/faulty');

const utf16 = Buffer.from(`\uFEFF${tables['sponsors.csv']}`, 'utf16le');
const UTF16 = 'sponsors.csv: the text is UTF-16; save it as UTF-8 (in Excel: "CSV UTF-8")';
const MODES = 'expected one of onsite, online, overseas, mixed';

const cases: [name: string, files: Files, faults: string[]][] = [
  [
    'a missing column',
    edited('programs.csv', ',record,', ',mode,'),
    [
      'programs.csv:1: record: this column is missing',
      `programs.csv:2: mode: found "edition", ${MODES}`,
      `programs.csv:3: mode: found "family", ${MODES}`,
    ],
  ],
  [
    'a misspelt column',
    edited('programs.csv', ',record,', ',recrod,'),
    ['programs.csv:1: recrod: unknown column; did you mean record?'],
  ],
  [
    'an unknown column',
    edited('programs.csv', ',participants,', ',weather,'),
    ['programs.csv:1: weather: unknown column'],
  ],
  [
    'a column twice',
    edited('programs.csv', ',end,', ',start,'),
    ['programs.csv:1: start: this column is here twice, in places 4 and 5'],
  ],
  [
    'a column without a name',
    edited('programs.csv', ',end,', ',,'),
    ['programs.csv:1: the column in place 5 has no name'],
  ],
  [
    'a column that is computed',
    edited('programs.csv', ',end,', ',latest,'),
    ['programs.csv:1: latest: this column is computed; take it out'],
  ],
  [
    'semicolons',
    { 'sponsors.csv': 'from;to;sources\nministry:m;program:p;source:a\n' },
    ['sponsors.csv:1: columns are separated by ";", expected commas'],
  ],
  [
    'too few cells',
    edited('programs.csv', ',,,,source:a', ',,,source:a'),
    ['programs.csv:3: found 6 cells, expected 7'],
  ],
  [
    'too many cells',
    edited('programs.csv', ',,,,source:a', ',,,,source:a,more'),
    ['programs.csv:3: found 8 cells, expected 7'],
  ],
  [
    'an unclosed quote',
    edited('programs.csv', 'first"', 'first'),
    ['programs.csv:2: name: a quote is opened here and never closed'],
  ],
  [
    'an unclosed quote before another quoted cell',
    { 'ministries.csv': 'id,name,sources\nministry:m,"Ministry,source:a\nministry:n,"Other",source:a\n' },
    ['ministries.csv:2: name: a quote is opened here and not closed before line 3'],
  ],
  [
    'a quote inside a cell',
    edited('countries.csv', 'Samplia', 'Sam "S" plia'),
    ['countries.csv:3: name: a quote stands inside the cell; put the cell in quotes and write "" for it'],
  ],
  [
    'a cell of 50 MB',
    edited('countries.csv', 'Samplia', 'x'.repeat(50_000_000)),
    ['countries.csv:3: name: the cell has 50,000,000 characters, expected at most 100,000'],
  ],
  [
    'an empty file',
    { 'sponsors.csv': '' },
    [
      'sponsors.csv:1: the file is empty, expected at least a line of column names: from,to,sources,quote,confidence,note',
    ],
  ],
  ['UTF-16', { 'sponsors.csv': utf16 }, [UTF16]],
  ['UTF-16 without its mark', { 'sponsors.csv': utf16.subarray(2) }, [UTF16]],
  [
    'bytes that are not UTF-8',
    { 'ministries.csv': Buffer.from('id,name,sources\nministry:m,\xc9cole,source:a\n', 'latin1') },
    ['ministries.csv:2: found bytes that are not UTF-8; save the file as UTF-8 (in Excel: "CSV UTF-8")'],
  ],
  [
    'a NUL byte',
    edited('ministries.csv', 'Ministry', 'Mini\0stry'),
    ['ministries.csv:2: found a NUL byte, expected text in UTF-8'],
  ],
  [
    'an Excel workbook',
    { 'ministries.csv': Buffer.from('PK\x03\x04\0\0\0\0', 'latin1') },
    ['ministries.csv: this is an Excel workbook or another archive; save the sheet as "CSV UTF-8"'],
  ],
];

describe('a table with', () => {
  test.each(cases)('%s', async (_, files, faults) => {
    expect(await faultsOf(await packageFolder(files))).toEqual(faults);
  });
});

describe('a value that a node of another table must have', () => {
  const resources = [
    ...descriptor.resources,
    { name: 'language_groups', path: 'language_groups.csv' },
    { name: 'addresses', path: 'addresses.csv' },
  ];
  const withRegion = (region: string): Promise<string> =>
    packageFolder(
      {
        'countries.csv':
          'id,name,iso2,iso3,region,subregion,sources\n' +
          'country:xa,Exampleland,XA,XAA,Africa,Western Africa,source:a\n' +
          'country:xb,Samplia,XB,XBB,,,source:a\n',
        'language_groups.csv': 'id,name,code,sources\nlanguage:x,Examplish,x,source:a\n',
        'addresses.csv': `from,to,region,sources\nprogram:p,language:x,${region},source:a\n`,
      },
      { resources },
    );

  test.each(['Africa', 'Western Africa', ''])('may be %j', async (region) => {
    expect(await faultsOf(await withRegion(region))).toEqual([]);
  });

  test('may not be another', async () => {
    expect(await faultsOf(await withRegion('Afrika'))).toEqual([
      'addresses.csv:2: region: found "Afrika", expected a region or subregion of countries.csv; did you mean Africa?',
    ]);
  });
});

describe('a package with many faults', () => {
  test('has them all reported, in the order of its files and lines', async () => {
    const expected = await readFile(join(FIXTURES, 'many-faults/faults.txt'), 'utf8');
    expect(await faultsOf(join(FIXTURES, 'many-faults'))).toEqual(expected.trimEnd().split('\n'));
  });

  test('has each of its rows reported once, however many', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `ministry:m,program:none-${index},source:a`);
    const folder = await packageFolder({ 'sponsors.csv': ['from,to,sources', ...rows].join('\n') });
    const faults = await faultsOf(folder);
    expect(faults).toHaveLength(20_000);
    expect(faults.at(-1)).toBe('sponsors.csv:20001: to: found "program:none-19999", but programs.csv has no such id');
  });

  test('stands for nothing that could be loaded', async () => {
    expect(await readPackage(join(FIXTURES, 'many-faults'))).not.toHaveProperty('dataPackage');
  });
});

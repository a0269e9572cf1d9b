import { describe, expect, test } from 'vitest';
import { formatFault, liaisonModel, readPackage, type DataPackage, type Model } from '../../graph-loader/index.ts';
import { descriptor, edited, packageFolder, tables, type Files } from './package-folder.ts';

async function read(files: Files = {}, change: object = {}, model?: Model): Promise<DataPackage> {
  const { dataPackage, faults } = await readPackage(await packageFolder(files, change), model);
  if (!dataPackage) throw new Error(faults.map(formatFault).join('\n'));
  return dataPackage;
}

const recordOf = ({ nodes, relationships }: DataPackage, id: string) =>
  [...nodes, ...relationships].flatMap(({ records }) => records).find((record) => record.id === id);

const hashOf = async (files: Files, change?: object): Promise<string> => (await read(files, change)).hash;

const reversed = (text = ''): string => {
  const [header, ...rows] = text.trimEnd().split('\n');
  return `${[header, ...rows.reverse()].join('\n')}\n`;
};

describe('what a table may look like', () => {
  test.each<[string, Files]>([
    ['a byte order mark', { 'sources.csv': `\uFEFF${tables['sources.csv']}` }],
    ['line ends of Windows', { 'programs.csv': tables['programs.csv']?.replaceAll('\n', '\r\n') }],
    ['no line end at the end', { 'programs.csv': tables['programs.csv']?.trimEnd() }],
    ['blank rows', { 'programs.csv': `${tables['programs.csv']}\n,,,,,,\n\n` }],
    ['commas past the last column', { 'programs.csv': tables['programs.csv']?.replaceAll('\n', ',,\n') }],
    ['column names that are empty, past the last', edited('programs.csv', ',sources\n', ',sources,,\n')],
    ['spaces around values', edited('programs.csv', ',family,', ', family ,')],
    ['TRUE and FALSE as spreadsheets write them', edited('claims.csv', 'FALSE', 'false')],
    ['its rows in another order', { 'countries.csv': reversed(tables['countries.csv']) }],
    ['its columns in another order', { 'sponsors.csv': 'sources,to,from\nsource:a,program:p,ministry:m\n' }],
    [
      'an empty column that it need not have',
      { 'sponsors.csv': 'from,to,quote,sources\nministry:m,program:p,,source:a\n' },
    ],
  ])('%s: the package is the same', async (_, files) => {
    expect(await read(files)).toMatchObject({ hash: await hashOf({}) });
  });

  test('only a line of column names: a table without rows', async () => {
    const dataPackage = await read({ 'sponsors.csv': 'from,to,sources\n' });
    expect(recordOf(dataPackage, 'ministry:m|SPONSORS|program:p')).toBeUndefined();
  });

  test('a file in a folder of the package', async () => {
    const resources = descriptor.resources.map(({ name, path }) => ({ name, path: `tables/${path}` }));
    const inFolder = Object.entries(tables).map(([name, text]) => [`tables/${name}`, text] as const);
    expect(await hashOf(Object.fromEntries(inFolder), { resources })).toBe(await hashOf({}));
  });
});

describe('the hash', () => {
  test.each<[string, Files, object]>([
    ['a value', edited('countries.csv', '12.5', '12.6'), {}],
    ['a value taken out', edited('countries.csv', '12.5', ''), {}],
    ['a row taken out', { 'claims.csv': 'id,subject,property,value,sources\n' }, {}],
    ['a name', edited('ministries.csv', 'Ministry of Examples', 'Ministry'), {}],
    ['the version', {}, { version: '1.0.1' }],
    ['the title', {}, { title: 'Another' }],
  ])('changes with %s', async (_, files, change) => {
    expect(await hashOf(files, change)).not.toBe(await hashOf({}));
  });
});

describe('what a package stands for', () => {
  test('a program, with the bounds of its start', async () => {
    expect(recordOf(await read(), 'program:p')).toEqual({
      id: 'program:p',
      properties: {
        id: 'program:p',
        name: 'Seminar, first',
        record: 'edition',
        start: '2022-05',
        end: '2022-06',
        participants: 20,
        sources: ['source:a'],
        earliest: '2022-05-01',
        latest: '2022-05-31',
      },
    });
  });

  test('a program without a date, without bounds', async () => {
    const properties = { id: 'program:q', name: 'Courses', record: 'family', sources: ['source:a'] };
    expect(recordOf(await read(), 'program:q')).toEqual({ id: 'program:q', properties });
  });

  test('memberships, told apart by role and date, with the bounds of both dates', async () => {
    const dataPackage = await read();
    const id = 'country:xa|MEMBER_OF|organization:sample|observer|2010';
    expect(recordOf(dataPackage, id)).toEqual({
      id,
      start: 'country:xa',
      end: 'organization:sample',
      properties: {
        id,
        role: 'observer',
        since: '2010',
        until: '2021-03',
        sources: ['source:a'],
        sinceEarliest: '2010-01-01',
        sinceLatest: '2010-12-31',
        untilEarliest: '2021-03-01',
        untilLatest: '2021-03-31',
      },
    });
    expect(recordOf(dataPackage, 'country:xa|MEMBER_OF|organization:sample|member|2021-03-04')).toBeDefined();
  });

  test('texts of several lines and in any script', async () => {
    const files = edited('ministries.csv', '示例部', '"商务部\r\nМинистерство ""торговли"""');
    expect(recordOf(await read(files), 'ministry:m')?.properties).toMatchObject({
      nameZh: '商务部\nМинистерство "торговли"',
    });
  });
});

describe('a kind and a type added to the model', () => {
  const model: Model = {
    kinds: [
      ...liaisonModel.kinds,
      {
        label: 'City',
        prefix: 'city',
        table: 'cities',
        one: 'city',
        many: 'cities',
        properties: { name: { type: 'text', title: 'Name', required: true } },
      },
    ],
    relationshipTypes: [
      ...liaisonModel.relationshipTypes,
      {
        type: 'LIES_IN',
        table: 'lies_in',
        from: ['City'],
        to: ['Country'],
        phrase: 'lies in',
        reverse: 'has',
        properties: {},
      },
    ],
  };
  const resources = ['cities', 'lies_in'].map((name) => ({ name, path: `${name}.csv` }));
  const change = { resources: [...descriptor.resources, ...resources] };

  test('are read like the others', async () => {
    const files = { 'cities.csv': 'id,name\ncity:c,Exampleton\n', 'lies_in.csv': 'from,to\ncity:c,country:xa\n' };
    const dataPackage = await read(files, change, model);
    expect(recordOf(dataPackage, 'city:c')?.properties).toEqual({ id: 'city:c', name: 'Exampleton' });
    expect(recordOf(dataPackage, 'city:c|LIES_IN|country:xa')).toBeDefined();
  });

  test('are checked like the others', async () => {
    const files = { 'cities.csv': 'id,name\ncity:c,\n', 'lies_in.csv': 'from,to\ncity:d,country:xa\n' };
    const { faults } = await readPackage(await packageFolder(files, change), model);
    expect(faults.map(formatFault)).toEqual([
      'cities.csv:2: name: is empty, expected a value',
      'lies_in.csv:2: from: found "city:d", but cities.csv has no such id',
    ]);
  });
});

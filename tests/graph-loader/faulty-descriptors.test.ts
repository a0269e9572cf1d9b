import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { descriptor, faultsOf, packageFolder } from './package-folder.ts';

const [first, ...rest] = descriptor.resources;
const firstWith = (change: object): object => ({ resources: [{ ...first, ...change }, ...rest] });
const oneMore = (resource: object): object => ({ resources: [...descriptor.resources, resource] });

const SLUG = 'expected lower-case letters, digits and single hyphens such as my-data';
const INSIDE = "expected a file inside the package's folder";

const cases: [name: string, change: object, faults: string[]][] = [
  [
    'no name, title or version',
    { name: undefined, title: '', version: 3 },
    [
      `name: missing, ${SLUG}`,
      'title: found "", expected a title',
      'version: found 3, expected a version such as 0.1.0',
    ],
  ],
  ['a name with capitals', { name: 'My Data' }, [`name: found "My Data", ${SLUG}`]],
  [
    'no resources',
    { resources: [] },
    ['resources: found [], expected a list of the tables, each { "name": …, "path": … }'],
  ],
  [
    'a resource without a path',
    oneMore({ name: 'topics' }),
    ['resources[8].path: missing, expected the name of one CSV file'],
  ],
  [
    'a resource of two files',
    oneMore({ name: 'topics', path: ['a.csv', 'b.csv'] }),
    ['resources[8].path: found ["a.csv","b.csv"], expected the name of one CSV file'],
  ],
  [
    'another delimiter',
    firstWith({ dialect: { delimiter: ';' } }),
    ['resources[0].dialect.delimiter: found ";", expected a comma'],
  ],
  ['another encoding', firstWith({ encoding: 'gb18030' }), ['resources[0].encoding: found "gb18030", expected utf-8']],
  [
    'an unknown table',
    firstWith({ name: 'source' }),
    ['resources[0].name: found "source", expected the name of a table; did you mean sources?'],
  ],
  ['a table twice', oneMore({ ...first }), ['resources[8].name: found "sources", which resources[0] has already']],
  [
    'a file twice',
    oneMore({ name: 'topics', path: 'sources.csv' }),
    ['resources[8].path: found "sources.csv", which resources[0] has already'],
  ],
  ['a file outside', firstWith({ path: '../x.csv' }), [`resources[0].path: found "../x.csv", ${INSIDE}`]],
  [
    'a file outside, for Windows',
    firstWith({ path: '..\\x.csv' }),
    [`resources[0].path: found "..\\\\x.csv", ${INSIDE}`],
  ],
  ['a file of the system', firstWith({ path: '/etc/passwd' }), [`resources[0].path: found "/etc/passwd", ${INSIDE}`]],
  [
    'an address',
    firstWith({ path: 'https://example.org/x.csv' }),
    ['resources[0].path: found "https://example.org/x.csv", expected a file of this folder, not an address'],
  ],
  [
    'a missing file',
    firstWith({ path: 'source.csv' }),
    ['resources[0].path: there is no file "source.csv" here; did you mean sources.csv?'],
  ],
];

describe('a datapackage.json with', () => {
  test.each(cases)('%s', async (_, change, faults) => {
    expect(await faultsOf(await packageFolder({}, change))).toEqual(
      faults.map((fault) => `datapackage.json: ${fault}`),
    );
  });

  test('no table for an id that is cited', async () => {
    const resources = descriptor.resources.filter(({ name }) => name !== 'ministries');
    expect(await faultsOf(await packageFolder({}, { resources }))).toEqual([
      'sponsors.csv:2: from: found "ministry:m", but the package has no table ministries',
    ]);
  });

  test.each([
    ['no JSON', '{ "name": }', /^datapackage\.json: not valid JSON: /],
    ['a fault of JSON on its second line', '{\n"name": "x" "y"}', /^datapackage\.json:2: not valid JSON: /],
    ['a list', '[]', /^datapackage\.json: found \[\], expected an object with name, title, version and resources$/],
  ])('%s', async (_, text, fault) => {
    expect(await faultsOf(await packageFolder({ 'datapackage.json': text }))).toEqual([expect.stringMatching(fault)]);
  });
});

describe('a folder', () => {
  test('without datapackage.json', async () => {
    const folder = await packageFolder({ 'datapackage.json': undefined });
    expect(await faultsOf(folder)).toEqual(['datapackage.json: missing; a data package has this file at its top']);
  });

  test('that is not there', async () => {
    const folder = join(await packageFolder(), 'nowhere');
    expect(await faultsOf(folder)).toEqual([`${folder}: there is no such folder`]);
  });

  test('that is a file', async () => {
    const file = join(await packageFolder(), 'sources.csv');
    expect(await faultsOf(file)).toEqual([`${file}: this is a file, expected a folder`]);
  });

  test('whose file leads out of it', async () => {
    const [folder, outside] = [await packageFolder(), await packageFolder()];
    await rm(join(folder, 'sources.csv'));
    await symlink(join(outside, 'sources.csv'), join(folder, 'sources.csv'));
    expect(await faultsOf(folder)).toEqual([`datapackage.json: resources[0].path: found "sources.csv", ${INSIDE}`]);
  });

  test('whose table is a folder', async () => {
    const folder = await packageFolder({ 'sources.csv': undefined });
    await mkdir(join(folder, 'sources.csv'));
    expect(await faultsOf(folder)).toEqual(['datapackage.json: resources[0].path: "sources.csv" is not a file']);
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { liaisonModel, tableSchema, tablesOf, type Table } from '../../graph-loader/index.ts';
import { describeData } from '../../scripts/describe-data.ts';
import { packageFolder } from './package-folder.ts';

function table(name: string): Table {
  const found = tablesOf(liaisonModel).find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
}

const PARTIAL_DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';

describe('the schema of a table', () => {
  test('of relationships', () => {
    const schema = tableSchema(table('member_of'), ['from', 'to', 'role', 'since', 'sources']);
    expect(schema).toEqual({
      fields: [
        {
          name: 'from',
          type: 'string',
          description: 'id of: country',
          constraints: { required: true, pattern: 'country:[a-z0-9]+(-[a-z0-9]+)*' },
        },
        {
          name: 'to',
          type: 'string',
          description: 'id of: regional organization',
          constraints: { required: true, pattern: 'organization:[a-z0-9]+(-[a-z0-9]+)*' },
        },
        {
          name: 'role',
          type: 'string',
          title: 'Role',
          constraints: { required: true, enum: ['member', 'observer', 'partner'] },
        },
        { name: 'since', type: 'string', title: 'Since', constraints: { pattern: PARTIAL_DATE } },
        {
          name: 'sources',
          type: 'string',
          title: 'Sources',
          description: 'ids of Source are separated by |',
          constraints: { required: true },
        },
      ],
      foreignKeys: [
        { fields: 'from', reference: { resource: 'countries', fields: 'id' } },
        { fields: 'to', reference: { resource: 'regional_organizations', fields: 'id' } },
      ],
    });
  });

  test.each([
    ['countries', ['id']],
    ['sponsors', ['from', 'to']],
    ['supports', ['from', 'to', 'role']],
    ['member_of', undefined],
  ])('%s has the key %j', (name, key) => {
    expect(tableSchema(table(name)).primaryKey).toEqual(key);
  });

  test('has bounds, formats and several prefixes', () => {
    const fields = Object.fromEntries(
      ['countries', 'sources', 'addresses'].flatMap((name) =>
        tableSchema(table(name)).fields.map((field) => [`${name}.${field.name}`, field]),
      ),
    );
    expect(fields['countries.latitude']).toMatchObject({ type: 'number', constraints: { minimum: -90, maximum: 90 } });
    expect(fields['sources.url']).toMatchObject({ type: 'string', format: 'uri' });
    expect(fields['addresses.to']?.constraints?.pattern).toMatch(/^\(language\|organization\|audience\):/);
  });

  test.each(tablesOf(liaisonModel))('$name has every column and nothing that is computed', (each) => {
    const names = tableSchema(each).fields.map(({ name }) => name);
    expect(names).toEqual([...each.idColumns.map(({ name }) => name), ...each.columns.keys()]);
    expect(names.filter((name) => each.derived.includes(name))).toEqual([]);
  });
});

describe('describing a package', () => {
  test('writes the schema of the columns it has, keeps what else it says, and repeats', async () => {
    const folder = await packageFolder({}, { licenses: [{ name: 'CC-BY-4.0' }] });
    const path = join(folder, 'datapackage.json');
    await describeData(folder);
    const first = await readFile(path, 'utf8');
    const { licenses, resources } = JSON.parse(first);
    expect(licenses).toEqual([{ name: 'CC-BY-4.0' }]);
    expect(resources[5]).toEqual({
      name: 'sponsors',
      path: 'sponsors.csv',
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      schema: JSON.parse(JSON.stringify(tableSchema(table('sponsors'), ['from', 'to', 'sources']))),
    });
    await describeData(folder);
    expect(await readFile(path, 'utf8')).toBe(first);
  });

  test('refers only to tables that the package has', async () => {
    const folder = await packageFolder({}, { resources: [{ name: 'sponsors', path: 'sponsors.csv' }] });
    await describeData(folder);
    const { resources } = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8'));
    expect(resources[0].schema).not.toHaveProperty('foreignKeys');
  });

  test('refuses a table that the model has not', async () => {
    const folder = await packageFolder();
    await writeFile(join(folder, 'datapackage.json'), '{ "resources": [{ "name": "x", "path": "sources.csv" }] }');
    await expect(describeData(folder)).rejects.toThrow('datapackage.json: unknown table: x');
  });
});

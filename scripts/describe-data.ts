import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { parseCsv } from '../graph-loader/parse-csv.ts';
import { tableSchema } from '../graph-loader/table-schema.ts';
import { liaisonModel, tablesOf } from '../graph-loader/tables.ts';

/**
 * Writes each table's Frictionless schema, as the model has it, into a package's datapackage.json and keeps all else
 * that stands there: `tsx scripts/describe-data.ts [DIR]`.
 */

type Resource = { name: string; path: string; [key: string]: unknown };
type Descriptor = { resources: Resource[]; [key: string]: unknown };

export async function describeData(directory: string): Promise<void> {
  const path = join(directory, 'datapackage.json');
  const descriptor = JSON.parse(await readFile(path, 'utf8')) as Descriptor;
  const names = descriptor.resources.map(({ name }) => name);
  const resources: Resource[] = [];
  for (const resource of descriptor.resources) resources.push(await describe(resource, directory, names));
  await writeFile(
    path,
    await format(JSON.stringify({ ...descriptor, resources }), { parser: 'json', printWidth: 120 }),
  );
}

async function describe(resource: Resource, directory: string, names: readonly string[]): Promise<Resource> {
  const table = tablesOf(liaisonModel).find(({ name }) => name === resource.name);
  if (!table) throw new Error(`datapackage.json: unknown table: ${resource.name}`);
  const text = await readFile(join(directory, resource.path), 'utf8');
  const [header] = parseCsv(text.replace(/^\uFEFF/, '')).rows;
  if (!header) throw new Error(`${resource.path}: no line of column names`);
  return {
    ...resource,
    profile: 'tabular-data-resource',
    encoding: 'utf-8',
    schema: tableSchema(table, header.cells, names),
  };
}

if (process.argv[1] === import.meta.filename) {
  await describeData(resolve(process.argv[2] ?? join(import.meta.dirname, '../data')));
}

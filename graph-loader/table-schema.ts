import type { PropertySpec } from '../src/model/properties.ts';
import type { IdColumn, Table } from './tables.ts';

/** A Frictionless Table Schema: https://specs.frictionlessdata.io/table-schema/ */
export type TableSchema = {
  fields: Field[];
  primaryKey?: string[];
  foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
};

type Field = {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  format?: 'uri';
  title?: string;
  description?: string;
  constraints?: {
    required?: true;
    unique?: true;
    enum?: readonly string[];
    pattern?: string;
    minimum?: number;
    maximum?: number;
  };
};

const SLUG = '[a-z0-9]+(-[a-z0-9]+)*';
const PARTIAL_DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';

const types: Record<PropertySpec['type'], Pick<Field, 'type' | 'format'>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  // Frictionless has no date that may be a month or a year, and no list in version 1.
  date: { type: 'string' },
  list: { type: 'string' },
  choice: { type: 'string' },
  url: { type: 'string', format: 'uri' },
};

/**
 * The schema of a table as it stands in a package: of those of its columns that the file has, in the file's order,
 * with references to those tables that the package has.
 */
export function tableSchema(
  table: Table,
  columns: readonly string[] = allColumns(table),
  tables?: readonly string[],
): TableSchema {
  const fields = columns.flatMap((name) => fieldOf(table, name) ?? []);
  const key = primaryKeyOf(table);
  const foreignKeys = foreignKeysOf(table).filter(({ reference }) => tables?.includes(reference.resource) ?? true);
  return {
    fields,
    ...(key && { primaryKey: key }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

const allColumns = (table: Table): string[] => [...table.idColumns.map(({ name }) => name), ...table.columns.keys()];

function fieldOf(table: Table, name: string): Field | undefined {
  const idColumn = table.idColumns.find((column) => column.name === name);
  if (idColumn) return idField(idColumn);
  const spec = table.columns.get(name);
  return spec && propertyField(name, spec);
}

function idField({ name, kinds }: IdColumn): Field {
  const prefixes = kinds.map(({ prefix }) => prefix);
  return {
    name,
    type: 'string',
    description: `id of: ${kinds.map(({ one }) => one).join(' or ')}`,
    constraints: {
      required: true,
      ...(name === 'id' && { unique: true as const }),
      pattern: `${prefixes.length === 1 ? prefixes[0] : `(${prefixes.join('|')})`}:${SLUG}`,
    },
  };
}

function propertyField(name: string, spec: PropertySpec): Field {
  const description = [spec.description, listNote(spec)].filter(Boolean).join('; ');
  const constraints: Field['constraints'] = {
    ...(spec.required && { required: true as const }),
    ...(spec.choices && { enum: spec.choices }),
    ...(spec.type === 'date' && { pattern: PARTIAL_DATE }),
    ...(spec.minimum !== undefined && { minimum: spec.minimum }),
    ...(spec.maximum !== undefined && { maximum: spec.maximum }),
  };
  return {
    name,
    ...types[spec.type],
    title: spec.title,
    ...(description && { description }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

const listNote = ({ type, idsOf }: PropertySpec): string =>
  type === 'list' ? `${idsOf ? `ids of ${idsOf}` : 'several values'} are separated by |` : '';

/** A key's columns may not be empty in Frictionless, so a type told apart by an optional column has none. */
function primaryKeyOf(table: Table): string[] | undefined {
  if (table.of === 'nodes') return ['id'];
  const apart = table.type.discriminators ?? [];
  const isKey = apart.every((name) => table.columns.get(name)?.required);
  return isKey ? ['from', 'to', ...apart] : undefined;
}

/** Only where one kind stands at an end: a reference names one table. */
function foreignKeysOf(table: Table): { fields: string; reference: { resource: string; fields: string } }[] {
  if (table.of === 'nodes') return [];
  return table.idColumns.flatMap(({ name, kinds: [kind, ...others] }) =>
    kind && others.length === 0 ? [{ fields: name, reference: { resource: kind.table, fields: 'id' } }] : [],
  );
}

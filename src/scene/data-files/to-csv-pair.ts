import { csvLines } from '../../model/csv.ts';
import type { Properties } from '../../model/values.ts';
import type { ShownGraph } from '../shown-graph.ts';
import { attributeColumns } from './attribute-columns.ts';
import { dataRows, flatValue } from './data-rows.ts';
import type { DataFile } from './data-file.ts';

/** Two tables, of nodes and of connections, with places and colours, as spreadsheets and graph programs take them. */
export function toCsvPair(shown: ShownGraph): DataFile[] {
  const { nodes, connections } = dataRows(shown);
  return [
    { name: 'nodes.csv', text: table(nodes, ['id', 'label', 'x', 'y', 'size', 'color']) },
    { name: 'connections.csv', text: table(connections, ['id', 'source', 'target', 'label', 'size', 'color']) },
  ];
}

function table<Row extends { attributes: Properties }>(
  rows: readonly Row[],
  own: readonly (keyof Row & string)[],
): string {
  const columns = attributeColumns(rows).map(({ name }) => name);
  return csvLines([
    [...own, ...columns],
    ...rows.map((row) => [
      ...own.map((name) => cellOf(row[name])),
      ...columns.map((name) => cellOf(row.attributes[name])),
    ]),
  ]);
}

function cellOf(value: unknown): string | number {
  if (value === undefined) return '';
  const flat = flatValue(value as Properties[string]);
  return typeof flat === 'boolean' ? String(flat) : flat;
}

import { cellText } from './cell-text.ts';
import type { Cell } from './cell-text.ts';
import { csvLines } from './csv.ts';
import type { Value } from './values.ts';

/** Rows as lines, a batch at a time. */
export type RowForm = {
  /** Before the first row. */
  head(columns: readonly string[]): string;
  lines(columns: readonly string[], rows: readonly Value[][]): string;
};

/** The columns for a reader, without those that only feed the picture. */
export function visibleCells(
  { columns, rows }: { columns: readonly string[]; rows: readonly Value[][] },
  graphOnly: readonly string[],
  listSeparator: string,
): { columns: string[]; rows: Cell[][] } {
  const indices = columns.flatMap((column, index) => (graphOnly.includes(column) ? [] : [index]));
  return {
    columns: indices.map((index) => columns[index] ?? ''),
    rows: rows.map((row) => indices.map((index) => cellText(row[index] ?? null, listSeparator))),
  };
}

/** One JSON object a row, with every column as a whole. */
const ndjson: RowForm = {
  head: () => '',
  lines: (columns, rows) =>
    rows
      .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index]])))}\n`)
      .join(''),
};

const csv = (graphOnly: readonly string[]): RowForm => ({
  head: (columns) => csvLines([visibleCells({ columns, rows: [] }, graphOnly, '|').columns]),
  lines: (columns, rows) => csvLines(visibleCells({ columns, rows }, graphOnly, '|').rows),
});

export const rowForm = (format: 'ndjson' | 'csv', graphOnly: readonly string[]): RowForm =>
  format === 'ndjson' ? ndjson : csv(graphOnly);

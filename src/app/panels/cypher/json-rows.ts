import type { Result } from '../../../model/wire.ts';

/** More would make the page slow; all of them are in the copy and the file. */
export const ROWS_SHOWN = 200;

/** Rows as objects by the names of their columns. */
export const jsonOfRows = ({ columns, rows }: Pick<Result, 'columns' | 'rows'>): string =>
  JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))),
    null,
    2,
  );

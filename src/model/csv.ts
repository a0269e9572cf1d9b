import type { Cell } from './cell-text.ts';

/**
 * Spreadsheets run a cell that begins so as a formula, and our text is other people's; a leading apostrophe is
 * what they take for "this is text". Numbers are left alone.
 */
const FORMULA = /^[=+\-@\t\r]/;

function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of a CSV file as of RFC 4180, each ending in CRLF; its first line is made of the columns' titles. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

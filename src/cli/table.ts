import type { Cell } from '../model/cell-text.ts';
import { cutTo, textWidth } from './text-width.ts';

const GAP = '  ';
const NARROWEST = 6;

/** One line, and nothing in it that a terminal would obey. */
const asText = (cell: Cell): string =>
  typeof cell === 'number'
    ? String(cell)
    : cell
        .replace(/\s+/g, ' ')
        .replace(/[\p{Control}\u202a-\u202e\u2066-\u2069]/gu, '')
        .trim();

/** Takes from the widest column until all fit; a column is never made narrower than it can be read. */
function fit(widths: number[], room: number): number[] {
  const fitted = widths.map((width) => Math.min(width, room));
  let excess = fitted.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = fitted.indexOf(Math.max(...fitted));
    const width = fitted[widest];
    if (width === undefined || width <= NARROWEST) break;
    fitted[widest] = width - 1;
    excess -= 1;
  }
  return fitted;
}

const isNumberColumn = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => typeof cell === 'number') && cells.every((cell) => typeof cell === 'number' || cell === '');

/** Rows under their headings, aligned; numbers to the right. `width` is the terminal's, absent where there is none. */
export function formatTable(columns: readonly string[], rows: readonly (readonly Cell[])[], width?: number): string {
  const body = rows.map((row) => row.map(asText));
  const natural = columns.map((column, index) =>
    Math.max(textWidth(column), ...body.map((row) => textWidth(row[index] ?? ''))),
  );
  const room = width === undefined ? Infinity : width - GAP.length * (columns.length - 1);
  const widths = room === Infinity ? natural : fit(natural, Math.max(room, 1));
  const isNumeric = columns.map((_, index) => isNumberColumn(rows.map((row) => row[index] ?? '')));

  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => {
        const text = cutTo(widths[index] ?? 0, cell);
        const padding = ' '.repeat(Math.max(0, (widths[index] ?? 0) - textWidth(text)));
        return isNumeric[index] ? padding + text : text + padding;
      })
      .join(GAP)
      .trimEnd();
  const rule = widths.map((columnWidth) => '─'.repeat(columnWidth)).join(GAP);
  return [line(columns), rule, ...body.map(line)].join('\n');
}

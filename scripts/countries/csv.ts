/** One row of a table: column to text. */
export type Row = Readonly<Record<string, string>>;

const escape = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** RFC 4180, with `\n` ends so that a table reads well in a diff. */
export function toCsv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => escape(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

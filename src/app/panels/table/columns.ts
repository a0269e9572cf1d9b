import type { Rows } from './rows-of-answer.ts';

export type Column = {
  /** Its place in a row of the answer. */
  index: number;
  title: string;
  isNumeric: boolean;
};

/** The columns that are read, not only drawn; `addressedTo` reads as "Addressed to". */
export function columnsOf({ columns, rows }: Rows, graphOnly: readonly string[]): Column[] {
  return columns
    .map((name, index) => ({
      index,
      name,
      title: titleOf(name),
      isNumeric: rows.some((row) => typeof row[index] === 'number') && rows.every((row) => isNumeric(row[index])),
    }))
    .filter(({ name }) => !graphOnly.includes(name))
    .map(({ index, title, isNumeric: numeric }) => ({ index, title, isNumeric: numeric }));
}

const isNumeric = (value: unknown): boolean => value === null || value === undefined || typeof value === 'number';

export function titleOf(column: string): string {
  const words = column
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

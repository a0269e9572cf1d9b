import { capitalize } from '../../../words/count.ts';
import { columnInWords } from '../../../words/preset-words.ts';
import type { Rows } from './rows-of-answer.ts';

export type Column = {
  /** Its place in a row of the answer. */
  index: number;
  title: string;
  isNumeric: boolean;
  /** A year is no quantity: 2019, not 2,019. */
  isYear: boolean;
};

/** The columns that are read, not only drawn; `addressedTo` reads as "Addressed to". */
export function columnsOf({ columns, rows }: Rows, graphOnly: readonly string[], titles?: readonly string[]): Column[] {
  return columns.flatMap((name, index) =>
    graphOnly.includes(name)
      ? []
      : [
          {
            index,
            title: titles?.[index] ?? titleOf(name),
            isNumeric: rows.some((row) => typeof row[index] === 'number') && rows.every((row) => isNumeric(row[index])),
            isYear: /year/i.test(name),
          },
        ],
  );
}

const isNumeric = (value: unknown): boolean => value === null || value === undefined || typeof value === 'number';

export function titleOf(column: string): string {
  const words = column
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return capitalize(columnInWords(words));
}

import type { Rows } from '../database/database.ts';
import { cellText } from '../model/cell-text.ts';
import type { Value } from '../model/values.ts';
import type { Expectation } from '../model/wire.ts';

type Cells = Extract<Expectation, { cells: object }>['cells'];
type Answer = Pick<Rows, 'columns' | 'rows' | 'truncated' | 'total'>;

/** How an answer differs from what was expected of it, in words; undefined where it does not. */
export function differenceFrom(expectation: Expectation, answer: Answer): string | undefined {
  if (expectation.type === 'rows') return countDifference(expectation, answer);
  const { type, cells } = expectation;
  const missing = Object.keys(cells).filter((column) => !answer.columns.includes(column));
  if (missing.length > 0) return `${EXPECTED[type]} ${inWords(cells)}; the answer has no column ${missing.join(', ')}`;
  const found = DIFFERENCES[type](cells, answer);
  return found === undefined ? undefined : `${EXPECTED[type]} ${inWords(cells)}; ${found}`;
}

const EXPECTED = {
  row: 'expected a row with',
  first: 'expected the first row to have',
  'no-row': 'expected no row with',
} as const;

const DIFFERENCES = { row: rowDifference, first: firstDifference, 'no-row': noRowDifference } as const;

const number = new Intl.NumberFormat('en');
const rowsInWords = (count: number): string => `${number.format(count)} ${count === 1 ? 'row' : 'rows'}`;
const AT = { '=': '', '>=': 'at least ', '<=': 'at most ' } as const;

type CountExpectation = Extract<Expectation, { type: 'rows' }>;

function countDifference({ comparison, count }: CountExpectation, { rows, truncated, total }: Answer) {
  const found = total ?? rows.length;
  const isKnown = !truncated || total !== undefined;
  const holds =
    comparison === '>=' ? found >= count : isKnown && (comparison === '=' ? found === count : found <= count);
  if (holds) return undefined;
  const inAll = isKnown ? (found === 0 ? 'none' : number.format(found)) : `more than ${number.format(found)}`;
  return `expected ${AT[comparison]}${rowsInWords(count)}, found ${inAll}`;
}

/** As the table shows it: things by their names, a list as its texts, nothing as empty. */
const textOf = (value: Value | undefined): string => String(cellText(value ?? null, ', '));

const inWord = (text: string): string => (text === '' ? 'nothing' : text);

const inWords = (cells: Cells): string =>
  Object.entries(cells)
    .map(([column, value]) => `${column} = ${inWord(textOf(value))}`)
    .join(', ');

const cellIn = ({ columns }: Answer, row: readonly Value[], column: string): string =>
  textOf(row[columns.indexOf(column)]);

/** The columns in which a row does not hold what was expected. */
const differing = (cells: Cells, row: readonly Value[], answer: Answer): string[] =>
  Object.entries(cells).flatMap(([column, value]) => (cellIn(answer, row, column) === textOf(value) ? [] : [column]));

const shownOf = (columns: readonly string[], row: readonly Value[], answer: Answer): string =>
  columns.map((column) => `${column} = ${inWord(cellIn(answer, row, column))}`).join(', ');

/** Rows are told apart by the first cell that was asked for: "the row of Kazakhstan has programs = 4". */
function rowDifference(cells: Cells, answer: Answer): string | undefined {
  const [key = ''] = Object.keys(cells);
  const name = textOf(cells[key]);
  const alike = answer.rows.filter((row) => cellIn(answer, row, key) === name);
  const byDifference = alike.map((row) => ({ row, columns: differing(cells, row, answer) }));
  const [nearest] = byDifference.toSorted((a, b) => a.columns.length - b.columns.length);
  if (nearest?.columns.length === 0) return undefined;
  if (!nearest) return `no row${ofThoseShown(answer)} has ${key} = ${inWord(name)}`;
  const has = `has ${shownOf(nearest.columns, nearest.row, answer)}`;
  if (alike.length === 1) return `the row of ${inWord(name)} ${has}`;
  return `of ${rowsInWords(alike.length)} of ${inWord(name)} the nearest ${has}`;
}

function firstDifference(cells: Cells, answer: Answer): string | undefined {
  const [first] = answer.rows;
  if (!first) return 'there are no rows';
  const columns = differing(cells, first, answer);
  return columns.length === 0 ? undefined : `it has ${shownOf(columns, first, answer)}`;
}

function noRowDifference(cells: Cells, answer: Answer): string | undefined {
  const index = answer.rows.findIndex((row) => differing(cells, row, answer).length === 0);
  if (index >= 0) return `row ${number.format(index + 1)} has it`;
  return answer.truncated ? `none${ofThoseShown(answer)} has it` : undefined;
}

const ofThoseShown = ({ rows, truncated }: Answer): string =>
  truncated ? ` of the first ${number.format(rows.length)}, which are not all,` : '';

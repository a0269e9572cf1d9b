import { DatabaseError, type Rows } from '../../src/database/database.ts';
import type { Value } from '../../src/model/values.ts';
import { canonical } from './canonical.ts';
import type { Expectation } from './scenarios.ts';

/** `no graph`: the statements that make the scenario's graph failed, or made another one than on Neo4j. */
export type Verdict = 'right' | 'refused' | 'wrong' | 'no graph';

export type Judged = {
  verdict: Verdict;
  got: string[];
  /** The rows are right, but a column has another name than the TCK says. */
  isRenamed: boolean;
};

/** An answer too late or a process that ended is neither rows nor a refusal of the statement. */
const REFUSALS: readonly string[] = ['query-failed', 'not-supported', 'write-refused'];

export function judgeError(error: unknown, expectation: Expectation): Judged {
  const [code, message] = error instanceof DatabaseError ? [error.code, error.message] : ['fault', String(error)];
  const isRefusal = REFUSALS.includes(code);
  const verdict = expectation.kind === 'rows' ? 'refused' : isRefusal ? 'right' : 'wrong';
  return { verdict, got: [`${code}: ${message}`], isRenamed: false };
}

export const noGraph = (graph: string): Judged => ({ verdict: 'no graph', got: [graph], isRenamed: false });

export function judgeRows({ columns, rows }: Rows, expectation: Expectation): Judged {
  const got = lines(columns, rows, expectation);
  if (expectation.kind === 'error') return { verdict: 'wrong', got, isRenamed: false };
  // "The result should be empty" names no columns.
  const expectedColumns = expectation.columns.length === 0 ? columns : expectation.columns;
  const isRenamed = columns.toSorted().join('\n') !== expectedColumns.toSorted().join('\n');
  const order = isRenamed ? columns.map((_, index) => index) : expectedColumns.map((name) => columns.indexOf(name));
  const inOrder = rows.map((cells) => order.map((index) => cells[index] ?? null));
  const isRight =
    columns.length === expectedColumns.length &&
    areSame(lines([], inOrder, expectation), lines([], expectation.rows, expectation), expectation.inOrder);
  return { verdict: isRight ? 'right' : 'wrong', got, isRenamed: isRight && isRenamed };
}

function areSame([, ...found]: string[], [, ...expected]: string[], inOrder: boolean): boolean {
  const sorted = (rows: string[]): string[] => (inOrder ? rows : rows.toSorted());
  return sorted(found).join('\n') === sorted(expected).join('\n');
}

/** The names of the columns and then each row, as text. */
function lines(columns: string[], rows: Value[][], expectation: Expectation): string[] {
  const listsInAnyOrder = expectation.kind === 'rows' && expectation.listsInAnyOrder;
  const write = (cells: Value[]): string => cells.map((cell) => canonical(cell, listsInAnyOrder)).join(' | ');
  return [columns.join(' | '), ...rows.map(write)];
}

/** What a scenario expects, in the form of `got`. */
export const expectedText = (expectation: Expectation): string[] =>
  expectation.kind === 'error' ? [expectation.error] : lines(expectation.columns, expectation.rows, expectation);

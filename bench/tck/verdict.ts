import { DatabaseError, type Rows } from '../../src/database/database.ts';
import { canonical } from './canonical.ts';
import type { Expectation } from './scenarios.ts';

/** `no graph`: the engine did not take the statements that make the scenario's graph, so nothing was asked. */
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

export function judgeRows({ columns, rows }: Rows, expectation: Expectation): Judged {
  const listsInAnyOrder = expectation.kind === 'rows' && expectation.listsInAnyOrder;
  const write = (cells: Rows['rows'][number]): string =>
    cells.map((cell) => canonical(cell, listsInAnyOrder)).join(' | ');
  const got = [columns.join(' | '), ...rows.map(write)];
  if (expectation.kind === 'error') return { verdict: 'wrong', got, isRenamed: false };
  // "The result should be empty" names no columns.
  if (expectation.columns.length === 0) {
    return { verdict: rows.length === 0 ? 'right' : 'wrong', got, isRenamed: false };
  }
  const isRenamed = columns.toSorted().join('\n') !== expectation.columns.toSorted().join('\n');
  const order = isRenamed ? columns.map((_, index) => index) : expectation.columns.map((name) => columns.indexOf(name));
  const found = rows.map((cells) => write(order.map((index) => cells[index] ?? null)));
  const isRight =
    columns.length === expectation.columns.length && areSame(found, expectation.rows.map(write), expectation);
  return { verdict: isRight ? 'right' : 'wrong', got, isRenamed: isRight && isRenamed };
}

function areSame(found: string[], expected: string[], { inOrder }: { inOrder: boolean }): boolean {
  const sorted = (rows: string[]): string[] => (inOrder ? rows : rows.toSorted());
  return sorted(found).join('\n') === sorted(expected).join('\n');
}

/** What a scenario expects, in the form of `got`. */
export function expectedText(expectation: Expectation): string[] {
  if (expectation.kind === 'error') return [expectation.error];
  const { columns, rows, listsInAnyOrder } = expectation;
  return [
    columns.join(' | '),
    ...rows.map((cells) => cells.map((cell) => canonical(cell, listsInAnyOrder)).join(' | ')),
  ];
}

import type { Explanation } from '../model/wire.ts';
import { DatabaseError } from './database.ts';

export const cancelled = (): DatabaseError => new DatabaseError('cancelled', 'the query was cancelled');

export const checkerMissing = (cause: unknown): DatabaseError =>
  new DatabaseError(
    'database-unavailable',
    `your own statements are checked before they run, and what checks them did not start (${messageOf(cause)}); ask again in a moment, or start Liaison again where more memory is free`,
    { cause },
  );

export const timedOut = (timeoutMs: number): DatabaseError =>
  new DatabaseError('timed-out', `the query took longer than ${timeoutMs / 1000} s and was stopped`);

export const writeRefused = (what: string, cause?: unknown): DatabaseError =>
  new DatabaseError('write-refused', `${what}: only statements that read are run here`, { cause });

export const writerClosed = (): DatabaseError => new DatabaseError('query-failed', 'this load has already ended');

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Of a failure of the operating system, such as ENOENT; empty where it has none. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** A line of its own keeps the columns of the engine's messages. */
export const explainedBy = (cypher: string): string => `EXPLAIN\n${cypher}`;

/** An error of a statement behind `EXPLAIN`, told as one of the statement. */
export function withoutExplain(error: DatabaseError): DatabaseError {
  const { line, column = 1, cause } = error.details;
  if (line === undefined) return error;
  const place = line > 1 ? { line: line - 1, column } : { line: 1, column: 1 };
  return new DatabaseError(error.code, error.message, { cause, ...place });
}

/** What is wrong with a statement, as one of its faults; throws what is wrong with anything else. */
export function faultOf(error: DatabaseError): Explanation['faults'][number] {
  const { code, message, details } = error;
  if (code !== 'query-failed' && code !== 'not-supported' && code !== 'write-refused') throw error;
  const { line, column } = details;
  return { code, message, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
}

import { DatabaseError } from './database.ts';

export const cancelled = (): DatabaseError => new DatabaseError('cancelled', 'the query was cancelled');

export const timedOut = (timeoutMs: number): DatabaseError =>
  new DatabaseError('timed-out', `the query took longer than ${timeoutMs / 1000} s and was stopped`);

export const writeRefused = (what: string, cause?: unknown): DatabaseError =>
  new DatabaseError('write-refused', `${what}: only statements that read are run here`, { cause });

export const writerClosed = (): DatabaseError => new DatabaseError('query-failed', 'this load has already ended');

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

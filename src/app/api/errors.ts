import type { ErrorCode, WireError } from '../../model/wire.ts';

/** The server answered that it could not, and why. */
export class ServerError extends Error {
  constructor(readonly error: WireError) {
    super(error.message);
    this.name = 'ServerError';
  }
}

/** No answer came, or none in the form that was agreed. */
export class NoAnswer extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'NoAnswer';
  }
}

/** True where the same question may be answered later, once something else than it has changed. */
export const mayRecover = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof ServerError && error.error.code === 'database-unavailable');

const NEED_A_CHANGE: ReadonlySet<ErrorCode> = new Set([
  'invalid-input',
  'query-failed',
  'not-supported',
  'write-refused',
  'not-found',
]);

/** False where the question itself is at fault and would fail again. */
export const isWorthRepeating = (error: unknown): boolean =>
  !(error instanceof ServerError && NEED_A_CHANGE.has(error.error.code));

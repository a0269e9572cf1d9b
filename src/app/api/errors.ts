import type { WireError } from '../../model/wire.ts';

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

const isOutage = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof ServerError && error.error.code === 'database-unavailable');

/** True where asking again later may help without any change to the question. */
export const mayRecover = isOutage;

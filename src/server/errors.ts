import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { DatabaseError } from '../database/database.ts';
import type { DatabaseErrorCode } from '../database/database.ts';
import type { ErrorCode, WireError } from '../model/wire.ts';
import { InvalidInput, NotFound } from '../queries/errors.ts';

/** A request that is turned down before any query runs. */
export class Refusal extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: ErrorCode,
    message: string,
    readonly faults?: WireError['faults'],
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

const DATABASE_STATUS: Record<DatabaseErrorCode, ContentfulStatusCode> = {
  'query-failed': 400,
  'not-supported': 400,
  'write-refused': 403,
  'timed-out': 504,
  cancelled: 503,
  'database-unavailable': 503,
};

type Answer = { status: ContentfulStatusCode; error: WireError };

function toAnswer(error: unknown): Answer | undefined {
  if (error instanceof Refusal) {
    return { status: error.status, error: { code: error.code, message: error.message, faults: error.faults } };
  }
  if (error instanceof InvalidInput) {
    return { status: 400, error: { code: 'invalid-input', message: error.message, faults: [...error.faults] } };
  }
  if (error instanceof NotFound) return { status: 404, error: { code: 'not-found', message: error.message } };
  if (error instanceof DatabaseError) {
    const { line, column } = error.details;
    return { status: DATABASE_STATUS[error.code], error: { code: error.code, message: error.message, line, column } };
  }
  return undefined;
}

/** The one place where an error becomes an answer; what is not foreseen is logged and not shown. */
export function answerError(error: unknown, c: Context, log: (text: string) => void): Response {
  const known = toAnswer(error);
  if (known) return c.json({ error: known.error }, known.status);
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return c.json({ error: { code: 'internal', message: 'The server failed to answer; its log says why.' } }, 500);
}

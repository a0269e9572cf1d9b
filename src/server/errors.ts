import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { DatabaseError } from '../database/database.ts';
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

/** What each code means over HTTP. */
export const errorStatus = {
  'invalid-input': 400,
  'query-failed': 400,
  'not-supported': 400,
  forbidden: 403,
  'write-refused': 403,
  'not-found': 404,
  'too-large': 413,
  internal: 500,
  cancelled: 503,
  'database-unavailable': 503,
  'timed-out': 504,
} as const satisfies Record<ErrorCode, ContentfulStatusCode>;

const RETRY_AFTER_SECONDS = '5';

type Answer = { status: ContentfulStatusCode; error: WireError };

function knownAnswer(error: unknown): Answer | undefined {
  if (error instanceof Refusal) {
    return { status: error.status, error: { code: error.code, message: error.message, faults: error.faults } };
  }
  if (error instanceof InvalidInput) {
    return { status: 400, error: { code: 'invalid-input', message: error.message, faults: [...error.faults] } };
  }
  if (error instanceof NotFound) return { status: 404, error: { code: 'not-found', message: error.message } };
  if (error instanceof DatabaseError) {
    const { line, column } = error.details;
    return { status: errorStatus[error.code], error: { code: error.code, message: error.message, line, column } };
  }
  return undefined;
}

const UNFORESEEN: Answer = {
  status: errorStatus.internal,
  error: { code: 'internal', message: 'The server failed to answer; its log says why.' },
};

/** Any error as an answer says it; what is not foreseen is not shown. */
export const errorOf = (error: unknown): Answer => knownAnswer(error) ?? UNFORESEEN;

/** Tells the log of an error that nobody foresaw. */
export function logUnforeseen(error: unknown, log: (text: string) => void): void {
  if (!knownAnswer(error)) log(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** The one place where an error becomes an answer. */
export function answerError(error: unknown, c: Context, log: (text: string) => void): Response {
  logUnforeseen(error, log);
  const answer = errorOf(error);
  if (answer.error.code === 'database-unavailable') c.header('Retry-After', RETRY_AFTER_SECONDS);
  return c.json({ error: answer.error }, answer.status);
}

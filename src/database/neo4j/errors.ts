import { Neo4jError } from 'neo4j-driver';
import { DatabaseError } from '../database.ts';
import { messageOf, timedOut, writeRefused } from '../failures.ts';

/** Where the message of a statement's error says it is: `(line 2, column 5 (offset: 13))`, then an excerpt. */
const PLACE = /\s*\(line (\d+), column (\d+) \(offset: \d+\)\)[\s\S]*$/;

const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);
const REFUSED_WRITES = new Set([
  'Neo.ClientError.Statement.AccessMode',
  'Neo.ClientError.Cluster.NotALeader',
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
]);

export type Circumstances = { uri: string; database: string | undefined; timeoutMs?: number };

/** The driver's error in our words where a reader can do something about it, else in the server's. */
export function toDatabaseError(error: unknown, circumstances: Circumstances): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const code = error instanceof Neo4jError ? error.code : '';
  if (code.startsWith('Neo.ClientError.Security.') || code === 'Neo.TransientError.Security.ModifiedConcurrently')
    return unavailable(
      `refused to let us in (${lastPart(code)}); check NEO4J_USERNAME and NEO4J_PASSWORD`,
      error,
      circumstances,
    );
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return unavailable(`has no database "${circumstances.database}"; check NEO4J_DATABASE`, error, circumstances);
  if (code.includes('.Transaction.TransactionTimedOut')) return timedOut(circumstances.timeoutMs ?? 0);
  if (REFUSED_WRITES.has(code)) return writeRefused('this statement writes', error);
  if (code.startsWith('Neo.')) return queryFailed(error);
  if (UNREACHABLE.has(code) || error instanceof Neo4jError)
    return unavailable('gives no answer; check that it runs and that NEO4J_URI is right', error, circumstances);
  return queryFailed(error);
}

export const isConnectionLost = (error: unknown): boolean =>
  error instanceof Neo4jError && (error.code === 'ServiceUnavailable' || error.code === 'SessionExpired');

const lastPart = (code: string): string => code.slice(code.lastIndexOf('.') + 1);

const unavailable = (what: string, cause: unknown, { uri }: Circumstances): DatabaseError =>
  new DatabaseError('database-unavailable', `Neo4j at ${uri} ${what}`, { cause });

function queryFailed(cause: unknown): DatabaseError {
  const text = messageOf(cause);
  const place = PLACE.exec(text);
  const message = text.replace(PLACE, '');
  if (!place) return new DatabaseError('query-failed', message, { cause });
  return new DatabaseError('query-failed', message, { cause, line: Number(place[1]), column: Number(place[2]) });
}

/** An error of `EXPLAIN\n` + statement, told as one of the statement. */
export function withoutExplain(error: DatabaseError): DatabaseError {
  const { line, column = 1, cause } = error.details;
  if (line === undefined) return error;
  const place = line > 1 ? { line: line - 1, column } : { line: 1, column: 1 };
  return new DatabaseError(error.code, error.message, { cause, ...place });
}

import { Neo4jError } from 'neo4j-driver';
import { DatabaseError } from '../database.ts';
import { messageOf, timedOut, writeRefused } from '../failures.ts';

/** Where the message of a statement's error says it is: `(line 2, column 5 (offset: 13))`, then an excerpt. */
const PLACE = /\s*\(line (\d+), column (\d+) \(offset: \d+\)\)[\s\S]*$/;

const NOT_LET_IN = /^Neo\.ClientError\.Security\.(Unauthorized|AuthenticationRateLimit|AuthProviderFailed|\w+Expired)$/;
const REFUSED_WRITES = new Set([
  'Neo.ClientError.Statement.AccessMode',
  'Neo.ClientError.Cluster.NotALeader',
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
]);

export type Circumstances = { uri: string; database: string | undefined; timeoutMs?: number };

/** The driver's error in our words where a reader can do something about it, else in the server's. */
export function toDatabaseError(error: unknown, circumstances: Circumstances): DatabaseError {
  if (error instanceof DatabaseError) return error;
  if (!(error instanceof Neo4jError)) return queryFailed(error);
  const { code } = error;
  if (code.includes('.Transaction.TransactionTimedOut')) return timedOut(circumstances.timeoutMs ?? 0);
  if (REFUSED_WRITES.has(code)) return writeRefused('this statement writes', error);
  const trouble = troubleWith(error, circumstances);
  if (trouble === undefined) return queryFailed(error);
  return new DatabaseError('database-unavailable', `Neo4j at ${circumstances.uri} ${trouble}`, { cause: error });
}

/** Why there is no use in asking this server anything, and what to check; undefined where it did answer. */
function troubleWith({ code, message }: Neo4jError, { database }: Circumstances): string | undefined {
  const refusal = NOT_LET_IN.exec(code)?.[1];
  if (refusal) return `refused to let us in (${refusal}); check NEO4J_USERNAME and NEO4J_PASSWORD`;
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return `has no database "${database}"; check NEO4J_DATABASE`;
  if (code.endsWith('.DatabaseUnavailable')) return 'has this database switched off';
  if (code.startsWith('Neo.')) return undefined;
  const reason = /Caused by: (.+)$/.exec(message)?.[1];
  return `gives no answer${reason ? ` (${reason})` : ''}; check that it runs and that NEO4J_URI is right`;
}

export const isConnectionLost = (error: unknown): boolean =>
  error instanceof Neo4jError && (error.code === 'ServiceUnavailable' || error.code === 'SessionExpired');

function queryFailed(cause: unknown): DatabaseError {
  const text = messageOf(cause);
  const place = PLACE.exec(text);
  const message = text.replace(PLACE, '');
  if (!place) return new DatabaseError('query-failed', message, { cause });
  return new DatabaseError('query-failed', message, { cause, line: Number(place[1]), column: Number(place[2]) });
}

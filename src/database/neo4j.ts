import neo4j, { type Driver, type Record as DriverRecord, type Session } from 'neo4j-driver';
import {
  DatabaseError,
  DEFAULT_READ_OPTIONS,
  type Database,
  type Parameters,
  type ReadOptions,
  type Rows,
  type Writer,
} from './database.ts';
import { cancelled, timedOut } from './failures.ts';
import { isConnectionLost, toDatabaseError, withoutExplain } from './neo4j/errors.ts';
import { ReadJudge } from './neo4j/read-judge.ts';
import { toRows } from './neo4j/rows.ts';
import { toParameter } from './neo4j/values.ts';
import { Neo4jWriter } from './neo4j/writer.ts';

export type Neo4jOptions = { uri: string; username?: string; password?: string; database?: string };

const CONNECTION_TIMEOUT_MS = 5_000;

/** Neo4j over Bolt. Needs no server until it is first asked. */
export class Neo4jDatabase implements Database {
  readonly engine = 'neo4j';
  readonly #driver: Driver;
  readonly #judge = new ReadJudge();
  readonly #bookmarks = neo4j.bookmarkManager();
  #writer: Neo4jWriter | undefined;

  constructor(private readonly options: Neo4jOptions) {
    const { uri, username, password } = options;
    const credentials = password === undefined ? undefined : neo4j.auth.basic(username ?? 'neo4j', password);
    this.#driver = neo4j.driver(uri, credentials, {
      useBigInt: true,
      userAgent: 'liaison',
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      connectionAcquisitionTimeout: DEFAULT_READ_OPTIONS.timeoutMs,
      maxTransactionRetryTime: CONNECTION_TIMEOUT_MS,
      // A server that was restarted closed the connections that lie in the pool.
      connectionLivenessCheckTimeout: 1_000,
    });
  }

  async read(cypher: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Rows> {
    const read: Read = {
      cypher,
      parameters: toParameter(parameters) as object,
      rowLimit: options.rowLimit ?? DEFAULT_READ_OPTIONS.rowLimit,
      timeoutMs: options.timeoutMs ?? DEFAULT_READ_OPTIONS.timeoutMs,
      signal: options.signal,
    };
    try {
      return await this.#readOnce(read).catch((error: unknown) => {
        if (!isConnectionLost(error) || options.signal?.aborted) throw error;
        return this.#readOnce(read);
      });
    } catch (error) {
      throw this.#toError(error, read.timeoutMs);
    }
  }

  async openWriter(): Promise<Writer> {
    if (this.#writer?.isOpen)
      throw new DatabaseError('database-unavailable', 'another load is running; wait until it has ended');
    const session = this.#session('WRITE');
    this.#writer = new Neo4jWriter(session, (error) => this.#toError(error));
    return this.#writer;
  }

  async close(): Promise<void> {
    await this.#writer?.abandon();
    await this.#driver.close();
  }

  #toError(error: unknown, timeoutMs?: number): DatabaseError {
    const { uri, database } = this.options;
    return toDatabaseError(error, { uri, database, timeoutMs });
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      database: this.options.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    });
  }

  async #readOnce(read: Read): Promise<Rows> {
    if (read.signal?.aborted) throw cancelled();
    const session = this.#session('READ');
    try {
      return await untilStopped(session, read, this.#answer(session, read));
    } finally {
      closeSoon(session);
    }
  }

  async #answer(session: Session, { cypher, parameters, rowLimit, timeoutMs }: Read): Promise<Rows> {
    await this.#judge.judge(session, cypher, parameters).catch((error: unknown) => {
      if (isConnectionLost(error)) throw error;
      throw withoutExplain(this.#toError(error, timeoutMs));
    });
    const result = session.run(cypher, parameters, { timeout: timeoutMs });
    const records: DriverRecord[] = [];
    let truncated = false;
    for await (const record of result) {
      truncated = records.length === rowLimit;
      if (truncated) break;
      records.push(record);
    }
    const columns = await result.keys();
    return { columns: columns.map(String), rows: await toRows(records, session), truncated };
  }
}

type Read = {
  cypher: string;
  parameters: object;
  rowLimit: number;
  timeoutMs: number;
  signal: AbortSignal | undefined;
};

/** A server that hangs must not hold up the answer; what fails in closing has failed the answer before. */
function closeSoon(session: Session): void {
  session.close().catch(() => undefined);
}

/**
 * Closing the session resets its connection, on which the server ends the statement that runs there. The server keeps
 * the limit too, but looks at it only every two seconds.
 */
async function untilStopped(session: Session, { timeoutMs, signal }: Read, answer: Promise<Rows>): Promise<Rows> {
  let stop: (error: DatabaseError) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = (error) => {
      reject(error);
      closeSoon(session);
    };
  });
  const timer = setTimeout(() => stop(timedOut(timeoutMs)), timeoutMs);
  const onAbort = (): void => stop(cancelled());
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([answer, stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    answer.catch(() => undefined);
    stopped.catch(() => undefined);
  }
}

import neo4j, { type Driver, type Record as DriverRecord, type Session } from 'neo4j-driver';
import type { Value } from '../model/values.ts';
import {
  DatabaseError,
  DEFAULT_READ_OPTIONS,
  type Database,
  type Parameters,
  type ReadOptions,
  type Rows,
  type Writer,
} from './database.ts';
import { cancelled, timedOut, writerClosed } from './failures.ts';
import { isConnectionLost, toDatabaseError, withoutExplain } from './neo4j/errors.ts';
import { ReadJudge } from './neo4j/read-judge.ts';
import { foreignEnds, toNode, toParameter, toValue, type NodeIds } from './neo4j/values.ts';

export type Neo4jOptions = { uri: string; username?: string; password?: string; database?: string };

const CONNECTION_TIMEOUT_MS = 5_000;
const ROWS_A_TURN = 1_000;

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

async function toRows(records: DriverRecord[], session: Session): Promise<Value[][]> {
  const ends = new Set<string>();
  for (const record of records) for (const value of record.values()) foreignEnds(value, ends);
  const nodeIds = ends.size > 0 ? await findNodeIds(session, [...ends]) : new Map<string, string>();
  const rows: Value[][] = [];
  for (const record of records) {
    rows.push(Array.from(record.values(), (value) => toValue(value, nodeIds)));
    if (rows.length % ROWS_A_TURN === 0) await new Promise(setImmediate);
  }
  return rows;
}

async function findNodeIds(session: Session, elementIds: string[]): Promise<NodeIds> {
  const { records } = await session.run('MATCH (n) WHERE elementId(n) IN $elementIds RETURN n', { elementIds });
  return new Map(records.map((record) => [record.get('n').elementId, toNode(record.get('n')).id]));
}

class Neo4jWriter implements Writer {
  isOpen = true;

  constructor(
    private readonly session: Session,
    private readonly toError: (error: unknown) => DatabaseError,
  ) {}

  async write(cypher: string, parameters: Parameters = {}): Promise<Rows> {
    if (!this.isOpen) throw writerClosed();
    try {
      const { records, keys } = await this.session.executeWrite(async (transaction) => {
        const result = transaction.run(cypher, toParameter(parameters) as object);
        return { keys: await result.keys(), records: (await result).records };
      });
      return { columns: keys.map(String), rows: await toRows(records, this.session), truncated: false };
    } catch (error) {
      throw this.toError(error);
    }
  }

  async commit(): Promise<void> {
    if (!this.isOpen) throw writerClosed();
    await this.abandon();
  }

  /** Every statement was its own transaction: what has been written stays. */
  async abandon(): Promise<void> {
    this.isOpen = false;
    await this.session.close();
  }
}

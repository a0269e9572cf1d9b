import neo4j, { type Driver, type Record as DriverRecord, type Session } from 'neo4j-driver';
import type { Explanation } from '../model/wire.ts';
import {
  DatabaseError,
  DEFAULT_READ_OPTIONS,
  type Batch,
  type Database,
  type ExplainOptions,
  type Parameters,
  type ReadOptions,
  type Rows,
  type StreamOptions,
  type Writer,
} from './database.ts';
import { cancelled, faultOf, timedOut, withoutExplain } from './failures.ts';
import { isConnectionLost, toDatabaseError } from './neo4j/errors.ts';
import { inBatches } from './batches.ts';
import { toPlanStep } from './neo4j/plan-steps.ts';
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

  read(cypher: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Rows> {
    const read = toRead(cypher, parameters, options);
    return this.#ask(read, (session) => this.#answer(session, read));
  }

  async *stream(cypher: string, parameters: Parameters = {}, options: StreamOptions = {}): AsyncIterable<Batch> {
    yield* inBatches(await this.read(cypher, parameters, { rowLimit: Infinity, ...options }));
  }

  async explain(cypher: string, parameters: Parameters = {}, options: ExplainOptions = {}): Promise<Explanation> {
    const read = toRead(cypher, parameters, options);
    try {
      const plan = await this.#ask(read, (session) => this.#judge.explain(session, cypher, read.parameters));
      return { faults: [], ...(plan && { plan: toPlanStep(plan) }) };
    } catch (error) {
      return { faults: [faultOf(withoutExplain(this.#toError(error)))] };
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

  /** A connection that was lost is a reason to ask once more: what is asked here changes nothing. */
  async #ask<Answer>(read: Read, ask: (session: Session) => Promise<Answer>): Promise<Answer> {
    try {
      return await this.#askOnce(read, ask).catch((error: unknown) => {
        if (!isConnectionLost(error) || read.signal?.aborted) throw error;
        return this.#askOnce(read, ask);
      });
    } catch (error) {
      throw this.#toError(error, read.timeoutMs);
    }
  }

  async #askOnce<Answer>(read: Read, ask: (session: Session) => Promise<Answer>): Promise<Answer> {
    if (read.signal?.aborted) throw cancelled();
    const session = this.#session('READ');
    try {
      return await untilStopped(session, read, ask(session));
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

const toRead = (cypher: string, parameters: Parameters, options: ReadOptions): Read => ({
  cypher,
  parameters: toParameter(parameters) as object,
  rowLimit: options.rowLimit ?? DEFAULT_READ_OPTIONS.rowLimit,
  timeoutMs: options.timeoutMs ?? DEFAULT_READ_OPTIONS.timeoutMs,
  signal: options.signal,
});

/** A server that hangs must not hold up the answer; what fails in closing has failed the answer before. */
function closeSoon(session: Session): void {
  session.close().catch(() => undefined);
}

/**
 * Closing the session resets its connection, on which the server ends the statement that runs there. The server keeps
 * the limit too, but looks at it only every two seconds.
 */
async function untilStopped<Answer>(
  session: Session,
  { timeoutMs, signal }: Read,
  answer: Promise<Answer>,
): Promise<Answer> {
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

import neo4j, { type Driver, type Session } from 'neo4j-driver';
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
import { cancelled, faultOf, withoutExplain } from './failures.ts';
import { handOver, type Taker } from './hand-over.ts';
import { giveRows, readRows, type Reading } from './neo4j/answers.ts';
import { isConnectionLost, toDatabaseError } from './neo4j/errors.ts';
import { toPlanStep } from './neo4j/plan-steps.ts';
import { ReadJudge } from './neo4j/read-judge.ts';
import { toParameter } from './neo4j/values.ts';
import { closeSoon, withinLimits, type Read } from './neo4j/within-limits.ts';
import { Neo4jWriter } from './neo4j/writer.ts';
import { DEFAULT_QUEUE, Turns, type QueueLimits } from './turns.ts';
import type { WorkLimit } from './work-limit.ts';

export type Neo4jOptions = {
  uri: string;
  username?: string;
  password?: string;
  database?: string;
  /** Statements that the server works on at once. */
  readers?: number;
  queue?: Partial<QueueLimits>;
};

const CONNECTION_TIMEOUT_MS = 5_000;
const READERS = 32;
const NO_TIMEOUT = 0;

/** Neo4j over Bolt. Needs no server until it is first asked. */
export class Neo4jDatabase implements Database {
  readonly engine = 'neo4j';
  readonly #driver: Driver;
  readonly #judge = new ReadJudge();
  readonly #bookmarks = neo4j.bookmarkManager();
  /** Reads wait here, since the driver's own line is not fair and fails in words of its own. */
  readonly #turns: Turns;
  /** Who takes rows slowly keeps a connection: half of them stay for short questions. */
  readonly #streamTurns: Turns;
  #writer: Neo4jWriter | undefined;

  constructor(private readonly options: Neo4jOptions) {
    const { uri, username, password, readers = READERS } = options;
    const queue = { ...DEFAULT_QUEUE, ...options.queue };
    this.#turns = new Turns(readers, queue);
    this.#streamTurns = new Turns(Math.ceil(readers / 2), queue);
    const credentials = password === undefined ? undefined : neo4j.auth.basic(username ?? 'neo4j', password);
    this.#driver = neo4j.driver(uri, credentials, {
      useBigInt: true,
      userAgent: 'liaison',
      // A reader may need another one beside the one that it reads from, and there is a writer.
      maxConnectionPoolSize: 2 * readers + 1,
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      connectionAcquisitionTimeout: DEFAULT_READ_OPTIONS.timeoutMs,
      maxTransactionRetryTime: CONNECTION_TIMEOUT_MS,
      // A server that was restarted closed the connections that lie in the pool.
      connectionLivenessCheckTimeout: 1_000,
    });
  }

  read(cypher: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Rows> {
    const { rowLimit = DEFAULT_READ_OPTIONS.rowLimit } = options;
    const read = toRead(cypher, parameters, options);
    return this.#ask(read, async (session) => {
      await this.#judged(session, read);
      return readRows(session.run(cypher, read.parameters, { timeout: read.timeoutMs }), this.#reading(rowLimit));
    });
  }

  stream(cypher: string, parameters: Parameters = {}, options: StreamOptions = {}): AsyncIterable<Batch> {
    const { rowLimit = Infinity, signal } = options;
    const make = (taker: Taker<Batch>): Promise<void> => {
      const read = toRead(cypher, parameters, { ...options, signal: taker.signal });
      return this.#stream(read, rowLimit, taker);
    };
    const isNeeded = (): boolean => this.#turns.hasWaiting || this.#streamTurns.hasWaiting;
    return handOver(make, { signal, isNeeded });
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
    this.#turns.close();
    this.#streamTurns.close();
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

  /** What is asked beside an answer that still comes needs a session of its own. */
  #reading(rowLimit: number): Reading {
    return {
      rowLimit,
      askAside: async (cypher, parameters) => {
        const session = this.#session('READ');
        return session.run(cypher, parameters).finally(() => closeSoon(session));
      },
    };
  }

  async #judged(session: Session, { cypher, parameters, timeoutMs }: Read): Promise<void> {
    await this.#judge.judge(session, cypher, parameters).catch((error: unknown) => {
      if (isConnectionLost(error)) throw error;
      throw withoutExplain(this.#toError(error, timeoutMs));
    });
  }

  #stream(read: Read, rowLimit: number, taker: Taker<Batch>): Promise<void> {
    const ask: Ask<void> = async (session, limit) => {
      await this.#judged(session, read);
      // The server's own limit would count the time that the reader takes.
      const result = session.run(read.cypher, read.parameters, { timeout: NO_TIMEOUT });
      await result.keys();
      await giveRows(result, this.#reading(rowLimit), { taker, limit }).catch((error: unknown) => {
        // As an error of ours it is no reason to give the same rows once more.
        throw this.#toError(error);
      });
    };
    return this.#streamTurns.during(read.signal, () => this.#ask(read, ask));
  }

  /** A connection that was lost is a reason to ask once more: what is asked here changes nothing. */
  #ask<Answer>(read: Read, ask: Ask<Answer>): Promise<Answer> {
    return this.#turns.during(read.signal, async () => {
      try {
        return await this.#askOnce(read, ask).catch((error: unknown) => {
          if (!isConnectionLost(error) || read.signal?.aborted) throw error;
          return this.#askOnce(read, ask);
        });
      } catch (error) {
        throw this.#toError(error, read.timeoutMs);
      }
    });
  }

  async #askOnce<Answer>(read: Read, ask: Ask<Answer>): Promise<Answer> {
    if (read.signal?.aborted) throw cancelled();
    const session = this.#session('READ');
    try {
      return await withinLimits(session, read, (limit) => ask(session, limit));
    } finally {
      closeSoon(session);
    }
  }
}

type Ask<Answer> = (session: Session, limit: WorkLimit) => Promise<Answer>;

const toRead = (cypher: string, parameters: Parameters, options: ExplainOptions): Read => ({
  cypher,
  parameters: toParameter(parameters) as object,
  timeoutMs: options.timeoutMs ?? DEFAULT_READ_OPTIONS.timeoutMs,
  signal: options.signal,
});

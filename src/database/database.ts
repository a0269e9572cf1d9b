import type { Property, Value } from '../model/values.ts';
import type { Explanation } from '../model/wire.ts';

export type Parameters = { [name: string]: Property };

/** Limits of one read. Past `rowLimit` the answer is cut and says so; past `timeoutMs` it fails with code timed-out. */
export type ReadOptions = {
  rowLimit?: number;
  timeoutMs?: number;
  signal?: AbortSignal;
  /** A reader wrote the statement: an engine that would answer it otherwise than Neo4j refuses it (not-supported). */
  isGuarded?: boolean;
};

export const DEFAULT_READ_OPTIONS = { rowLimit: 10_000, timeoutMs: 30_000 } as const;

/** A statement as it is asked about, before anything of it is read. */
export type ExplainOptions = Omit<ReadOptions, 'rowLimit'>;

/** As of a read, but without a limit of rows where none is given; the time that the reader takes does not count. */
export type StreamOptions = ReadOptions;

export type Rows = {
  columns: string[];
  rows: Value[][];
  truncated: boolean;
  /** How many rows a cut answer would have in all, where that was cheap to learn. */
  total?: number;
};

/** Some of the rows of an answer, in its order; the last says where the row limit cut them. */
export type Batch = { columns: string[]; rows: Value[][]; truncated?: true };

/** One engine. Everything above this folder speaks to this and knows neither engine by name. */
export interface Database {
  /** Its name: `cypher/schema/<engine>.cypher` holds its schema. */
  readonly engine: string;
  /** Where readers' statements need something that is slow to start: starts it, and returns at once. */
  expectReaders?(): void;
  /** Runs a statement that only reads; refuses any other with DatabaseError write-refused. */
  read(cypher: string, parameters?: Parameters, options?: ReadOptions): Promise<Rows>;
  /**
   * All rows of a statement that only reads, batch by batch, the first of them (which may hold no rows) for its columns.
   * The next is worked out when it is asked for; who stops iterating ends the engine's work.
   */
  stream(cypher: string, parameters?: Parameters, options?: StreamOptions): AsyncIterable<Batch>;
  /** What the engine says of a statement without running it; what would refuse it comes as faults, not as an error. */
  explain(cypher: string, parameters?: Parameters, options?: ExplainOptions): Promise<Explanation>;
  /** Opens the one writer. Readers see the former state until `commit` on the embedded engine, each batch on Neo4j. */
  openWriter(): Promise<Writer>;
  close(): Promise<void>;
}

export interface Writer {
  /** Runs one statement and waits until it is durable or, embedded, written to the new file. */
  write(cypher: string, parameters?: Parameters): Promise<Rows>;
  /** Ends the load; on the embedded engine the new file takes the old one's place and readers move to it. */
  commit(): Promise<void>;
  /** Ends it without keeping what can still be taken back (embedded: all; Neo4j: what the last statement did). */
  abandon(): Promise<void>;
}

export type DatabaseErrorCode =
  'query-failed' | 'not-supported' | 'write-refused' | 'timed-out' | 'cancelled' | 'database-unavailable';

/** Why the engine gave no answer, in its own words, with the place in the statement when it tells. */
export class DatabaseError extends Error {
  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    readonly details: { line?: number; column?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.name = 'DatabaseError';
  }
}

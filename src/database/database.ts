import type { Property, Value } from '../model/values.ts';

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

export type Rows = { columns: string[]; rows: Value[][]; truncated: boolean };

/** One engine. Everything above this folder speaks to this and knows neither engine by name. */
export interface Database {
  /** Its name: `cypher/schema/<engine>.cypher` holds its schema. */
  readonly engine: string;
  /** Runs a statement that only reads; refuses any other with DatabaseError write-refused. */
  read(cypher: string, parameters?: Parameters, options?: ReadOptions): Promise<Rows>;
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

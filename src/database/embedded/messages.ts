import type { Value } from '../../model/values.ts';
import type { DatabaseErrorCode, Parameters } from '../database.ts';

/** How a child opens its graph; without a file it holds an empty one. Past the limit it is stopped. */
export type Opening = {
  file?: string;
  mode: 'read' | 'write';
  memoryLimitBytes?: number;
  /** Where the engine puts what it needs no longer than it runs; the parent removes it. */
  scratch: string;
};

/**
 * What the parent asks of a child, one request at a time. A paged `run` is answered by its first page, each `next` by
 * one more; `drop` lets the rest of them go and is not answered. `finish` makes what was written durable and closes.
 */
export type Request =
  | { type: 'run'; cypher: string; parameters: Parameters; rowLimit: number | null; isPaged: boolean }
  | { type: 'next' }
  | { type: 'drop' }
  | { type: 'finish' };

export type Failure = { code: DatabaseErrorCode; message: string; line?: number; column?: number };

/** What a child tells: the answer comes as columns, pages of rows, done. */
export type Reply =
  | { type: 'opened' }
  | { type: 'columns'; columns: string[] }
  | { type: 'rows'; rows: Value[][] }
  /** `total`: the rows of the whole answer, sent or not; `hasMore`: whether a `next` would bring any. */
  | { type: 'done'; truncated: boolean; total: number; hasMore: boolean }
  | { type: 'failed'; failure: Failure }
  | { type: 'finished' }
  | { type: 'memory-exceeded' };

import type { ReadOptions } from '../../database/database.ts';
import { MOST_ROWS } from '../../model/wire.ts';
import type { Limits } from '../../model/wire.ts';

/** A reader's limits as those of a read. */
export const limited = (options: ReadOptions, { rows, seconds }: Limits): ReadOptions => ({
  ...options,
  rowLimit: rows,
  timeoutMs: seconds === undefined ? undefined : seconds * 1000,
});

/** The same where every row is wanted. */
export const limitedToMost = (options: ReadOptions, { rows = MOST_ROWS, seconds }: Limits): ReadOptions =>
  limited(options, { rows, seconds });

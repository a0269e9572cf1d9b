import type { Database, ReadOptions } from '../database/database.ts';
import type { Result } from '../model/wire.ts';
import { nodesById, readOwn, toResult } from './answer.ts';

const MOST_ROWS = 1_000_000;

/** A row for every source: its id, publisher and kind. */
export const readSources = (database: Database, options: ReadOptions = {}): Promise<Result> =>
  toResult(database, () => readOwn(database, 'sources', {}, { ...options, rowLimit: MOST_ROWS }), options);

/** A row for each of these that is a source. */
export const readSourcesById = (
  database: Database,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Result> => {
  const read = async () => {
    const nodes = await nodesById(database, ids, options);
    const sources = nodes.filter(({ labels }) => labels.includes('Source'));
    return { columns: ['source'], rows: sources.map((source) => [source]), truncated: false };
  };
  return toResult(database, read, options);
};

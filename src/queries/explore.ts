import type { Database, ReadOptions } from '../database/database.ts';
import { DEFAULT_READ_OPTIONS } from '../database/database.ts';
import { relationshipTypes } from '../model/relationships.ts';
import type { Result } from '../model/wire.ts';
import { readOwn, toResult } from './answer.ts';

/** All that may be drawn: types of the model, none that only a reader's own data has. */
export const drawnTypes = relationshipTypes.map(({ type }) => type);

/** Left out of the opening graph: every country of the world would be in it. */
const SHOWN_ON_EXPANSION = new Set(['MEMBER_OF', 'SPEAKS']);

/** Reads up to `limit` rows, and one more to know whether there are any. */
const readLimited = (
  database: Database,
  name: string,
  parameters: Record<string, string | number | string[]>,
  { limit, options }: { limit: number; options: ReadOptions },
): Promise<Result> =>
  toResult(
    database,
    () => readOwn(database, name, { ...parameters, limit: limit + 1 }, { ...options, rowLimit: limit }),
    options,
  );

/** The graph that the app opens on: it is drawn, not tabled, so it has no rows. */
export async function readOpeningGraph(database: Database, options: ReadOptions = {}): Promise<Result> {
  const types = drawnTypes.filter((type) => !SHOWN_ON_EXPANSION.has(type));
  const limit = options.rowLimit ?? DEFAULT_READ_OPTIONS.rowLimit;
  const result = await readLimited(database, 'graph', { types }, { limit, options });
  return { ...result, columns: [], rows: [] };
}

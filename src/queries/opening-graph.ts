import type { Database, ReadOptions } from '../database/database.ts';
import { DEFAULT_READ_OPTIONS } from '../database/database.ts';
import { isNode, isRelationship } from '../model/values.ts';
import type { Result } from '../model/wire.ts';
import { readOwn } from './answer.ts';
import { drawnTypes } from './drawn-types.ts';

/** Left out of the opening graph: every country of the world would be in it. */
const SHOWN_ON_EXPANSION = new Set(['MEMBER_OF', 'SPEAKS']);

const types = drawnTypes.filter((type) => !SHOWN_ON_EXPANSION.has(type));

/**
 * The graph that the app opens on, cut at `rowLimit` relationships: it is drawn, not tabled, so it has no rows. Each
 * node is read once, apart from the relationships: rows of start, relationship and end carry it again and again, and
 * took four times as long.
 */
export async function readOpeningGraph(database: Database, options: ReadOptions = {}): Promise<Result> {
  const started = performance.now();
  const limit = options.rowLimit ?? DEFAULT_READ_OPTIONS.rowLimit;
  const [relationships, nodes] = await Promise.all([
    readOwn(database, 'graph', { types, limit: limit + 1 }, { ...options, rowLimit: limit }),
    readOwn(database, 'graph-nodes', { types, limit }, { ...options, rowLimit: 2 * limit }),
  ]);
  const ends = nodes.rows.flat().filter(isNode);
  const present = new Set(ends.map(({ id }) => id));
  const graph = {
    nodes: ends,
    // A load between the two reads may have brought others.
    relationships: relationships.rows
      .flat()
      .filter(isRelationship)
      .filter(({ start, end }) => present.has(start) && present.has(end)),
  };
  const tookMs = Math.round(performance.now() - started);
  return { columns: [], rows: [], graph, truncated: relationships.truncated, tookMs };
}

import type { Database, ReadOptions, Rows } from '../database/database.ts';
import { DEFAULT_READ_OPTIONS } from '../database/database.ts';
import type { Graph, GraphNode } from '../model/values.ts';
import { isNode, isRelationship } from '../model/values.ts';
import type { Result } from '../model/wire.ts';
import { MOST_RELATIONSHIPS } from '../model/wire.ts';
import { readOwn } from './answer.ts';
import { drawnTypes } from './drawn-types.ts';

/** Left out of the opening graph: every country of the world would be in it. */
const SHOWN_ON_EXPANSION = new Set(['MEMBER_OF', 'SPEAKS']);

const types = drawnTypes.filter((type) => !SHOWN_ON_EXPANSION.has(type));

/** A relationship has two ends. */
const MOST_NODES = 2 * MOST_RELATIONSHIPS;

/**
 * The graph that the app opens on, cut at `rowLimit` relationships: it is drawn, not tabled, so it has no rows. Each
 * node is read once, apart from the relationships: rows of start, relationship and end carry it again and again, and
 * took four times as long.
 */
export async function readOpeningGraph(database: Database, options: ReadOptions = {}): Promise<Result> {
  const started = performance.now();
  const limit = options.rowLimit ?? DEFAULT_READ_OPTIONS.rowLimit;
  const areNearlyAll = await areNearlyAllNodes(database, limit, options);
  const [relationships, nodes] = await Promise.all([
    readOwn(database, 'graph', { types, limit: limit + 1 }, { ...options, rowLimit: limit }),
    areNearlyAll
      ? readOwn(database, 'graph-all-nodes', {}, { ...options, rowLimit: MOST_NODES })
      : readOwn(database, 'graph-nodes', { types, limit }, { ...options, rowLimit: MOST_NODES }),
  ]);
  return {
    columns: [],
    rows: [],
    graph: toGraph(relationships, nodes),
    truncated: relationships.truncated || nodes.truncated,
    tookMs: Math.round(performance.now() - started),
  };
}

/** Whether the limit cuts nothing and few nodes stand alone. */
async function areNearlyAllNodes(database: Database, limit: number, options: ReadOptions): Promise<boolean> {
  const [nodes = 0, relationships = 0] = await Promise.all(
    ['counts', 'relationship-count'].map(async (name) => {
      const { rows } = await readOwn(database, name, {}, { ...options, rowLimit: 1 });
      return Number(rows[0]?.[0] ?? 0);
    }),
  );
  return relationships <= limit && nodes <= 2 * relationships;
}

/** The relationships with the nodes at their ends; a load between the two reads may have brought others. */
function toGraph({ rows: ofRelationships }: Rows, { rows: ofNodes }: Rows): Graph {
  const nodes = new Map<string, GraphNode>();
  for (const [node = null] of ofNodes) if (isNode(node)) nodes.set(node.id, node);
  const relationships = ofRelationships
    .flat()
    .filter(isRelationship)
    .filter(({ start, end }) => nodes.has(start) && nodes.has(end));
  const ends = new Set<string>();
  for (const { start, end } of relationships) ends.add(start).add(end);
  return { nodes: [...ends].toSorted().flatMap((id) => nodes.get(id) ?? []), relationships };
}

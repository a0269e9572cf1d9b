import type { Database, ReadOptions } from '../database/database.ts';
import { DEFAULT_READ_OPTIONS } from '../database/database.ts';
import { relationshipTypes } from '../model/relationships.ts';
import type { Graph, GraphNode } from '../model/values.ts';
import type { Result } from '../model/wire.ts';
import { nodesById, readOwn, toResult } from './answer.ts';
import { InvalidInput, NotFound } from './errors.ts';

const drawnTypes = relationshipTypes.map(({ type }) => type);

/** Left out of the opening graph: every country of the world would be in it. */
const SHOWN_ON_EXPANSION = new Set(['MEMBER_OF', 'SPEAKS']);

async function demand(database: Database, ids: readonly string[], options: ReadOptions): Promise<GraphNode[]> {
  const nodes = await nodesById(database, [...new Set(ids)], options);
  const found = new Set(nodes.map(({ id }) => id));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) throw new NotFound(`the data set has no ${missing.join(', ')}`);
  return nodes;
}

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

export async function readNeighbours(
  database: Database,
  request: { ids: string[]; types?: string[]; limit: number },
  options: ReadOptions = {},
): Promise<Result> {
  const { ids, types = drawnTypes, limit } = request;
  const asked = await demand(database, ids, options);
  const result = await readLimited(database, 'neighbours', { ids, types }, { limit, options });
  return { ...result, graph: withNodes(result.graph, asked) };
}

/** A node that has no neighbours is in the picture all the same. */
function withNodes({ nodes, relationships }: Graph, asked: readonly GraphNode[]): Graph {
  const present = new Set(nodes.map(({ id }) => id));
  return { nodes: [...nodes, ...asked.filter(({ id }) => !present.has(id))], relationships };
}

export async function readPaths(
  database: Database,
  request: { from: string; to: string; maxLength: number; limit: number },
  options: ReadOptions = {},
): Promise<Result> {
  const { from, to, maxLength, limit } = request;
  if (from === to) {
    throw new InvalidInput('a chain needs two different ends', [
      { field: 'to', message: `found ${to} at both ends, expected another node` },
    ]);
  }
  await demand(database, [from, to], options);
  return readLimited(database, 'paths', { from, to, maxLength }, { limit, options });
}

/** The graph that the app opens on: it is drawn, not tabled, so it has no rows. */
export async function readOpeningGraph(database: Database, options: ReadOptions = {}): Promise<Result> {
  const types = drawnTypes.filter((type) => !SHOWN_ON_EXPANSION.has(type));
  const limit = options.rowLimit ?? DEFAULT_READ_OPTIONS.rowLimit;
  const result = await readLimited(database, 'graph', { types }, { limit, options });
  return { ...result, columns: [], rows: [] };
}

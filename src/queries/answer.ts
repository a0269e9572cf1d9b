import type { Database, ReadOptions, Rows } from '../database/database.ts';
import type { Graph, GraphNode, Value } from '../model/values.ts';
import { isNode } from '../model/values.ts';
import type { Parameters, Result } from '../model/wire.ts';
import { readByIds } from './by-label.ts';
import { collectGraph, missingEnds } from './collect-graph.ts';
import { NotFound } from './errors.ts';
import { limitOf } from './preset-head.ts';
import { readStatement } from './statements.ts';

/** Runs one of our own statements, `cypher/read/<name>.cypher`. */
export const readOwn = (
  database: Database,
  name: string,
  parameters: Parameters = {},
  options: ReadOptions = {},
): Promise<Rows> => database.read(readStatement(`read/${name}`), parameters, options);

/** Nodes by id, in the order of their ids; an id that nothing has is passed over. */
export async function nodesById(
  database: Database,
  ids: Iterable<string>,
  options: ReadOptions = {},
): Promise<GraphNode[]> {
  const rows = await readByIds(database, 'nodes', { ids, options });
  return rows
    .flat()
    .filter(isNode)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Nodes by id, all of which must be there. */
export async function demandNodes(
  database: Database,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<GraphNode[]> {
  const nodes = await nodesById(database, ids, options);
  const found = new Set(nodes.map(({ id }) => id));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) throw new NotFound(`the data set has no ${missing.join(', ')}`);
  return nodes;
}

/**
 * The graph within some values, with the nodes at both ends of each relationship. Where a graph is not ours its nodes
 * have no ids to ask for: a relationship then counts only if the answer holds its ends.
 */
export async function wholeGraph(database: Database, values: Iterable<Value>, options: ReadOptions): Promise<Graph> {
  const graph = collectGraph(values);
  const nodes = [...graph.nodes, ...(await nodesById(database, missingEnds(graph), options))];
  const present = new Set(nodes.map(({ id }) => id));
  const relationships = graph.relationships.filter(({ start, end }) => present.has(start) && present.has(end));
  return { nodes, relationships };
}

/** An answer's rows with their graph. */
export async function toResult(
  database: Database,
  read: () => Promise<Rows>,
  options: ReadOptions = {},
): Promise<Result> {
  const started = performance.now();
  const { columns, rows, truncated, total } = await read();
  const graph = await wholeGraph(database, rows.flat(), options);
  const tookMs = Math.round(performance.now() - started);
  return { columns, rows, graph, truncated, ...(total !== undefined && { total }), tookMs };
}

/**
 * Asks for one row more than the statement's own LIMIT, so that the answer can say that the limit cut it; a limit that
 * the reader gave takes the place of the statement's.
 */
export function pastItsLimit(cypher: string, options: ReadOptions): { cypher: string; options: ReadOptions } {
  const own = limitOf(cypher);
  if (own === undefined) return { cypher, options };
  const limit = options.rowLimit ?? own;
  return { cypher: cypher.replace(/\bLIMIT \d+\s*$/, `LIMIT ${limit + 1}`), options: { ...options, rowLimit: limit } };
}

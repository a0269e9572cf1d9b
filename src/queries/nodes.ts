import type { Database, ReadOptions } from '../database/database.ts';
import type { NodesRequest } from '../model/explore.ts';
import type { GraphRelationship } from '../model/values.ts';
import { isRelationship } from '../model/values.ts';
import type { Result } from '../model/wire.ts';
import { demandNodes, toResult, wholeGraph } from './answer.ts';
import { readByIds } from './by-label.ts';
import { drawnTypes } from './drawn-types.ts';

/** What connects some nodes with others, each once, in the order of their ids. */
export async function relationshipsBetween(
  database: Database,
  ids: Iterable<string>,
  { among, types = drawnTypes, options }: { among: Iterable<string>; types?: readonly string[]; options: ReadOptions },
): Promise<GraphRelationship[]> {
  const parameters = { among: [...among], types: [...types] };
  const rows = await readByIds(database, 'relationships-between', { ids, parameters, options });
  const each = new Map(rows.flat().flatMap((value) => (isRelationship(value) ? [[value.id, value]] : [])));
  return [...each.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Nodes by id, one a row, with what connects them to one another and to those that are shown already. */
export async function readNodes(
  database: Database,
  { ids, among }: NodesRequest,
  options: ReadOptions = {},
): Promise<Result> {
  const read = async () => {
    const nodes = await demandNodes(database, ids, options);
    return { columns: ['node'], rows: nodes.map((node) => [node]), truncated: false };
  };
  const result = await toResult(database, read, options);
  const relationships = await relationshipsBetween(database, ids, { among: new Set([...ids, ...among]), options });
  return { ...result, graph: await wholeGraph(database, [...result.graph.nodes, ...relationships], options) };
}

import type { Database, ReadOptions } from '../../database/database.ts';
import { isNode } from '../../model/values.ts';
import type { Graph, GraphNode } from '../../model/values.ts';
import { readByIds } from '../../queries/by-label.ts';
import { knownSource } from '../../scene/known-sources.ts';
import type { KnownSources } from '../../scene/known-sources.ts';
import { citedIds } from '../../scene/shown-graph.ts';

/** The documents that nodes and connections cite, as far as the database holds them. */
export async function readSourceNodes(database: Database, graph: Graph, options: ReadOptions): Promise<GraphNode[]> {
  const ids = citedIds(graph);
  if (ids.length === 0) return [];
  return (await readByIds(database, 'nodes', { ids, options })).flat().filter(isNode);
}

export const knownSources = (nodes: readonly GraphNode[]): KnownSources =>
  new Map(nodes.map(({ id, properties }) => [id, knownSource(properties['publisher'], properties['kind'])]));

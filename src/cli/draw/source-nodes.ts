import type { Database, ReadOptions } from '../../database/database.ts';
import { isNode, sourcesOf } from '../../model/values.ts';
import type { Graph, GraphNode } from '../../model/values.ts';
import { readByIds } from '../../queries/by-label.ts';
import type { KnownSources } from '../../scene/known-sources.ts';
import { citedIds } from '../../scene/shown-graph.ts';

/** The documents that nodes and connections cite, as far as the database holds them. */
export async function readSourceNodes(database: Database, graph: Graph, options: ReadOptions): Promise<GraphNode[]> {
  const ids = citedIds(graph);
  if (ids.length === 0) return [];
  return (await readByIds(database, 'nodes', { ids, options })).flat().filter(isNode);
}

const textOr = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const knownSources = (nodes: readonly GraphNode[]): KnownSources =>
  new Map(
    nodes.map(({ id, properties }) => [
      id,
      { publisher: textOr(properties['publisher']), kind: textOr(properties['kind']) },
    ]),
  );

/** Those that the connections of a graph rest on, and how many more they name that nothing is known of. */
export function sourcesBehind(
  { relationships }: Graph,
  known: readonly GraphNode[],
): { sources: GraphNode[]; unknown: number } {
  const ids = new Set(relationships.flatMap(sourcesOf));
  const sources = known.filter(({ id }) => ids.has(id));
  return { sources, unknown: ids.size - sources.length };
}

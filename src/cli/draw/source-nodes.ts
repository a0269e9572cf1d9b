import type { Database, ReadOptions } from '../../database/database.ts';
import { isNode, nameOf } from '../../model/values.ts';
import type { Graph, GraphNode } from '../../model/values.ts';
import { readByIds } from '../../queries/by-label.ts';
import type { KnownSources } from '../../scene/known-sources.ts';
import { sourceIdsOf } from '../../scene/publishers.ts';
import type { SourceLine } from '../../scene/publishers.ts';

/** The documents that the connections rest on, as far as the database holds them. */
export async function readSourceNodes(database: Database, graph: Graph, options: ReadOptions): Promise<GraphNode[]> {
  const ids = sourceIdsOf(graph);
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

/** By publisher, or where none is known by the document's own name. */
export const sourceLines = (nodes: readonly GraphNode[]): SourceLine[] =>
  nodes.map((node) => ({ id: node.id, publisher: textOr(node.properties['publisher']) ?? nameOf(node) }));

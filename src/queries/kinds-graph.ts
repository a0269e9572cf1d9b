import type { Database, ReadOptions } from '../database/database.ts';
import { relationshipId } from '../model/identity.ts';
import { kindOfLabel } from '../model/kinds.ts';
import type { Graph, GraphNode, GraphRelationship, Value } from '../model/values.ts';
import type { Result } from '../model/wire.ts';
import { readOwn } from './answer.ts';

/** Reads the graph of kinds: what the app opens on where there is more than can be read at once. */
export type ReadKindsGraph = (options?: ReadOptions) => Promise<Result>;

/**
 * Counting pair by pair visits every relationship, so the counts are kept for as long as the same data is loaded.
 * Data that we did not load has no hash to know it by: it is counted each time.
 */
export function createKindsGraph(database: Database): ReadKindsGraph {
  let known: { state: string; graph: Graph } | undefined;
  return async (options) => {
    const started = performance.now();
    const state = await readState(database, options);
    const graph = known && known.state === state ? known.graph : await countKinds(database, options);
    known = state === undefined ? undefined : { state, graph };
    return { columns: [], rows: [], graph, truncated: false, tookMs: Math.round(performance.now() - started) };
  };
}

/** Tells one loaded state of the data from another; the number of relationships tells what others change in Neo4j. */
async function readState(database: Database, options?: ReadOptions): Promise<string | undefined> {
  const [dataSet, relationships] = await Promise.all([
    readOwn(database, 'data-set', {}, options),
    readOwn(database, 'relationship-count', {}, options),
  ]);
  const [row] = dataSet.rows;
  return row && JSON.stringify([row, relationships.rows]);
}

async function countKinds(database: Database, options?: ReadOptions): Promise<Graph> {
  const [nodes, relationships] = await Promise.all([
    readOwn(database, 'kinds-graph-nodes', {}, options),
    readOwn(database, 'kinds-graph-relationships', {}, options),
  ]);
  return toKindsGraph(nodes.rows, relationships.rows);
}

/** Rows of labels and count, and of labels, type, labels and count, as one node a kind and one relationship a triple. */
export function toKindsGraph(nodes: readonly Value[][], relationships: readonly Value[][]): Graph {
  const ofKinds = new Map<string, GraphNode>();
  for (const [labels = null, count = 0] of nodes) addNode(ofKinds, kindOf(labels), Number(count));
  const ofTriples = new Map<string, GraphRelationship>();
  for (const [from = null, type = null, to = null, count = 0] of relationships) {
    const [start, end] = [ofKinds.get(kindOf(from)), ofKinds.get(kindOf(to))];
    if (start && end) addRelationship(ofTriples, { start: start.id, type: String(type), end: end.id }, Number(count));
  }
  return { nodes: byId(ofKinds.values()), relationships: byId(ofTriples.values()) };
}

/** The label that decides what a node is: the first that the model knows, whatever order the engine has them in. */
function kindOf(labels: Value): string {
  const names = Array.isArray(labels) ? labels.map(String).toSorted() : [];
  return names.find((label) => kindOfLabel(label)) ?? names[0] ?? 'Node';
}

/** Kinds that are never drawn are no part of a picture. */
function addNode(nodes: Map<string, GraphNode>, kind: string, count: number): void {
  const spec = kindOfLabel(kind);
  if (spec?.hidden) return;
  const before = nodes.get(kind)?.properties['count'];
  const id = `kind:${kind}`;
  const properties = { id, name: spec?.many ?? kind, count: count + Number(before ?? 0) };
  nodes.set(kind, { $type: 'node', id, labels: [kind], properties });
}

type Triple = Pick<GraphRelationship, 'start' | 'type' | 'end'>;

function addRelationship(
  relationships: Map<string, GraphRelationship>,
  { start, type, end }: Triple,
  count: number,
): void {
  const id = relationshipId(start, type, end);
  const before = relationships.get(id)?.properties['count'];
  const properties = { id, count: count + Number(before ?? 0) };
  relationships.set(id, { $type: 'relationship', id, type, start, end, properties });
}

const byId = <Item extends { id: string }>(items: Iterable<Item>): Item[] =>
  [...items].toSorted((a, b) => (a.id < b.id ? -1 : 1));

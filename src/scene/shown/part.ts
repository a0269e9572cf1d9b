import type { Graph, GraphNode, GraphRelationship } from '../../model/values.ts';
import { isDrawable } from '../drawn.ts';

/** A graph by numbers: node i is its i-th node, relationship j goes from sources[j] to targets[j]; -1 is no node. */
type Indexed = Graph & { nodeIndex: ReadonlyMap<string, number>; sources: Int32Array; targets: Int32Array };

/**
 * Some of a graph's nodes and relationships: 1 for each that is in it. Steps pass on parts, not graphs, so that each
 * costs one pass over numbers and no look-up of ids.
 */
export type Part = { of: Indexed; hasNode: Uint8Array; hasRelationship: Uint8Array };

/** A part after one step, with how many had no value where the step asks for one. */
export type Outcome = { part: Part; missing?: number };

const drawables = new WeakMap<Graph, Part>();

/** What may be drawn at all: the same records are looked through once. */
export function drawable(records: Graph): Part {
  const known = drawables.get(records);
  if (known) return known;
  const part = keepNodes(whole(records), isDrawable);
  drawables.set(records, part);
  return part;
}

/** All of a graph but relationships whose ends are not in it. */
export function whole(graph: Graph): Part {
  const of = toIndexed(graph);
  const hasRelationship = new Uint8Array(graph.relationships.length);
  for (let index = 0; index < hasRelationship.length; index += 1)
    hasRelationship[index] = of.sources[index] !== -1 && of.targets[index] !== -1 ? 1 : 0;
  return { of, hasNode: new Uint8Array(graph.nodes.length).fill(1), hasRelationship };
}

function toIndexed({ nodes, relationships }: Graph): Indexed {
  const nodeIndex = new Map<string, number>();
  for (const [index, { id }] of nodes.entries()) nodeIndex.set(id, index);
  const sources = new Int32Array(relationships.length);
  const targets = new Int32Array(relationships.length);
  for (const [index, { start, end }] of relationships.entries()) {
    sources[index] = nodeIndex.get(start) ?? -1;
    targets[index] = nodeIndex.get(end) ?? -1;
  }
  return { nodes, relationships, nodeIndex, sources, targets };
}

/** Of the nodes, those to keep, and of the relationships, those among them. */
export function keepNodes(part: Part, keep: (node: GraphNode, index: number) => boolean): Part {
  const { of, hasRelationship } = part;
  const hasNode = part.hasNode.slice();
  for (const [index, node] of of.nodes.entries()) if (hasNode[index] === 1 && !keep(node, index)) hasNode[index] = 0;
  const among = hasRelationship.slice();
  for (let index = 0; index < among.length; index += 1)
    if (hasNode[of.sources[index] ?? -1] !== 1 || hasNode[of.targets[index] ?? -1] !== 1) among[index] = 0;
  return { of, hasNode, hasRelationship: among };
}

/** All of the nodes, and of the relationships those to keep. */
export function keepRelationships(part: Part, keep: (relationship: GraphRelationship) => boolean): Part {
  const hasRelationship = part.hasRelationship.slice();
  for (const [index, relationship] of part.of.relationships.entries())
    if (hasRelationship[index] === 1 && !keep(relationship)) hasRelationship[index] = 0;
  return { ...part, hasRelationship };
}

/** The part as a graph of its own. */
export function graphOf({ of: { nodes, relationships }, hasNode, hasRelationship }: Part): Graph {
  return {
    nodes: nodes.filter((_, index) => hasNode[index] === 1),
    relationships: relationships.filter((_, index) => hasRelationship[index] === 1),
  };
}

export const sizeOf = ({ hasNode, hasRelationship }: Part): { nodes: number; relationships: number } => ({
  nodes: ones(hasNode),
  relationships: ones(hasRelationship),
});

function ones(flags: Uint8Array): number {
  let sum = 0;
  for (const flag of flags) sum += flag;
  return sum;
}

/** Number of relationships at each node; a loop counts once. */
export function degreesIn({ of: { sources, targets, nodes }, hasRelationship }: Part): Int32Array {
  const degrees = new Int32Array(nodes.length);
  for (let index = 0; index < sources.length; index += 1) {
    if (hasRelationship[index] !== 1) continue;
    const source = sources[index] ?? 0;
    const target = targets[index] ?? 0;
    degrees[source] = (degrees[source] ?? 0) + 1;
    if (target !== source) degrees[target] = (degrees[target] ?? 0) + 1;
  }
  return degrees;
}

/** Neighbours of node i are neighbours[offsets[i]] up to neighbours[offsets[i + 1]], each as often as connected. */
export type Neighbours = { offsets: Int32Array; neighbours: Int32Array };

export function neighboursIn(part: Part): Neighbours {
  const { sources, targets, nodes } = part.of;
  const offsets = new Int32Array(nodes.length + 1);
  offsets.set(degreesIn(part), 1);
  for (let index = 0; index < nodes.length; index += 1)
    offsets[index + 1] = (offsets[index + 1] ?? 0) + (offsets[index] ?? 0);
  const next = offsets.slice();
  const neighbours = new Int32Array(offsets[nodes.length] ?? 0);
  const put = (index: number, neighbour: number): void => {
    const at = next[index] ?? 0;
    neighbours[at] = neighbour;
    next[index] = at + 1;
  };
  for (let index = 0; index < sources.length; index += 1) {
    if (part.hasRelationship[index] !== 1) continue;
    const source = sources[index] ?? 0;
    const target = targets[index] ?? 0;
    put(source, target);
    if (target !== source) put(target, source);
  }
  return { offsets, neighbours };
}

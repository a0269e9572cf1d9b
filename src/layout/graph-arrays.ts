import type { Graph, GraphNode } from '../model/values.ts';
import { degreesOf, drawnPart, kindOf } from '../scene/drawn.ts';
import { radiusOf } from '../scene/node-size.ts';
import type { Position, Positions } from '../scene/scene.ts';

/** A graph as arrays, so that it crosses to a worker whole. Nodes stand in the order of their ids. */
export type GraphArrays = {
  radii: Float64Array;
  /** Indices of both ends, two a pair of connected nodes; each pair once, in order, so that sums repeat exactly. */
  links: Uint32Array;
  /** Of each pair: how many connections it has, or the sum of their weights. */
  weights: Float64Array;
};

export type LaidOutGraph = GraphArrays & { nodes: readonly GraphNode[]; indexOf: ReadonlyMap<string, number> };

/** The drawable part of the records, the same whatever order the engine answered in. */
export function toArrays(records: Graph): LaidOutGraph {
  const drawn = drawnPart(records, () => true);
  const nodes = drawn.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const degrees = degreesOf(drawn.relationships);
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  return {
    nodes,
    indexOf,
    radii: Float64Array.from(nodes, (node) => radiusOf(kindOf(node), degrees.get(node.id) ?? 0)),
    ...toLinks(drawn.relationships, indexOf),
  };
}

function toLinks(
  relationships: Graph['relationships'],
  indexOf: ReadonlyMap<string, number>,
): Pick<GraphArrays, 'links' | 'weights'> {
  const order = indexOf.size;
  const sums = new Map<number, number>();
  for (const { start, end, properties } of relationships) {
    const a = indexOf.get(start) ?? 0;
    const b = indexOf.get(end) ?? 0;
    if (a === b) continue;
    const key = Math.min(a, b) * order + Math.max(a, b);
    const { weight } = properties;
    sums.set(key, (sums.get(key) ?? 0) + (typeof weight === 'number' && weight > 0 ? weight : 1));
  }
  const keys = Float64Array.from(sums.keys()).sort();
  const links = new Uint32Array(2 * keys.length);
  for (const [pair, key] of keys.entries()) {
    links[2 * pair] = Math.floor(key / order);
    links[2 * pair + 1] = key % order;
  }
  return { links, weights: Float64Array.from(keys, (key) => sums.get(key) ?? 1) };
}

/** Node i is at xy[2i], xy[2i + 1]. */
export function toPositions(nodes: readonly GraphNode[], xy: ArrayLike<number>): Positions {
  const positions = new Map<string, Position>();
  for (const [index, { id }] of nodes.entries())
    positions.set(id, { x: xy[2 * index] ?? 0, y: xy[2 * index + 1] ?? 0 });
  return positions;
}

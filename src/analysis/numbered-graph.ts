import type { Graph } from '../model/values.ts';
import { weightOf } from '../scene/projections/index.ts';

/** A graph as arrays, so that it crosses to a worker whole. Nodes count from 0; direction does not matter here. */
export type NumberedGraph = {
  order: number;
  /** Both ends of each relationship, in turn. */
  ends: Uint32Array;
  /** How much each relationship counts. */
  weights: Float64Array;
};

export type Numbered = {
  graph: NumberedGraph;
  /** By a node's number. */
  nodeIds: string[];
  /** By a relationship's number. */
  relationshipIds: string[];
};

/** Nodes numbered by id, so that results do not depend on the order of the records; what leads out is left out. */
export function toNumbered({ nodes, relationships }: Graph): Numbered {
  const nodeIds = nodes.map(({ id }) => id).toSorted();
  const numbers = new Map(nodeIds.map((id, number) => [id, number]));
  const ends = new Uint32Array(2 * relationships.length);
  const weights = new Float64Array(relationships.length);
  const relationshipIds: string[] = [];
  for (const relationship of relationships) {
    const start = numbers.get(relationship.start);
    const end = numbers.get(relationship.end);
    if (start === undefined || end === undefined) continue;
    const number = relationshipIds.push(relationship.id) - 1;
    ends[2 * number] = start;
    ends[2 * number + 1] = end;
    weights[number] = weightOf(relationship) ?? 1;
  }
  const size = relationshipIds.length;
  const graph = { order: nodeIds.length, ends: ends.slice(0, 2 * size), weights: weights.slice(0, size) };
  return { graph, nodeIds, relationshipIds };
}

/**
 * Who is next to whom: the neighbours of node n are targets[offsets[n]] to targets[offsets[n + 1] - 1], each once however
 * many relationships lie between the two, with how many they are and what they weigh together, in the order of their
 * numbers. Nobody is next to itself.
 */
export type Adjacency = {
  offsets: Uint32Array;
  targets: Uint32Array;
  counts: Uint32Array;
  weights: Float64Array;
};

export function toAdjacency(graph: NumberedGraph): Adjacency {
  const { order } = graph;
  const raw = turned(placeEnds(graph));
  const offsets = new Uint32Array(order + 1);
  const targets = new Uint32Array(raw.others.length);
  const counts = new Uint32Array(raw.others.length);
  const weights = new Float64Array(raw.others.length);
  /** One more than where a node stands among the neighbours at hand. */
  const placed = new Uint32Array(order);
  let size = 0;
  for (let node = 0; node < order; node += 1) {
    const first = size;
    for (let at = raw.offsets[node] ?? 0; at < (raw.offsets[node + 1] ?? 0); at += 1) {
      const other = raw.others[at] ?? 0;
      let place = (placed[other] ?? 0) - 1;
      if (place < first) {
        place = size;
        size += 1;
        placed[other] = place + 1;
        targets[place] = other;
      }
      counts[place] = (counts[place] ?? 0) + 1;
      weights[place] = (weights[place] ?? 0) + (raw.weights[at] ?? 0);
    }
    offsets[node + 1] = size;
  }
  return {
    offsets,
    targets: targets.slice(0, size),
    counts: counts.slice(0, size),
    weights: weights.slice(0, size),
  };
}

type Placed = { offsets: Uint32Array; others: Uint32Array; weights: Float64Array };

/** The other end of every relationship at each node, loops left out. */
function placeEnds({ order, ends, weights }: NumberedGraph): Placed {
  const offsets = new Uint32Array(order + 1);
  const eachEnd = (visit: (node: number, other: number, weight: number) => void): void => {
    for (let index = 0; index < weights.length; index += 1) {
      const [start, end] = [ends[2 * index] ?? 0, ends[2 * index + 1] ?? 0];
      if (start === end) continue;
      visit(start, end, weights[index] ?? 0);
      visit(end, start, weights[index] ?? 0);
    }
  };
  eachEnd((node) => (offsets[node + 1] = (offsets[node + 1] ?? 0) + 1));
  for (let node = 0; node < order; node += 1) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const next = offsets.slice(0, order);
  const placed: Placed = {
    offsets,
    others: new Uint32Array(offsets[order] ?? 0),
    weights: new Float64Array(offsets[order] ?? 0),
  };
  eachEnd((node, other, weight) => {
    const at = next[node] ?? 0;
    next[node] = at + 1;
    placed.others[at] = other;
    placed.weights[at] = weight;
  });
  return placed;
}

/** The same seen from the other ends, which are then in order: nodes are gone through by their numbers. */
function turned({ offsets, others, weights }: Placed): Placed {
  const order = offsets.length - 1;
  const next = offsets.slice(0, order);
  const placed: Placed = { offsets, others: new Uint32Array(others.length), weights: new Float64Array(others.length) };
  for (let node = 0; node < order; node += 1) {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      const other = others[at] ?? 0;
      const place = next[other] ?? 0;
      next[other] = place + 1;
      placed.others[place] = node;
      placed.weights[place] = weights[at] ?? 0;
    }
  }
  return placed;
}

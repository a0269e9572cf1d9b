import type { Kernel } from '../kernel.ts';
import { toAdjacency } from '../numbered-graph.ts';
import type { Adjacency } from '../numbered-graph.ts';

/** How often the walker goes on to a neighbour rather than to any node. */
const DAMPING = 0.85;
const TOLERANCE = 1e-9;
const MOST_ROUNDS = 200;

/** Where a random walker is (Page et al. 1999), who takes heavier connections more often, whichever way they point. */
export const pageRank: Kernel = function* (graph) {
  const { order } = graph;
  const adjacency = toAdjacency(graph);
  const totals = totalsOf(adjacency);
  let values = new Float64Array(order).fill(1 / order);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    yield round / MOST_ROUNDS;
    const next = oneStep(values, adjacency, totals);
    const change = next.reduce((sum, value, node) => sum + Math.abs(value - (values[node] ?? 0)), 0);
    values = next;
    if (change < TOLERANCE) break;
  }
  return { values };
};

function totalsOf({ offsets, weights }: Adjacency): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, node) => {
    let total = 0;
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) total += weights[at] ?? 0;
    return total;
  });
}

function oneStep(
  values: Float64Array,
  { offsets, targets, weights }: Adjacency,
  totals: Float64Array,
): Float64Array<ArrayBuffer> {
  const order = values.length;
  let stuck = 0;
  for (const [node, total] of totals.entries()) if (total === 0) stuck += values[node] ?? 0;
  const next = new Float64Array(order).fill((1 - DAMPING + DAMPING * stuck) / order);
  for (let node = 0; node < order; node += 1) {
    const leaving = (DAMPING * (values[node] ?? 0)) / (totals[node] || 1);
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      const other = targets[at] ?? 0;
      next[other] = (next[other] ?? 0) + leaving * (weights[at] ?? 0);
    }
  }
  return next;
}

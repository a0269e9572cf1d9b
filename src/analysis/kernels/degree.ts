import type { Kernel } from '../kernel.ts';
import { toAdjacency } from '../numbered-graph.ts';

/** Neighbours, each once. */
export const degree: Kernel = function* (graph) {
  yield 0;
  const { offsets } = toAdjacency(graph);
  return {
    values: Float64Array.from({ length: graph.order }, (_, node) => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0)),
  };
};

/** Relationships by what they weigh, a loop once. */
export const weightedDegree: Kernel = function* ({ order, ends, weights }) {
  yield 0;
  const values = new Float64Array(order);
  for (const [index, weight] of weights.entries()) {
    const [start, end] = [ends[2 * index] ?? 0, ends[2 * index + 1] ?? 0];
    values[start] = (values[start] ?? 0) + weight;
    if (end !== start) values[end] = (values[end] ?? 0) + weight;
  }
  return { values };
};

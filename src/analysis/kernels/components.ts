import type { Kernel } from '../kernel.ts';
import { toAdjacency } from '../numbered-graph.ts';
import { largestFirst } from './number-groups.ts';

const NONE = -1;

/** Parts that no relationship joins. */
export const components: Kernel = function* (graph) {
  yield 0;
  const { offsets, targets } = toAdjacency(graph);
  const part = new Float64Array(graph.order).fill(NONE);
  const waiting = new Uint32Array(graph.order);
  for (let first = 0; first < graph.order; first += 1) {
    if (part[first] !== NONE) continue;
    part[first] = first;
    waiting[0] = first;
    for (let size = 1; size > 0;) {
      size -= 1;
      const node = waiting[size] ?? 0;
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
        const other = targets[at] ?? 0;
        if (part[other] !== NONE) continue;
        part[other] = first;
        waiting[size] = other;
        size += 1;
      }
    }
  }
  return { values: largestFirst(part) };
};

import type { Kernel } from '../kernel.ts';
import { toAdjacency } from '../numbered-graph.ts';
import type { Adjacency } from '../numbered-graph.ts';

const NONE = -1;

/** Relationships whose loss would split a component (Tarjan 1974): one alone between its ends, and no way around it. */
export const bridges: Kernel = function* (graph) {
  yield 0;
  const adjacency = toAdjacency(graph);
  const { parent, isCut } = cutsOf(adjacency);
  const { ends } = graph;
  const isBridge = (start: number, end: number): boolean =>
    (parent[start] === end && isCut[start] === 1) || (parent[end] === start && isCut[end] === 1);
  return {
    values: graph.weights.map((_, index) => (isBridge(ends[2 * index] ?? 0, ends[2 * index + 1] ?? 0) ? 1 : 0)),
  };
};

/** A walk in depth over all nodes: whence each was come to, and whether that step is the only way to it. */
type Walk = { parent: Int32Array; isCut: Uint8Array };

/** `low` is the earliest node that can be had from one and those after it without the step that led to it. */
type Progress = Walk & { seen: Int32Array; low: Int32Array; next: Uint32Array };

function cutsOf(adjacency: Adjacency): Walk {
  const order = adjacency.offsets.length - 1;
  const walk: Progress = {
    parent: new Int32Array(order).fill(NONE),
    isCut: new Uint8Array(order),
    seen: new Int32Array(order).fill(NONE),
    low: new Int32Array(order),
    next: adjacency.offsets.slice(0, order),
  };
  let time = 0;
  const enter = (node: number): void => {
    walk.seen[node] = time;
    walk.low[node] = time;
    time += 1;
  };
  for (let root = 0; root < order; root += 1) {
    if (walk.seen[root] !== NONE) continue;
    enter(root);
    for (let node = root; node !== NONE;) {
      const child = nextChild(node, adjacency, walk);
      if (child === NONE) {
        leave(node, walk);
        node = walk.parent[node] ?? NONE;
      } else {
        walk.parent[child] = node;
        enter(child);
        node = child;
      }
    }
  }
  return walk;
}

/** The next neighbour that was not seen; those that were lower what the node reaches. */
function nextChild(
  node: number,
  { offsets, targets, counts }: Adjacency,
  { seen, low, next, parent }: Progress,
): number {
  for (let at = next[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
    const other = targets[at] ?? 0;
    if (seen[other] === NONE) {
      next[node] = at + 1;
      return other;
    }
    const isOnlyWayBack = other === parent[node] && counts[at] === 1;
    if (!isOnlyWayBack) low[node] = Math.min(low[node] ?? 0, seen[other] ?? 0);
  }
  next[node] = offsets[node + 1] ?? 0;
  return NONE;
}

function leave(node: number, { parent, isCut, seen, low }: Progress): void {
  const from = parent[node] ?? NONE;
  if (from === NONE) return;
  low[from] = Math.min(low[from] ?? 0, low[node] ?? 0);
  if ((low[node] ?? 0) > (seen[from] ?? 0)) isCut[node] = 1;
}

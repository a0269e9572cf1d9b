import type { Graph } from '../../model/values.ts';
import { toIndexed } from './indexed.ts';
import { keepNodes } from './subgraph.ts';
import type { Outcome } from './subgraph.ts';

/** Keeps the largest part in which everything is connected; of two as large, that with the first id. */
export function largestComponent(graph: Graph): Outcome {
  const { nodeIndex, sources, targets } = toIndexed(graph);
  const roots = rootsOf(graph.nodes.length, sources, targets);
  const largest = largestRoot(graph, roots);
  return { graph: keepNodes(graph, ({ id }) => roots[nodeIndex.get(id) ?? -1] === largest) };
}

/** The node that stands for each node's component: union-find with path halving. */
function rootsOf(nodes: number, sources: Int32Array, targets: Int32Array): Int32Array {
  const parents = Int32Array.from({ length: nodes }, (_, index) => index);
  const sizes = new Int32Array(nodes).fill(1);
  const find = (node: number): number => {
    let at = node;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? 0] ?? 0;
      at = parents[at] ?? 0;
    }
    return at;
  };
  for (let index = 0; index < sources.length; index += 1) {
    const one = find(sources[index] ?? 0);
    const other = find(targets[index] ?? 0);
    if (one === other) continue;
    const [small, large] = (sizes[one] ?? 0) < (sizes[other] ?? 0) ? [one, other] : [other, one];
    parents[small] = large;
    sizes[large] = (sizes[large] ?? 0) + (sizes[small] ?? 0);
  }
  return parents.map((_, node) => find(node));
}

function largestRoot({ nodes }: Graph, roots: Int32Array): number {
  const sizes = new Int32Array(nodes.length);
  const firstIds: string[] = [];
  for (const [index, { id }] of nodes.entries()) {
    const root = roots[index] ?? 0;
    sizes[root] = (sizes[root] ?? 0) + 1;
    const first = firstIds[root];
    if (first === undefined || id < first) firstIds[root] = id;
  }
  let best = roots[0] ?? -1;
  for (const root of roots) {
    const difference = (sizes[root] ?? 0) - (sizes[best] ?? 0);
    if (difference > 0 || (difference === 0 && (firstIds[root] ?? '') < (firstIds[best] ?? ''))) best = root;
  }
  return best;
}

import { keepNodes } from './part.ts';
import type { Outcome, Part } from './part.ts';

/** Keeps the largest part in which everything is connected; of two as large, that with the first id. */
export function largestComponent(part: Part): Outcome {
  const roots = rootsOf(part);
  const largest = largestRoot(part, roots);
  return { part: keepNodes(part, (_, index) => roots[index] === largest) };
}

/** The node that stands for each node's component: union-find by size, with path halving. */
function rootsOf({ of: { nodes, sources, targets }, hasRelationship }: Part): Int32Array {
  const parents = Int32Array.from(nodes, (_, index) => index);
  const sizes = new Int32Array(nodes.length).fill(1);
  const find = (node: number): number => {
    let at = node;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? 0] ?? 0;
      at = parents[at] ?? 0;
    }
    return at;
  };
  for (let index = 0; index < sources.length; index += 1) {
    if (hasRelationship[index] !== 1) continue;
    const one = find(sources[index] ?? 0);
    const other = find(targets[index] ?? 0);
    if (one === other) continue;
    const [small, large] = (sizes[one] ?? 0) < (sizes[other] ?? 0) ? [one, other] : [other, one];
    parents[small] = large;
    sizes[large] = (sizes[large] ?? 0) + (sizes[small] ?? 0);
  }
  return parents.map((_, node) => find(node));
}

function largestRoot({ of: { nodes }, hasNode }: Part, roots: Int32Array): number {
  const sizes = new Int32Array(nodes.length);
  const firstIds = new Map<number, string>();
  for (const [index, { id }] of nodes.entries()) {
    if (hasNode[index] !== 1) continue;
    const root = roots[index] ?? 0;
    sizes[root] = (sizes[root] ?? 0) + 1;
    const first = firstIds.get(root);
    if (first === undefined || id < first) firstIds.set(root, id);
  }
  let best = -1;
  for (const [root, first] of firstIds) {
    const more = (sizes[root] ?? 0) - (sizes[best] ?? 0);
    if (more > 0 || (more === 0 && first < (firstIds.get(best) ?? ''))) best = root;
  }
  return best;
}

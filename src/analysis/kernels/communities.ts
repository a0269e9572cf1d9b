import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Kernel } from '../kernel.ts';
import { toAdjacency } from '../numbered-graph.ts';
import type { NumberedGraph } from '../numbered-graph.ts';
import { seeded } from '../seeded.ts';
import { largestFirst } from './number-groups.ts';

/** Louvain (Blondel et al. 2008), which cannot tell how far it is. */
export const communities: Kernel = function* (graph, { seed }) {
  yield 0;
  if (graph.weights.length === 0) return { values: Float64Array.from({ length: graph.order }, (_, node) => node) };
  const found = louvain(toUndirected(graph), { getEdgeWeight: 'weight', rng: seeded(seed) });
  return { values: largestFirst(Float64Array.from({ length: graph.order }, (_, node) => found[node] ?? 0)) };
};

/** Nodes by number, and one edge between two that are connected. */
function toUndirected(graph: NumberedGraph): UndirectedGraph {
  const { offsets, targets, weights } = toAdjacency(graph);
  const undirected = new UndirectedGraph({ allowSelfLoops: false });
  for (let node = 0; node < graph.order; node += 1) undirected.addNode(node);
  for (let node = 0; node < graph.order; node += 1) {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      const other = targets[at] ?? 0;
      if (node < other) undirected.addEdge(node, other, { weight: weights[at] });
    }
  }
  return undirected;
}

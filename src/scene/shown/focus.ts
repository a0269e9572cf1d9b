import type { Graph } from '../../model/values.ts';
import type { Focus } from '../../model/view.ts';
import { neighboursOf, toIndexed } from './indexed.ts';
import { keepNodes } from './subgraph.ts';
import type { Outcome } from './subgraph.ts';

/** Keeps what lies within so many connections of any centre; nothing, where no centre is left in the graph. */
export function focused(graph: Graph, { centres, hops }: Focus): Outcome {
  const { nodeIndex, sources, targets } = toIndexed(graph);
  const { offsets, neighbours } = neighboursOf(graph.nodes.length, sources, targets);
  const distances = new Int32Array(graph.nodes.length).fill(-1);
  let ring = [...new Set(centres)].flatMap((id) => nodeIndex.get(id) ?? []);
  for (const index of ring) distances[index] = 0;
  for (let hop = 1; hop <= hops && ring.length > 0; hop += 1) {
    const next: number[] = [];
    for (const index of ring)
      for (let at = offsets[index] ?? 0; at < (offsets[index + 1] ?? 0); at += 1) {
        const neighbour = neighbours[at] ?? 0;
        if (distances[neighbour] !== -1) continue;
        distances[neighbour] = hop;
        next.push(neighbour);
      }
    ring = next;
  }
  return { graph: keepNodes(graph, ({ id }) => distances[nodeIndex.get(id) ?? -1] !== -1) };
}

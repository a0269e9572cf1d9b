import type { Graph } from '../../model/values.ts';
import { keepNodes, keepRelationships } from './subgraph.ts';
import type { Outcome } from './subgraph.ts';

/** Takes away single nodes and connections by their ids. */
export function withoutHidden(graph: Graph, hidden: readonly string[]): Outcome {
  const ids = new Set(hidden);
  const nodesLeft = keepNodes(graph, ({ id }) => !ids.has(id));
  return { graph: keepRelationships(nodesLeft, ({ id }) => !ids.has(id)) };
}

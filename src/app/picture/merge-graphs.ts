import type { Graph } from '../../model/values.ts';

/** Several graphs as one, each node and relationship once; the first to bring it gives it. */
export function mergeGraphs(graphs: readonly Graph[]): Graph {
  const nodes = new Map(graphs.flatMap((graph) => graph.nodes.map((node) => [node.id, node] as const)).toReversed());
  const relationships = new Map(
    graphs.flatMap((graph) => graph.relationships.map((each) => [each.id, each] as const)).toReversed(),
  );
  return {
    nodes: [...nodes.values()].toReversed(),
    relationships: [...relationships.values()].toReversed(),
  };
}

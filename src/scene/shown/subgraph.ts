import type { Graph, GraphNode, GraphRelationship } from '../../model/values.ts';

/** A graph after one step, with how many had no value where the step asks for one. */
export type Outcome = { graph: Graph; missing?: number };

/** The nodes to keep and the relationships among them; the graph itself where nothing goes. */
export function keepNodes(graph: Graph, keep: (node: GraphNode) => boolean): Graph {
  const gone = new Set<string>();
  const nodes = graph.nodes.filter((node) => keep(node) || !gone.add(node.id));
  if (gone.size === 0) return graph;
  const relationships = graph.relationships.filter(({ start, end }) => !gone.has(start) && !gone.has(end));
  return { nodes, relationships };
}

/** All nodes and the relationships to keep; the graph itself where nothing goes. */
export function keepRelationships(graph: Graph, keep: (relationship: GraphRelationship) => boolean): Graph {
  const relationships = graph.relationships.filter(keep);
  return relationships.length === graph.relationships.length ? graph : { nodes: graph.nodes, relationships };
}

/** Ids of the nodes with at least one relationship. */
export function connectedIds(relationships: readonly GraphRelationship[]): Set<string> {
  const ids = new Set<string>();
  for (const { start, end } of relationships) ids.add(start).add(end);
  return ids;
}

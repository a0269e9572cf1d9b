import type { Graph, GraphNode, GraphRelationship, Value } from '../model/values.ts';
import { isNode, isPath, isRelationship } from '../model/values.ts';

/** Every node and relationship within the values of an answer, however deep in paths, lists and maps, each once. */
export function collectGraph(values: Iterable<Value>): Graph {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  const visit = (value: Value): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isNode(value)) nodes.set(value.id, value);
    else if (isRelationship(value)) relationships.set(value.id, value);
    else if (isPath(value)) [...value.nodes, ...value.relationships].forEach(visit);
    else if (Array.isArray(value)) value.forEach(visit);
    else Object.values(value).forEach(visit);
  };
  for (const value of values) visit(value);
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] };
}

/** Ids of nodes at the ends of a graph's relationships that are not among its nodes. */
export function missingEnds({ nodes, relationships }: Graph): string[] {
  const present = new Set(nodes.map((node) => node.id));
  const ends = relationships.flatMap(({ start, end }) => [start, end]);
  return [...new Set(ends)].filter((id) => !present.has(id));
}

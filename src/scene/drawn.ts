import type { Graph, GraphNode, GraphRelationship } from '../model/values.ts';
import { kindOfLabel, kinds } from '../model/kinds.ts';

/** Labels of nodes that only the panels show: competing statements, and the record of what is loaded. */
const NEVER_DRAWN: ReadonlySet<string> = new Set([
  'DataSet',
  ...kinds.filter((kind) => kind.hidden).map(({ label }) => label),
]);

/** The label that decides a node's look: the first that the model knows. */
export function kindOf(node: GraphNode): string {
  return node.labels.find((label) => kindOfLabel(label)) ?? node.labels[0] ?? 'Node';
}

export const isDrawable = (node: GraphNode): boolean => !node.labels.some((label) => NEVER_DRAWN.has(label));

/** The part of the records that is drawn: nodes that may be, and the relationships among them. */
export function drawnPart(records: Graph, keep: (node: GraphNode) => boolean): Graph {
  const nodes = records.nodes.filter((node) => isDrawable(node) && keep(node));
  const ids = new Set(nodes.map(({ id }) => id));
  return { nodes, relationships: records.relationships.filter(({ start, end }) => ids.has(start) && ids.has(end)) };
}

/** Number of relationships at each node. */
export function degreesOf(relationships: readonly GraphRelationship[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { start, end } of relationships) {
    degrees.set(start, (degrees.get(start) ?? 0) + 1);
    if (end !== start) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return degrees;
}

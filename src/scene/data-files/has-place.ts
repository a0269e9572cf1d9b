import { isNodeId } from '../../model/identity.ts';
import { kindOfId, kindOfLabel } from '../../model/kinds.ts';
import type { PropertySpecs } from '../../model/properties.ts';
import { relationshipTypeOf } from '../../model/relationships.ts';
import type { GraphNode, GraphRelationship, Properties } from '../../model/values.ts';

/** The label whose table a node stands in; undefined where the model knows none of its labels. */
export const kindLabel = ({ labels }: GraphNode): string | undefined => labels.find((label) => kindOfLabel(label));

/** Of a kind that has a table, with an id of that kind and all that its table asks for. */
export function hasNodePlace(node: GraphNode): boolean {
  const kind = kindOfLabel(kindLabel(node) ?? '');
  return kind !== undefined && isNodeId(node.id) && kindOfId(node.id) === kind && isFilled(node, kind.properties);
}

/** Of a type that has a table, between nodes that may stand at its ends. */
export function hasRelationshipPlace(relationship: GraphRelationship, nodes: ReadonlyMap<string, GraphNode>): boolean {
  const type = relationshipTypeOf(relationship.type);
  const [start, end] = [nodes.get(relationship.start), nodes.get(relationship.end)];
  if (!type || !start || !end) return false;
  const [from, to] = [kindLabel(start) ?? '', kindLabel(end) ?? ''];
  return type.from.includes(from) && type.to.includes(to) && isFilled(relationship, type.properties);
}

const isFilled = ({ properties }: { properties: Properties }, specs: PropertySpecs): boolean =>
  Object.entries(specs).every(([name, { required }]) => {
    const value = properties[name] ?? '';
    return !required || (Array.isArray(value) ? value.length > 0 : value !== '');
  });

import { relationshipTypes } from '../../../model/relationships.ts';
import type { GraphNode, GraphRelationship } from '../../../model/values.ts';
import { phraseOf } from '../../../words/model-words.ts';
import { nameIn } from '../../../words/names.ts';
import { currentLocale } from '../../../words/t.ts';

export type Connection = { relationship: GraphRelationship; other: GraphNode };

/** A node's connections of one type in one direction. */
export type ConnectionGroup = {
  type: string;
  direction: 'out' | 'in';
  /** Read from the node: "is sponsored by". */
  phrase: string;
  connections: Connection[];
};

const order = new Map(relationshipTypes.map((spec, index) => [spec.type, index]));

export function groupConnections(
  nodeId: string,
  relationships: readonly GraphRelationship[],
  neighbours: readonly GraphNode[],
): ConnectionGroup[] {
  const byId = new Map(neighbours.map((node) => [node.id, node]));
  const groups = new Map<string, ConnectionGroup>();
  for (const relationship of relationships) {
    const direction = relationship.start === nodeId ? 'out' : 'in';
    const otherId = direction === 'out' ? relationship.end : relationship.start;
    const group = groupFor(groups, relationship.type, direction);
    group.connections.push({ relationship, other: byId.get(otherId) ?? unnamed(otherId) });
  }
  for (const group of groups.values()) group.connections.sort(byName);
  return [...groups.values()].toSorted(
    (one, other) =>
      (order.get(one.type) ?? order.size) - (order.get(other.type) ?? order.size) ||
      one.direction.localeCompare(other.direction),
  );
}

function groupFor(groups: Map<string, ConnectionGroup>, type: string, direction: 'out' | 'in'): ConnectionGroup {
  const key = `${direction} ${type}`;
  const known = groups.get(key);
  if (known) return known;
  const group: ConnectionGroup = { type, direction, phrase: phraseOf(type, direction), connections: [] };
  groups.set(key, group);
  return group;
}

const unnamed = (id: string): GraphNode => ({ $type: 'node', id, labels: [], properties: {} });

const byName = (one: Connection, other: Connection): number =>
  nameIn(one.other).localeCompare(nameIn(other.other), currentLocale());

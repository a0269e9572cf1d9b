import { relationshipId } from '../../src/model/identity.ts';
import { kindOfId } from '../../src/model/kinds.ts';
import type { GraphNode, GraphRelationship, Properties } from '../../src/model/values.ts';

/** A node of the kind that its id belongs to. */
export const node = (id: string, properties: Properties = {}): GraphNode => ({
  $type: 'node',
  id,
  labels: [kindOfId(id)?.label ?? 'Unknown'],
  properties: { id, ...properties },
});

export const relationship = (
  start: string,
  type: string,
  end: string,
  properties: Properties = {},
): GraphRelationship => ({
  $type: 'relationship',
  id: relationshipId(start, type, end),
  type,
  start,
  end,
  properties,
});

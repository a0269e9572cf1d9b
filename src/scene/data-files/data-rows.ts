import { LIST_SEPARATOR } from '../../model/properties.ts';
import type { Properties, Property } from '../../model/values.ts';
import { drawnRecords } from '../shown-graph.ts';
import type { DrawnNode, DrawnRelationship, ShownGraph } from '../shown-graph.ts';
import { colourOf, lineColour, themes } from '../theme.ts';
import type { Theme } from '../theme.ts';

/** What graph programs take a node or connection by; y grows upwards in them, downwards in a scene. */
export type NodeRow = {
  id: string;
  label: string;
  x: number;
  y: number;
  size: number;
  color: string;
  /** `labels`, then the record's own properties. */
  attributes: Properties;
};

export type ConnectionRow = {
  id: string;
  source: string;
  target: string;
  label: string;
  /** Absent for what is drawn as a part of a bundle, which alone has a width. */
  size?: number;
  color: string;
  /** `relationshipType`, then the record's own properties. */
  attributes: Properties;
};

/** Names that are the format's or ours; a property of such a name is written as `property.name`. */
const TAKEN = new Set(
  ['id', 'label', 'labels', 'x', 'y', 'z', 'size', 'color', 'source', 'target', 'type', 'weight'].concat([
    'relationshipType',
    'key',
    'hidden',
    'forceLabel',
    'zIndex',
    'highlighted',
  ]),
);

/** What is shown as rows of nodes and of connections, with places and colours. */
export function dataRows(shown: ShownGraph): { nodes: NodeRow[]; connections: ConnectionRow[] } {
  const theme = themes[shown.theme];
  const { nodes, relationships } = drawnRecords(shown);
  return {
    nodes: nodes.map((each) => nodeRow(each, theme)),
    connections: relationships.map((each) => connectionRow(each, theme)),
  };
}

function nodeRow({ record, drawn }: DrawnNode, theme: Theme): NodeRow {
  return {
    id: record.id,
    label: drawn.fullName,
    x: drawn.x,
    y: drawn.y === 0 ? 0 : -drawn.y,
    size: drawn.radius,
    color: colourOf(theme, drawn.paint),
    attributes: { labels: record.labels, ...renamed(record.properties, record.id) },
  };
}

function connectionRow({ record, drawn }: DrawnRelationship, theme: Theme): ConnectionRow {
  return {
    id: record.id,
    source: record.start,
    target: record.end,
    label: record.type,
    ...(!drawn.members && { size: drawn.width }),
    color: lineColour(theme, { type: record.type, voice: drawn.voice }),
    attributes: { relationshipType: record.type, ...renamed(record.properties, record.id) },
  };
}

/** Without what is empty, and without the id, which the row has already. */
function renamed(properties: Properties, id: string): Properties {
  const kept = Object.entries(properties).filter(([name, value]) => value !== null && !(name === 'id' && value === id));
  return Object.fromEntries(kept.map(([name, value]) => [TAKEN.has(name) ? `property.${name}` : name, value]));
}

/** A value for formats that know no lists. */
export function flatValue(value: Property): string | number | boolean {
  if (Array.isArray(value)) return value.map((item) => String(flatValue(item))).join(LIST_SEPARATOR);
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : value;
}

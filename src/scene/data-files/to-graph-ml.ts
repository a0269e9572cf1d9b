import type { Properties } from '../../model/values.ts';
import type { ShownGraph } from '../shown-graph.ts';
import { attributeColumns } from './attribute-columns.ts';
import type { AttributeColumn } from './attribute-columns.ts';
import { dataRows, flatValue } from './data-rows.ts';
import type { ConnectionRow, NodeRow } from './data-rows.ts';
import { descriptionOf } from './description.ts';
import { xmlText } from './xml-text.ts';

/** GraphML has no places and colours of its own: they are data named as Gephi, Cytoscape and igraph name theirs. */
export function toGraphMl(shown: ShownGraph): string {
  const { nodes, connections } = dataRows(shown);
  const nodeRows = nodes.map((node) => ({ id: node.id, attributes: nodeData(node) }));
  const edgeRows = connections.map((connection) => ({ ...connection, attributes: edgeData(connection) }));
  const nodeKeys = keysOf('n', attributeColumns(nodeRows));
  const edgeKeys = keysOf('e', attributeColumns(edgeRows));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `<desc>${xmlText(descriptionOf(shown.text))}</desc>`,
    ...nodeKeys.map((key) => declared('node', key)),
    ...edgeKeys.map((key) => declared('edge', key)),
    '<graph id="shown" edgedefault="directed">',
    ...nodeRows.map(({ id, attributes }) => `<node id="${xmlText(id)}">${data(attributes, nodeKeys)}</node>`),
    ...edgeRows.map(
      ({ id, source, target, attributes }) =>
        `<edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}">` +
        `${data(attributes, edgeKeys)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const nodeData = ({ label, x, y, size, color, attributes }: NodeRow): Properties => ({
  label,
  x,
  y,
  size,
  color,
  ...attributes,
});

const edgeData = ({ label, size, color, attributes }: ConnectionRow): Properties => ({
  label,
  ...(size !== undefined && { size }),
  color,
  ...attributes,
});

type Key = AttributeColumn & { id: string };

const ALWAYS_FRACTIONS = new Set(['x', 'y', 'size']);

const keysOf = (prefix: string, columns: readonly AttributeColumn[]): Key[] =>
  columns.map(({ name, type }, index) => ({
    id: `${prefix}${index}`,
    name,
    type: ALWAYS_FRACTIONS.has(name) ? 'double' : type,
  }));

const declared = (of: 'node' | 'edge', { id, name, type }: Key): string =>
  `<key id="${id}" for="${of}" attr.name="${xmlText(name)}" attr.type="${type}"/>`;

const data = (attributes: Properties, keys: readonly Key[]): string =>
  keys
    .map(({ id, name }) => {
      const value = attributes[name];
      return value === undefined ? '' : `<data key="${id}">${xmlText(String(flatValue(value)))}</data>`;
    })
    .join('');

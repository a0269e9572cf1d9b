import type { Properties } from '../../model/values.ts';
import type { ShownGraph } from '../shown-graph.ts';
import { attributeColumns } from './attribute-columns.ts';
import type { AttributeColumn } from './attribute-columns.ts';
import { dataRows, flatValue } from './data-rows.ts';
import type { ConnectionRow, NodeRow } from './data-rows.ts';
import { descriptionOf } from './description.ts';
import { xmlText } from './xml-text.ts';

/** GEXF 1.2, which Gephi, Gephi Lite and networkx all read: https://gexf.net/ */
export function toGexf(shown: ShownGraph): string {
  const { nodes, connections } = dataRows(shown);
  const nodeColumns = attributeColumns(nodes);
  const edgeColumns = attributeColumns(connections);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    `<meta><creator>Liaison</creator><description>${xmlText(descriptionOf(shown.text))}</description></meta>`,
    '<graph defaultedgetype="directed" mode="static">',
    declared('node', nodeColumns),
    declared('edge', edgeColumns),
    `<nodes count="${nodes.length}">`,
    ...nodes.map((node) => nodeElement(node, nodeColumns)),
    '</nodes>',
    `<edges count="${connections.length}">`,
    ...connections.map((connection) => edgeElement(connection, edgeColumns)),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function declared(of: 'node' | 'edge', columns: readonly AttributeColumn[]): string {
  const attributes = columns.map(
    ({ name, type }, index) => `<attribute id="${index}" title="${xmlText(name)}" type="${type}"/>`,
  );
  return `<attributes class="${of}" mode="static">${attributes.join('')}</attributes>`;
}

function nodeElement(
  { id, label, x, y, size, color, attributes }: NodeRow,
  columns: readonly AttributeColumn[],
): string {
  return (
    `<node id="${xmlText(id)}" label="${xmlText(label)}">${values(attributes, columns)}` +
    `<viz:color ${colour(color)}/><viz:position x="${x}" y="${y}" z="0"/><viz:size value="${size}"/></node>`
  );
}

function edgeElement(connection: ConnectionRow, columns: readonly AttributeColumn[]): string {
  const { id, source, target, label, size, color, attributes } = connection;
  const thickness = size === undefined ? '' : `<viz:thickness value="${size}"/>`;
  return (
    `<edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}" label="${xmlText(label)}">` +
    `${values(attributes, columns)}<viz:color ${colour(color)}/>${thickness}</edge>`
  );
}

function values(attributes: Properties, columns: readonly AttributeColumn[]): string {
  const given = columns.flatMap(({ name }, index) => {
    const value = attributes[name];
    return value === undefined ? [] : `<attvalue for="${index}" value="${xmlText(String(flatValue(value)))}"/>`;
  });
  return `<attvalues>${given.join('')}</attvalues>`;
}

function colour(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `r="${r}" g="${g}" b="${b}"`;
}

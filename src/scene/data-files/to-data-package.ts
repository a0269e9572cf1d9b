import { kinds } from '../../model/kinds.ts';
import { relationshipTypes } from '../../model/relationships.ts';
import type { PropertySpecs } from '../../model/properties.ts';
import { sourcesOf } from '../../model/values.ts';
import type { GraphNode, GraphRelationship, Properties, Property } from '../../model/values.ts';
import { drawnRecords } from '../shown-graph.ts';
import type { ShownGraph } from '../shown-graph.ts';
import { hasNodePlace, hasRelationshipPlace, kindLabel } from './has-place.ts';
import { withoutStrayValues } from './stray-values.ts';
import { exactCsv } from './csv-text.ts';
import type { DataFile } from './data-file.ts';
import { descriptionOf } from './description.ts';

export type DataPackageFiles = {
  files: DataFile[];
  /**
   * What is shown but has no place in a data package: nodes and relationships of a kind or type that has no table, or
   * without what their table asks for, as those of a projection; values that must be those of a node, which is not shown.
   */
  leftOut: { nodes: number; relationships: number; values: number };
};

/** A data package of what is shown and the sources that it cites, as `liaison load` takes it. */
export function toDataPackage(shown: ShownGraph): DataPackageFiles {
  const records = drawnRecords(shown);
  const nodes = records.nodes.map(({ record }) => record).filter(hasNodePlace);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const typed = records.relationships
    .map(({ record }) => record)
    .filter((relationship) => hasRelationshipPlace(relationship, byId));
  const { relationships, dropped } = withoutStrayValues(typed, nodes);
  const tables = [
    ...nodeTables([...nodes, ...citedBeside(shown, [...nodes, ...typed])]),
    ...relationshipTables(relationships),
  ];
  return {
    files: [descriptor(shown, tables), ...tables.map(fileOf)],
    leftOut: {
      nodes: records.nodes.length - nodes.length,
      relationships: records.relationships.length - typed.length,
      values: dropped,
    },
  };
}

const fileOf = ({ name, columns, rows }: Table): DataFile => ({
  name: `${name}.csv`,
  text: exactCsv([columns, ...rows]),
});

type Table = { name: string; columns: string[]; rows: (Property | undefined)[][]; specs: PropertySpecs };

function citedBeside({ sources }: ShownGraph, records: readonly (GraphNode | GraphRelationship)[]): GraphNode[] {
  const cited = new Set(records.flatMap(sourcesOf));
  const there = new Set(records.map(({ id }) => id));
  return sources.filter(({ id }) => cited.has(id) && !there.has(id));
}

function nodeTables(nodes: readonly GraphNode[]): Table[] {
  return kinds.flatMap(({ label, table, properties: specs }) => {
    const own = nodes.filter((node) => kindLabel(node) === label);
    if (own.length === 0) return [];
    const names = filledColumns(specs, own);
    const rows = own.map(({ id, properties }) => [id, ...names.map((name) => properties[name])]);
    return [{ name: table, columns: ['id', ...names], rows, specs }];
  });
}

function relationshipTables(relationships: readonly GraphRelationship[]): Table[] {
  return relationshipTypes.flatMap(({ type, table, properties: specs }) => {
    const own = relationships.filter((relationship) => relationship.type === type);
    if (own.length === 0) return [];
    const names = filledColumns(specs, own);
    const rows = own.map(({ start, end, properties }) => [start, end, ...names.map((name) => properties[name])]);
    return [{ name: table, columns: ['from', 'to', ...names], rows, specs }];
  });
}

/** Those that must be there, and those that some record fills; what is computed is computed again. */
const filledColumns = (specs: PropertySpecs, records: readonly { properties: Properties }[]): string[] =>
  Object.entries(specs)
    .filter(([, { derived }]) => !derived)
    .filter(([name, { required }]) => required || records.some(({ properties }) => (properties[name] ?? null) !== null))
    .map(([name]) => name);

function descriptor({ text }: ShownGraph, tables: readonly Table[]): DataFile {
  const content = {
    profile: 'data-package',
    name: 'liaison-part',
    title: text.title.trim() || 'A part of a graph',
    version: text.dataSet?.version ?? '1',
    description: descriptionOf(text),
    resources: tables.map(({ name, columns, specs }) => ({
      name,
      path: `${name}.csv`,
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      schema: { fields: columns.map((column) => fieldOf(column, specs)) },
    })),
  };
  return { name: 'datapackage.json', text: `${JSON.stringify(content, null, 2)}\n` };
}

type Field = { name: string; type: string; title?: string };

function fieldOf(name: string, specs: PropertySpecs): Field {
  const spec = specs[name];
  if (!spec) return { name, type: 'string' };
  const type = spec.type === 'integer' || spec.type === 'number' || spec.type === 'boolean' ? spec.type : 'string';
  return { name, type, title: spec.title };
}

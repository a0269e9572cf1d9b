import { createHash } from 'node:crypto';
import type { Kind } from '../src/model/kinds.ts';
import type { RelationshipType } from '../src/model/relationships.ts';
import type { Properties } from '../src/model/values.ts';
import type { CheckedTable } from './check-table.ts';
import { idOfRelationship } from './declared-ids.ts';
import { derive } from './derive.ts';
import type { Descriptor } from './read-descriptor.ts';
import type { Model } from './tables.ts';

/** A node as it will stand in the graph; its properties hold its id too. */
export type NodeRecord = { id: string; properties: Properties };

export type RelationshipRecord = NodeRecord & { start: string; end: string };

/** What is recorded in the graph of the data set that fills it. */
export type DataSet = { name: string; title: string; version: string; hash: string };

/** A data package without fault: the graph it stands for, one entry for each kind and type of the model. */
export type DataPackage = DataSet & {
  nodes: { kind: Kind; records: NodeRecord[] }[];
  relationships: { type: RelationshipType; records: RelationshipRecord[] }[];
};

/** From tables in which nothing was at fault. */
export function toDataPackage(descriptor: Descriptor, tables: readonly CheckedTable[], model: Model): DataPackage {
  const rowsOf = new Map(tables.map(({ resource, rows }) => [resource.table.name, rows]));
  const nodes = model.kinds.map((kind) => ({
    kind,
    records: (rowsOf.get(kind.table) ?? []).map(({ ids: [id = ''], properties }) => ({
      id,
      properties: { id, ...properties, ...derive(kind.properties, properties) },
    })),
  }));
  const relationships = model.relationshipTypes.map((type) => ({
    type,
    records: (rowsOf.get(type.table) ?? []).map(({ ids: [start = '', end = ''], properties }) => {
      const id = idOfRelationship(type, start, end, properties);
      return { id, start, end, properties: { id, ...properties, ...derive(type.properties, properties) } };
    }),
  }));
  const { name, title, version } = descriptor;
  return { name, title, version, hash: hashOf({ name, title, version }, nodes, relationships), nodes, relationships };
}

/** Over all that is loaded, whatever the order of the rows, columns and files. */
function hashOf(
  head: Omit<DataSet, 'hash'>,
  nodes: DataPackage['nodes'],
  relationships: DataPackage['relationships'],
): string {
  const hash = createHash('sha256').update(JSON.stringify(head));
  const named = [
    ...nodes.map(({ kind, records }) => ({ name: kind.label, records })),
    ...relationships.map(({ type, records }) => ({ name: type.type, records })),
  ];
  for (const { name, records } of named) {
    if (records.length > 0) hash.update(`\n${name}`);
    for (const record of records.toSorted((a, b) => (a.id < b.id ? -1 : 1))) hash.update(JSON.stringify(record));
  }
  return hash.digest('hex');
}

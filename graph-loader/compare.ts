import type { Parameters, Rows } from '../src/database/database.ts';
import { endsOf } from '../src/model/identity.ts';
import type { Kind } from '../src/model/kinds.ts';
import type { RelationshipType } from '../src/model/relationships.ts';
import type { Properties, Property } from '../src/model/values.ts';
import type { DataPackage, NodeRecord, RelationshipRecord } from './data-package.ts';
import { loadStatement } from './load-statements.ts';

/** How one table differs from the graph. */
export type Difference<Item extends NodeRecord> = {
  added: Item[];
  changed: Item[];
  unchanged: number;
  /** In the graph, not in the package. */
  leftOver: Item[];
};

export type NodeDifference = Difference<NodeRecord> & { kind: Kind };
export type RelationshipDifference = Difference<RelationshipRecord> & { type: RelationshipType };
export type Differences = { nodes: NodeDifference[]; relationships: RelationshipDifference[] };

export type ReadRows = (cypher: string, parameters: Parameters) => Promise<Rows>;

export const ROWS_A_PAGE = 10_000;

/** Reads from the graph what is there of each kind and type, so that only what differs is written. */
export async function compare(
  read: ReadRows,
  dataPackage: DataPackage,
  onCompared: (table: string, unchanged: number) => void,
): Promise<Differences> {
  const differences: Differences = { nodes: [], relationships: [] };
  for (const { kind, records } of dataPackage.nodes) {
    const statement = loadStatement('existing-nodes', { label: kind.label });
    const existing = await readAll(read, statement, { prefix: `${kind.prefix}:` });
    const difference = differ(records, existing, (id, properties) => ({ id, properties }));
    differences.nodes.push({ kind, ...difference });
    onCompared(kind.table, difference.unchanged);
  }
  for (const { type, records } of dataPackage.relationships) {
    const statement = loadStatement('existing-relationships', { type: type.type });
    const existing = await readAll(read, statement, {});
    const difference = differ(records, existing, toRelationship);
    differences.relationships.push({ type, ...difference });
    onCompared(type.table, difference.unchanged);
  }
  return differences;
}

async function readAll(read: ReadRows, statement: string, parameters: Parameters): Promise<Map<string, Properties>> {
  const found = new Map<string, Properties>();
  for (let after = ''; ;) {
    const { rows } = await read(statement, { ...parameters, after, limit: ROWS_A_PAGE });
    for (const [id, properties] of rows) {
      if (typeof id === 'string') found.set((after = id), properties as Properties);
    }
    if (rows.length < ROWS_A_PAGE) return found;
  }
}

function differ<Item extends NodeRecord>(
  records: readonly Item[],
  existing: Map<string, Properties>,
  toItem: (id: string, properties: Properties) => Item | undefined,
): Difference<Item> {
  const difference: Difference<Item> = { added: [], changed: [], unchanged: 0, leftOver: [] };
  for (const record of records) {
    const properties = existing.get(record.id);
    existing.delete(record.id);
    if (!properties) difference.added.push(record);
    else if (isSame(properties, record.properties)) difference.unchanged += 1;
    else difference.changed.push(record);
  }
  for (const [id, properties] of existing) {
    const item = toItem(id, properties);
    if (item) difference.leftOver.push(item);
  }
  return difference;
}

/** Undefined for a relationship that somebody else put into the database. */
function toRelationship(id: string, properties: Properties): RelationshipRecord | undefined {
  const ends = endsOf(id);
  return ends && { id, start: ends.start, end: ends.end, properties };
}

function isSame(a: Properties, b: Properties): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSameValue(a[key], b[key]));
}

const isSameValue = (a: Property | undefined, b: Property | undefined): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, i) => value === b[i]));

import type { Database } from '../src/database/database.ts';
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

type Options = { signal?: AbortSignal; onTable: (table: string, unchanged: number) => void };

const ROWS_A_PAGE = 10_000;
const READ_TIMEOUT_MS = 120_000;

/** Reads from the graph what is there of each kind and type, so that only what differs is written. */
export async function compare(database: Database, dataPackage: DataPackage, options: Options): Promise<Differences> {
  const differences: Differences = { nodes: [], relationships: [] };
  const { signal, onTable } = options;
  for (const { kind, records } of dataPackage.nodes) {
    const statement = loadStatement('existing-nodes', { label: kind.label });
    const existing = await readAll(database, statement, { prefix: `${kind.prefix}:` }, signal);
    const difference = differ(records, existing, (id, properties) => ({ id, properties }));
    differences.nodes.push({ kind, ...difference });
    onTable(kind.table, difference.unchanged);
  }
  for (const { type, records } of dataPackage.relationships) {
    const statement = loadStatement('existing-relationships', { type: type.type });
    const existing = await readAll(database, statement, {}, signal);
    const difference = differ(records, existing, toRelationship);
    differences.relationships.push({ type, ...difference });
    onTable(type.table, difference.unchanged);
  }
  return differences;
}

async function readAll(
  database: Database,
  statement: string,
  parameters: Record<string, Property>,
  signal: AbortSignal | undefined,
): Promise<Map<string, Properties>> {
  const found = new Map<string, Properties>();
  for (let after = ''; ;) {
    const { rows } = await database.read(
      statement,
      { ...parameters, after, limit: ROWS_A_PAGE },
      { rowLimit: ROWS_A_PAGE, timeoutMs: READ_TIMEOUT_MS, signal },
    );
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

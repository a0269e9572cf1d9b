import type { Database, Writer } from '../src/database/database.ts';
import { compare, type Difference, type Differences } from './compare.ts';
import type { DataPackage, DataSet, NodeRecord } from './data-package.ts';
import { loadStatement } from './load-statements.ts';
import type { Model } from './tables.ts';
import { writeDifferences, writeSchema } from './write.ts';

export type Counts = { added: number; changed: number; unchanged: number; removed: number; leftOver: number };

export type LoadReport = {
  nodes: Counts;
  relationships: Counts;
  /** Ids of the nodes and relationships that were in the graph but no longer in the package. */
  removed: string[];
  leftOver: string[];
};

/** Rows that are in the graph as the package has them, of all its rows; `table` is where the load is now. */
export type LoadProgress = { table: string; done: number; total: number };

export type LoadOptions = {
  /** Remove what is in the graph but not in the package. */
  prune?: boolean;
  /** Report only. */
  dryRun?: boolean;
  signal?: AbortSignal;
  onProgress?: (progress: LoadProgress) => void;
};

/** Makes the graph what the package says, writing only what differs; loading twice changes nothing. */
export async function loadPackage(
  database: Database,
  dataPackage: DataPackage,
  { prune = false, dryRun = false, signal, onProgress }: LoadOptions = {},
): Promise<LoadReport> {
  const total = [...dataPackage.nodes, ...dataPackage.relationships].reduce(
    (sum, { records }) => sum + records.length,
    0,
  );
  let done = 0;
  const advance = (table: string, rows: number): void => {
    done += rows;
    if (rows > 0) onProgress?.({ table, done, total });
  };
  const differences = await compare(database, dataPackage, { signal, onTable: advance });
  const isCurrent = isSameDataSet(await loadedDataSet(database), dataPackage) && !isDifferent(differences, prune);
  if (!dryRun && !isCurrent) {
    const write = { prune, signal, onWritten: (table: string, rows: number) => advance(table, rows) };
    await withWriter(database, async (writer) => {
      await writeSchema(writer, database.engine, modelOf(dataPackage));
      await writeDifferences(writer, differences, dataPackage, write);
    });
  }
  return reportOf(differences, prune);
}

/** What fills the graph; undefined where nothing does, or where a load broke off. */
export async function loadedDataSet(database: Database): Promise<DataSet | undefined> {
  const { rows } = await database.read(loadStatement('loaded-data-set'));
  const [name, title, version, hash] = (rows[0] ?? []).map(String);
  return name && title && version && hash ? { name, title, version, hash } : undefined;
}

async function withWriter(database: Database, use: (writer: Writer) => Promise<void>): Promise<void> {
  const writer = await database.openWriter();
  try {
    await use(writer);
    await writer.commit();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

const isSameDataSet = (a: DataSet | undefined, b: DataSet): boolean => a?.name === b.name && a.hash === b.hash;

function isDifferent({ nodes, relationships }: Differences, prune: boolean): boolean {
  return [...nodes, ...relationships].some(
    ({ added, changed, leftOver }) => added.length + changed.length > 0 || (prune && leftOver.length > 0),
  );
}

/** What has no rows needs no index. */
const modelOf = ({ nodes, relationships }: DataPackage): Model => ({
  kinds: nodes.filter(({ records }) => records.length > 0).map(({ kind }) => kind),
  relationshipTypes: relationships.filter(({ records }) => records.length > 0).map(({ type }) => type),
});

function reportOf({ nodes, relationships }: Differences, prune: boolean): LoadReport {
  const absent = [...nodes, ...relationships].flatMap(({ leftOver }) => leftOver.map(({ id }) => id));
  return {
    nodes: countsOf(nodes, prune),
    relationships: countsOf(relationships, prune),
    removed: prune ? absent : [],
    leftOver: prune ? [] : absent,
  };
}

function countsOf(differences: readonly Difference<NodeRecord>[], prune: boolean): Counts {
  const counts: Counts = { added: 0, changed: 0, unchanged: 0, removed: 0, leftOver: 0 };
  for (const { added, changed, unchanged, leftOver } of differences) {
    counts.added += added.length;
    counts.changed += changed.length;
    counts.unchanged += unchanged;
    counts[prune ? 'removed' : 'leftOver'] += leftOver.length;
  }
  return counts;
}

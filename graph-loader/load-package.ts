import type { Database, Writer } from '../src/database/database.ts';
import { compare, ROWS_A_PAGE, type Difference, type Differences, type ReadRows } from './compare.ts';
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

const READ_TIMEOUT_MS = 120_000;

/** Makes the graph what the package says, writing only what differs; loading twice changes nothing. */
export async function loadPackage(
  database: Database,
  dataPackage: DataPackage,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const { prune = false, dryRun = false } = options;
  const loaded = await loadedDataSet(database);
  if (dryRun || loaded?.hash === dataPackage.hash) {
    const differences = await compareByReading(database, dataPackage, options);
    if (dryRun || !isDifferent(differences, prune)) return reportOf(differences, prune);
  }
  return withWriter(database, (writer) => bringUpToDate(writer, database.engine, dataPackage, options));
}

function compareByReading(database: Database, dataPackage: DataPackage, options: LoadOptions): Promise<Differences> {
  const limits = { rowLimit: ROWS_A_PAGE, timeoutMs: READ_TIMEOUT_MS, signal: options.signal };
  const read: ReadRows = (cypher, parameters) => database.read(cypher, parameters, limits);
  return compare(read, dataPackage, progressOf(dataPackage, options));
}

/** Compares by means of the writer, of which there is one: another load may have ended a moment ago. */
async function bringUpToDate(
  writer: Writer,
  engine: string,
  dataPackage: DataPackage,
  options: LoadOptions,
): Promise<LoadReport> {
  const { prune = false, signal } = options;
  const onWritten = progressOf(dataPackage, options);
  const read: ReadRows = (cypher, parameters) => {
    signal?.throwIfAborted();
    return writer.write(cypher, parameters);
  };
  const differences = await compare(read, dataPackage, onWritten);
  await writeSchema(writer, engine, modelOf(dataPackage));
  await writeDifferences(writer, differences, dataPackage, { prune, signal, onWritten });
  return reportOf(differences, prune);
}

function progressOf(
  { nodes, relationships }: DataPackage,
  { onProgress }: LoadOptions,
): (table: string, rows: number) => void {
  const total = [...nodes, ...relationships].reduce((sum, { records }) => sum + records.length, 0);
  let done = 0;
  return (table, rows) => {
    done += rows;
    if (rows > 0) onProgress?.({ table, done, total });
  };
}

/** What fills the graph; undefined where nothing does, or where a load broke off. */
export async function loadedDataSet(database: Database): Promise<DataSet | undefined> {
  const { rows } = await database.read(loadStatement('loaded-data-set'));
  const [name, title, version, hash] = (rows[0] ?? []).map(String);
  return name && title && version && hash ? { name, title, version, hash } : undefined;
}

async function withWriter<Outcome>(database: Database, use: (writer: Writer) => Promise<Outcome>): Promise<Outcome> {
  const writer = await database.openWriter();
  try {
    const outcome = await use(writer);
    await writer.commit();
    return outcome;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

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

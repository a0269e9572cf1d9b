import type { Database, Parameters, ReadOptions } from '../database/database.ts';
import { kindOfId } from '../model/kinds.ts';
import type { Value } from '../model/values.ts';
import { readStatement } from './statements.ts';

/** The embedded engine looks through all the ids for each node that it finds: 49,000 at once took it 20 s. */
const IDS_A_READ = 2_000;
const MOST_ROWS = 1_000_000;

/** Ids of one kind; without a label where the ids tell none. */
export type Batch = { label: string | undefined; ids: string[] };

/** The ids, each once, kind by kind in the order of their names, as many at a time as an engine takes well. */
export function batchesOf(ids: Iterable<string>): Batch[] {
  const byLabel = new Map<string | undefined, string[]>();
  for (const id of [...new Set(ids)].toSorted()) {
    const label = kindOfId(id)?.label;
    const known = byLabel.get(label);
    if (known) known.push(id);
    else byLabel.set(label, [id]);
  }
  return [...byLabel].flatMap(([label, all]) =>
    Array.from({ length: Math.ceil(all.length / IDS_A_READ) }, (_, index) => ({
      label,
      ids: all.slice(index * IDS_A_READ, (index + 1) * IDS_A_READ),
    })),
  );
}

/**
 * A statement of `cypher/read/` with the label that its nodes are looked up by. Neo4j has an index for each label and
 * none for ids alone: without a label it looks at every node of the graph.
 */
const statementFor = (name: string, label: string | undefined): string =>
  readStatement(`read/${name}`).replaceAll(':`{label}`', label === undefined ? '' : `:\`${label}\``);

export type BatchRead = { parameters?: Parameters; options?: ReadOptions };

/** Runs a statement that looks up nodes of one label by `$ids`. */
export async function readBatch(
  database: Database,
  name: string,
  { label, ids, parameters = {}, options = {} }: Batch & BatchRead,
): Promise<Value[][]> {
  const reading = { ...options, rowLimit: MOST_ROWS };
  const { rows } = await database.read(statementFor(name, label), { ...parameters, ids }, reading);
  return rows;
}

/** Runs a statement that looks up nodes by `$ids`, once for each label that the ids tell. */
export async function readByIds(
  database: Database,
  name: string,
  { ids, ...read }: { ids: Iterable<string> } & BatchRead,
): Promise<Value[][]> {
  const rows: Value[][][] = [];
  for (const batch of batchesOf(ids)) rows.push(await readBatch(database, name, { ...batch, ...read }));
  return rows.flat();
}

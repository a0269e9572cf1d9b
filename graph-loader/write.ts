import type { Parameters, Writer } from '../src/database/database.ts';
import type { Property } from '../src/model/values.ts';
import type { Differences, NodeDifference, RelationshipDifference } from './compare.ts';
import type { DataSet, NodeRecord, RelationshipRecord } from './data-package.ts';
import { loadStatement, schemaStatements } from './load-statements.ts';
import type { Model } from './tables.ts';

export type WriteOptions = {
  prune: boolean;
  signal?: AbortSignal;
  onWritten: (table: string, rows: number) => void;
};

const ROWS_A_BATCH = 5_000;

/**
 * Brings the graph to the state of the package. The data set's own node goes first and comes back last, so a load
 * that broke off in between never looks whole.
 */
export async function writeDifferences(
  writer: Writer,
  { nodes, relationships }: Differences,
  dataSet: DataSet,
  options: WriteOptions,
): Promise<void> {
  const run = new Run(writer, options, new Map(nodes.map(({ kind }) => [kind.prefix, kind.label])));
  await writer.write(loadStatement('remove-data-sets'));
  for (const difference of nodes) await run.writeNodes(difference);
  for (const difference of relationships) await run.writeRelationships(difference);
  if (options.prune) {
    for (const difference of relationships) await run.removeRelationships(difference);
    for (const difference of nodes) await run.removeNodes(difference);
  }
  options.signal?.throwIfAborted();
  const { name, title, version, hash } = dataSet;
  const properties = { id: `dataset:${name}`, name, title, version, hash };
  await writer.write(loadStatement('data-set'), { properties });
}

export async function writeSchema(writer: Writer, engine: string, model: Model): Promise<void> {
  for (const statement of schemaStatements(engine, model)) await writer.write(statement);
}

class Run {
  constructor(
    private readonly writer: Writer,
    private readonly options: WriteOptions,
    private readonly labels: ReadonlyMap<string, string>,
  ) {}

  async writeNodes({ kind, added, changed }: NodeDifference): Promise<void> {
    const statement = loadStatement('nodes', { label: kind.label });
    await this.#inBatches(statement, kind.table, [...added, ...changed]);
  }

  async writeRelationships({ type, added, changed }: RelationshipDifference): Promise<void> {
    for (const [statement, records] of [
      ['relationships', added],
      ['changed-relationships', changed],
    ] as const) {
      await this.#byEnds(statement, type, records);
    }
  }

  async removeRelationships({ type, leftOver }: RelationshipDifference): Promise<void> {
    await this.#byEnds('remove-relationships', type, leftOver);
  }

  async removeNodes({ kind, leftOver }: NodeDifference): Promise<void> {
    await this.#inBatches(loadStatement('remove-nodes', { label: kind.label }), kind.table, leftOver);
  }

  /** The engines find a node by its id quickly only where the statement names its label. */
  async #byEnds(
    statement: string,
    { type, table }: RelationshipDifference['type'],
    records: readonly RelationshipRecord[],
  ): Promise<void> {
    for (const [labels, group] of this.#groupByLabels(records)) {
      const [start, end] = labels.split(' ');
      await this.#inBatches(loadStatement(statement, { start, end, type }), table, group);
    }
  }

  #groupByLabels(records: readonly RelationshipRecord[]): Map<string, RelationshipRecord[]> {
    const groups = new Map<string, RelationshipRecord[]>();
    for (const record of records) {
      const labels = [record.start, record.end].map((id) => this.labels.get(id.slice(0, id.indexOf(':')))).join(' ');
      const group = groups.get(labels);
      if (group) group.push(record);
      else groups.set(labels, [record]);
    }
    return groups;
  }

  async #inBatches(statement: string, table: string, records: readonly NodeRecord[]): Promise<void> {
    for (let first = 0; first < records.length; first += ROWS_A_BATCH) {
      this.options.signal?.throwIfAborted();
      const rows: Property[] = records.slice(first, first + ROWS_A_BATCH);
      await this.#writeAll(statement, { rows }, rows.length);
      this.options.onWritten(table, rows.length);
    }
  }

  async #writeAll(statement: string, parameters: Parameters, expected: number): Promise<void> {
    const { rows } = await this.writer.write(statement, parameters);
    const written = rows[0]?.[0];
    if (written !== expected) throw new Error(`${String(written)} of ${expected} rows were written by: ${statement}`);
  }
}

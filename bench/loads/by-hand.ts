import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import neo4j from 'neo4j-driver';
import type { DataPackage } from '../../graph-loader/index.ts';
import { ROWS_A_BATCH, sound, timed, type Load } from './timings.ts';

/**
 * The peers: what one would write who has the same rows and the engine's own driver, and nothing else. `merge` may be
 * run twice, as the loader may; `create` is the quickest there is, and doubles every relationship when run again.
 */
export type Way = 'merge' | 'create';

type Run = (cypher: string, parameters?: Record<string, unknown>) => Promise<unknown>;

type Batches = { cypher: string; rows: object[] };

const { GrafeoDB } = createRequire(import.meta.url)('@grafeo-db/js') as typeof import('@grafeo-db/js');

export const loadByHand =
  (way: Way): Load =>
  async (directory, target) => {
    const readMs = await timed(() => parseAll(directory));
    const dataPackage = await sound(directory);
    const writeMs = await timed(() =>
      target.engine === 'embedded'
        ? intoGrafeo(target.home, dataPackage, way)
        : intoNeo4j(target.uri, dataPackage, way),
    );
    return { readMs, writeMs };
  };

async function parseAll(directory: string): Promise<void> {
  const files = (await readdir(directory)).filter((name) => name.endsWith('.csv'));
  for (const file of files) parse(await readFile(join(directory, file)), { columns: true });
}

async function intoGrafeo(file: string, dataPackage: DataPackage, way: Way): Promise<void> {
  const database = GrafeoDB.open(file);
  const run: Run = (cypher, parameters) => database.executeCypher(cypher, parameters);
  for (const label of labelsIn(dataPackage)) {
    await run(constraint(label));
    await run(`CREATE INDEX ${label}_id_index FOR (n:${label}) ON (n.id)`);
  }
  await writeAll(run, dataPackage, way);
  database.walCheckpoint();
  database.close();
}

async function intoNeo4j(uri: string, dataPackage: DataPackage, way: Way): Promise<void> {
  const driver = neo4j.driver(uri);
  const session = driver.session({ defaultAccessMode: 'WRITE' });
  const run: Run = (cypher, parameters) => session.executeWrite((transaction) => transaction.run(cypher, parameters));
  for (const label of labelsIn(dataPackage)) await run(constraint(label));
  await writeAll(run, dataPackage, way);
  await driver.close();
}

const labelsIn = ({ nodes }: DataPackage): string[] =>
  nodes.filter(({ records }) => records.length > 0).map(({ kind }) => kind.label);

const constraint = (label: string): string => `CREATE CONSTRAINT ${label}_id FOR (n:${label}) REQUIRE n.id IS UNIQUE`;

async function writeAll(run: Run, dataPackage: DataPackage, way: Way): Promise<void> {
  for (const { cypher, rows } of [...nodeBatches(dataPackage), ...relationshipBatches(dataPackage, way)]) {
    for (let first = 0; first < rows.length; first += ROWS_A_BATCH)
      await run(cypher, { rows: rows.slice(first, first + ROWS_A_BATCH) });
  }
}

const nodeBatches = ({ nodes }: DataPackage): Batches[] =>
  nodes.map(({ kind, records }) => ({
    cypher: `UNWIND $rows AS row MERGE (n:${kind.label} {id: row.id}) SET n = row.properties`,
    rows: records,
  }));

/** One statement for each pair of labels, as both engines find a node by its id only beneath a label. */
function relationshipBatches({ nodes, relationships }: DataPackage, way: Way): Batches[] {
  const write = {
    merge: (type: string) => `MERGE (a)-[r:${type} {id: row.id}]->(b)`,
    create: (type: string) => `CREATE (a)-[r:${type}]->(b)`,
  }[way];
  const labels = new Map(nodes.map(({ kind }) => [kind.prefix, kind.label]));
  const labelOf = (id: string): string => labels.get(id.slice(0, id.indexOf(':'))) ?? '';
  const batches = new Map<string, object[]>();
  for (const { type, records } of relationships) {
    for (const record of records) {
      const cypher = `UNWIND $rows AS row MATCH (a:${labelOf(record.start)} {id: row.start}) MATCH (b:${labelOf(record.end)} {id: row.end}) ${write(type.type)} SET r = row.properties`;
      const rows = batches.get(cypher);
      if (rows) rows.push(record);
      else batches.set(cypher, [record]);
    }
  }
  return [...batches].map(([cypher, rows]) => ({ cypher, rows }));
}

import type { Database } from '../database/database.ts';
import { DatabaseError } from '../database/database.ts';
import type { Value } from '../model/values.ts';
import type { Health } from '../model/wire.ts';
import { readOwn } from './answer.ts';

const toDataSet = ([name, title, version]: Value[]): Health['dataSet'] => ({
  name: String(name),
  title: String(title),
  version: String(version),
});

/** What the database holds; an unreachable one is a state, not a failure. */
export async function readHealth(database: Database): Promise<Health> {
  const { engine } = database;
  try {
    const [nodes, relationships, dataSet] = await Promise.all([
      readOwn(database, 'counts'),
      readOwn(database, 'relationship-count'),
      readOwn(database, 'data-set'),
    ]);
    return {
      status: 'ok',
      engine,
      nodes: Number(nodes.rows[0]?.[0] ?? 0),
      relationships: Number(relationships.rows[0]?.[0] ?? 0),
      dataSet: dataSet.rows[0] ? toDataSet(dataSet.rows[0]) : null,
    };
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== 'database-unavailable') throw error;
    return { status: 'unavailable', engine, nodes: 0, relationships: 0, dataSet: null };
  }
}

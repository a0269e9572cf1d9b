import neo4j from 'neo4j-driver';
import { startNeo4j, type Neo4jServer } from '../../scripts/neo4j-server.ts';
import { note } from './report.ts';

/** A Neo4j for one benchmark; 0: on a free port. */
export const startBenchNeo4j = (boltPort: number): Promise<Neo4jServer> =>
  startNeo4j({ boltPort: boltPort === 0 ? undefined : boltPort, log: note });

/** Takes all away that a load left, the schema too. */
export async function emptyNeo4j(uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  const session = driver.session();
  try {
    const { records } = await session.run('SHOW CONSTRAINTS YIELD name RETURN name');
    for (const record of records) await session.run(`DROP CONSTRAINT \`${record.get('name')}\``);
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  } finally {
    await driver.close();
  }
}

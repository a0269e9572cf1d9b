import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/database/open-database.ts';
import { howToStart, NEITHER, startNeo4j, type Neo4jServer } from '../../scripts/neo4j-server.ts';

/** How tests reach Neo4j; undefined where there is none. */
export type TestNeo4j = { uri: string; username?: string; password?: string };

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: TestNeo4j | undefined;
  }
}

/** Projects load this file each for itself; the server that they share hangs on the process. */
const SHARED = Symbol.for('liaison.test.neo4j');
type Shared = { users: number; server: Promise<Neo4jServer | undefined> };
const shelf = globalThis as typeof globalThis & { [SHARED]?: Shared };

export async function setup(project: TestProject): Promise<void> {
  const given = givenServer(process.env);
  if (given) await refuseUnlessEmpty(given);
  const shared = (shelf[SHARED] ??= { users: 0, server: given ? Promise.resolve(undefined) : start() });
  shared.users += 1;
  const started = await shared.server;
  project.provide('neo4j', given ?? (started && { uri: started.uri }));
}

export async function teardown(): Promise<void> {
  const shared = shelf[SHARED];
  if (!shared) return;
  shared.users -= 1;
  if (shared.users === 0) await (await shared.server)?.stop();
}

function givenServer(environment: NodeJS.ProcessEnv): TestNeo4j | undefined {
  const uri = environment['LIAISON_TEST_NEO4J_URI'];
  const username = environment['LIAISON_TEST_NEO4J_USERNAME'];
  const password = environment['LIAISON_TEST_NEO4J_PASSWORD'];
  return uri ? { uri, username, password } : undefined;
}

/** Tests delete all that a database holds: nobody's work may be in it. */
async function refuseUnlessEmpty(server: TestNeo4j): Promise<void> {
  const database = await openDatabase({ engine: 'neo4j', ...server });
  try {
    const { rows } = await database.read('MATCH (n) RETURN count(n) AS nodes');
    const nodes = Number(rows[0]?.[0]);
    if (nodes > 0)
      throw new Error(
        `LIAISON_TEST_NEO4J_URI: the database at ${server.uri} holds ${nodes} nodes, and the tests delete all that they ` +
          'find; empty it yourself, or name another',
      );
  } finally {
    await database.close();
  }
}

async function start(): Promise<Neo4jServer | undefined> {
  if (howToStart()) return startNeo4j({ log: console.log });
  if (process.env['LIAISON_TEST_DEMAND'] === '1') throw new Error(NEITHER);
  console.warn(`\n  SKIPPED: every test on Neo4j. ${NEITHER}\n`);
  return undefined;
}

import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Database, ReadOptions } from '../../src/database/database.ts';
import { promote } from '../../src/database/embedded/graph-home.ts';
import { EmbeddedDatabase } from '../../src/database/embedded.ts';
import { Neo4jDatabase } from '../../src/database/neo4j.ts';

/** One database that is given a scenario's graph and then asked, once for each of its columns. */
export type Engine = {
  columns: readonly { name: string; options: ReadOptions }[];
  database: Database;
  /** Replaces the graph by what these statements make of an empty one. */
  replaceGraph(setup: readonly string[]): Promise<void>;
};

const LIMITS: ReadOptions = { timeoutMs: 20_000 };

// Grafeo is CommonJS, and its exports can't be named in an import.
const { GrafeoDB } = createRequire(import.meta.url)('@grafeo-db/js') as typeof import('@grafeo-db/js');

/**
 * Writes each graph to a file of its own and makes it the current one, as a load does at its end, but without a process
 * of its own: the pool of readers then starts again on it, and answers as in the product.
 */
export async function embeddedEngine(home: string): Promise<Engine> {
  await mkdir(home, { recursive: true });
  let number = 0;
  return {
    columns: [
      { name: 'embedded, bare', options: LIMITS },
      { name: 'embedded, guarded', options: { ...LIMITS, isGuarded: true } },
    ],
    database: new EmbeddedDatabase({ home, readers: 1 }),
    async replaceGraph(setup) {
      number += 1;
      const name = `graph-${number}.grafeo`;
      const graph = GrafeoDB.open(join(home, name));
      try {
        for (const statement of setup) await graph.executeCypher(statement);
        graph.walCheckpoint();
      } finally {
        graph.close();
      }
      await promote(home, name);
    },
  };
}

export function neo4jEngine(uri: string): Engine {
  const database = new Neo4jDatabase({ uri });
  return {
    columns: [{ name: 'Neo4j', options: LIMITS }],
    database,
    async replaceGraph(setup) {
      const writer = await database.openWriter();
      for (const statement of ['MATCH (n) DETACH DELETE n', ...setup]) await writer.write(statement);
      await writer.commit();
    },
  };
}

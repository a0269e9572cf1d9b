import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import type { Database, Writer } from '../../src/database/database.ts';
import { openDatabase, type DatabaseSettings } from '../../src/database/open-database.ts';
import type { TestNeo4j } from './neo4j-setup.ts';

export type TestEngine = {
  name: 'embedded' | 'neo4j';
  /** An empty database, closed and removed after the file's last test. */
  open(): Promise<Database>;
  /** The settings of such an empty database, for what opens it on its own. */
  settings(): Promise<DatabaseSettings>;
};

const cleanups: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A folder of its own for one test file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'liaison-test-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function openAndClose(settings: DatabaseSettings): Promise<Database> {
  const database = await openDatabase(settings);
  cleanups.push(() => database.close());
  return database;
}

const embedded: TestEngine = {
  name: 'embedded',
  settings: async () => ({ engine: 'embedded', home: join(await temporaryFolder(), 'home') }),
  open: async () => openAndClose(await embedded.settings()),
};

const onNeo4j = (neo4j: TestNeo4j): TestEngine => {
  const settings: DatabaseSettings = { engine: 'neo4j', ...neo4j };
  const engine: TestEngine = {
    name: 'neo4j',
    settings: async () => {
      await engine.open();
      return settings;
    },
    open: async () => {
      const database = await openAndClose(settings);
      cleanups.push(() => empty(database));
      await empty(database);
      return database;
    },
  };
  return engine;
};

/** Removes all nodes and the whole schema of ours. */
async function empty(database: Database): Promise<void> {
  const writer = await database.openWriter();
  await writer.write('MATCH (n) DETACH DELETE n');
  await drop(writer, 'CONSTRAINT', 'SHOW CONSTRAINTS YIELD name RETURN name');
  await drop(writer, 'INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
  await writer.commit();
}

async function drop(writer: Writer, what: 'CONSTRAINT' | 'INDEX', names: string): Promise<void> {
  const { rows } = await writer.write(names);
  for (const [name] of rows) await writer.write(`DROP ${what} \`${String(name)}\``);
}

const neo4j = inject('neo4j');

/** The engines that are here, for `describe.each(engines)('… on $name', …)`. */
export const engines: readonly TestEngine[] = [embedded, ...(neo4j ? [onNeo4j(neo4j)] : [])];

import { resolve } from 'node:path';
import type { Database } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { Neo4jDatabase } from './neo4j.ts';

export type DatabaseSettings =
  | { engine: 'embedded'; home: string }
  | { engine: 'neo4j'; uri: string; username?: string; password?: string; database?: string };

const PROJECT = resolve(import.meta.dirname, '../..');
const SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

/** NEO4J_URI chooses Neo4j, else LIAISON_HOME or `.liaison` in the project's folder. Throws on a bad value. */
export function databaseSettings(environment: Record<string, string | undefined>): DatabaseSettings {
  const uri = environment['NEO4J_URI'];
  if (!uri) return { engine: 'embedded', home: resolve(environment['LIAISON_HOME'] || resolve(PROJECT, '.liaison')) };
  checkUri(uri);
  return {
    engine: 'neo4j',
    uri,
    username: environment['NEO4J_USERNAME'] || undefined,
    password: environment['NEO4J_PASSWORD'] || undefined,
    database: environment['NEO4J_DATABASE'] || undefined,
  };
}

function checkUri(uri: string): void {
  const parsed = URL.canParse(uri) ? new URL(uri) : undefined;
  const scheme = parsed?.protocol.slice(0, -1) ?? '';
  if (!parsed || !SCHEMES.includes(scheme) || parsed.host === '')
    throw new Error(
      `NEO4J_URI: found "${withoutPassword(uri)}", expected an address such as neo4j://localhost:7687 (${SCHEMES.join(', ')})`,
    );
  if (parsed.username || parsed.password)
    throw new Error(
      'NEO4J_URI: leave user name and password out of the address; set NEO4J_USERNAME and NEO4J_PASSWORD',
    );
}

const withoutPassword = (uri: string): string => uri.replace(/\/\/[^/]*@/, '//');

/** Does not need the database to be up or to hold anything. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.engine === 'embedded' ? openEmbedded({ home: settings.home }) : new Neo4jDatabase(settings);
}

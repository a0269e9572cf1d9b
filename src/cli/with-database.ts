import type { Database } from '../database/database.ts';
import { databaseSettings, openDatabase } from '../database/open-database.ts';
import { fromEnvironment } from './environment.ts';

/** Opens the database that the environment names, and closes it however the work ends. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(fromEnvironment(databaseSettings));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

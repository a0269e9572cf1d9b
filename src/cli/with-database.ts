import type { Database } from '../database/database.ts';
import { databaseSettings, openDatabase } from '../database/open-database.ts';

/** Opens the database that the environment names, and closes it however the work ends. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(databaseSettings(process.env));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

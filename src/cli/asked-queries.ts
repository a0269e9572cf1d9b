import type { Database } from '../database/database.ts';
import { createQueries } from '../queries/create-queries.ts';
import type { OwnFolder } from '../queries/own-folder.ts';
import { createOwnQueries } from '../queries/own-queries.ts';
import type { Preset } from '../model/wire.ts';
import type { Queries } from '../queries/queries.ts';
import { InvalidPresets, readPresets } from '../queries/read-presets.ts';
import { fromEnvironment, queriesFolder } from './environment.ts';
import { EXIT, Failure } from './failure.ts';

/** The folder of own queries that the environment names, beside the presets that come with Liaison. */
export const ownFolder = (presets: readonly Preset[]): OwnFolder =>
  createOwnQueries(fromEnvironment(queriesFolder), presets);

/** The presets that come with Liaison. */
export function shippedPresets(): Preset[] {
  try {
    return readPresets();
  } catch (error) {
    throw error instanceof InvalidPresets ? new Failure(EXIT.inputAtFault, error.message) : error;
  }
}

/** Queries of a database with the presets that come with Liaison and the reader's own. */
export function queriesOf(database: Database, presets: readonly Preset[] = shippedPresets()): Queries {
  return createQueries(database, presets, ownFolder(presets));
}

/** What a question asked of a database without data should say. */
export async function demandData(queries: Queries): Promise<void> {
  const { status, nodes } = await queries.health();
  if (status === 'ok' && nodes === 0) {
    throw new Failure(EXIT.inputAtFault, 'The database holds nothing yet. Fill it first: liaison load');
  }
}

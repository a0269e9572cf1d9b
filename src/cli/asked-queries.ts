import type { Database } from '../database/database.ts';
import { createQueries } from '../queries/create-queries.ts';
import type { OwnFolder } from '../queries/own-folder.ts';
import { createOwnQueries } from '../queries/own-queries.ts';
import type { Preset } from '../model/wire.ts';
import type { PresetFault } from '../queries/preset-head.ts';
import type { Queries } from '../queries/queries.ts';
import { InvalidPresets, readPresets } from '../queries/read-presets.ts';
import { fromEnvironment, queriesFolder } from './environment.ts';
import { EXIT, Failure } from './failure.ts';

/** The folder of own queries that the environment names. */
export const ownFolder = (): OwnFolder => createOwnQueries(fromEnvironment(queriesFolder));

/** The presets that come with Liaison. */
export function shippedPresets(): Preset[] {
  try {
    return readPresets();
  } catch (error) {
    throw error instanceof InvalidPresets ? new Failure(EXIT.inputAtFault, error.message) : error;
  }
}

/** Queries of a database with the presets that come with Liaison and the reader's own. */
export const queriesOf = (database: Database): Queries => createQueries(database, shippedPresets(), ownFolder());

/** Faults of own queries as one line each, with the file as one would name it. */
export const faultLines = (faults: readonly PresetFault[]): string[] =>
  faults.map(({ file, line, message }) => `${file}:${line}: ${message}`);

/** What a question asked of a database without data should say. */
export async function demandData(queries: Queries): Promise<void> {
  const { status, nodes } = await queries.health();
  if (status === 'ok' && nodes === 0) {
    throw new Failure(EXIT.inputAtFault, 'The database holds nothing yet. Fill it first: liaison load');
  }
}

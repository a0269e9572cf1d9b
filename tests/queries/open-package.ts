import { join } from 'node:path';
import { formatFault, loadPackage, readPackage } from '../../graph-loader/index.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import type { Queries } from '../../src/queries/queries.ts';
import type { TestEngine } from '../support/engines.ts';

export const ACADEMY = join(import.meta.dirname, '../fixtures/academy');
export const STARTER = join(import.meta.dirname, '../../data');

/** A data package, loaded into an engine and ready to be asked. */
export async function openPackage(engine: TestEngine, folder: string): Promise<Queries> {
  const { faults, dataPackage } = await readPackage(folder);
  if (!dataPackage) throw new Error(faults.map(formatFault).join('\n'));
  const database = await engine.open();
  await loadPackage(database, dataPackage);
  return createQueries(database);
}

import type { DataPackage } from '../../graph-loader/index.ts';
import { readPackage } from '../../graph-loader/index.ts';
import type { DatabaseSettings } from '../../src/database/open-database.ts';

/** What one load took, in milliseconds; the process that ran it prints this as JSON. */
export type Timings = {
  /** Liaison: reads and checks the package. By hand: parses its files as CSV and no more. */
  readMs: number;
  writeMs: number;
  /** Loading the same package again, of which nothing is to be written. */
  againMs?: number;
};

export type Load = (directory: string, target: DatabaseSettings) => Promise<Timings>;

/** As many rows a batch as the loader takes. */
export const ROWS_A_BATCH = 5_000;

export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export async function sound(directory: string): Promise<DataPackage> {
  const { dataPackage, faults } = await readPackage(directory);
  if (!dataPackage) throw new Error(`the package in ${directory} has ${faults.length} faults`);
  return dataPackage;
}

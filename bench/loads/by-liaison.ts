import { loadPackage } from '../../graph-loader/index.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { sound, timed, type Load } from './timings.ts';

export const loadByLiaison: Load = async (directory, target) => {
  const started = performance.now();
  const dataPackage = await sound(directory);
  const readMs = performance.now() - started;
  const database = await openDatabase(target);
  try {
    const writeMs = await timed(() => loadPackage(database, dataPackage));
    const againMs = await timed(() => loadPackage(database, dataPackage));
    return { readMs, writeMs, againMs };
  } finally {
    await database.close();
  }
};

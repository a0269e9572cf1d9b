import { loadedDataSet, loadPackage, readPackage } from '../../graph-loader/index.ts';
import { DatabaseError, type Database } from '../database/database.ts';
import { progressDisplay } from './load-progress.ts';
import { DATA, shown } from './project.ts';
import { readData } from './read-data.ts';

type Preparation = {
  /** Absent: the data package that comes with Liaison. */
  directory: string | undefined;
  stop: AbortSignal;
  say: (line: string) => void;
};

/** Sees to it that the embedded engine holds the data package; of a Neo4j it only says whether it does. */
export async function prepareData(database: Database, preparation: Preparation): Promise<void> {
  if (database.engine === 'embedded') await bringUpToDate(database, preparation);
  else await compare(database, preparation);
}

async function bringUpToDate(database: Database, { directory, stop, say }: Preparation): Promise<void> {
  const loaded = await loadedDataSet(database);
  const dataPackage = await readData(directory ?? DATA);
  if (loaded?.hash === dataPackage.hash) return;
  if (loaded && loaded.name !== dataPackage.name && directory === undefined) {
    say(`Showing ${loaded.title}, which was loaded last; liaison start ${shown(DATA)} shows ${dataPackage.title}.`);
    return;
  }
  say(`Loading ${dataPackage.title} ${dataPackage.version}`);
  const progress = progressDisplay();
  try {
    await loadPackage(database, dataPackage, { prune: true, signal: stop, onProgress: progress.update });
  } finally {
    progress.stop();
  }
}

async function compare(database: Database, { directory, say }: Preparation): Promise<void> {
  const howToLoad = directory === undefined ? 'npm run load' : `npm run load -- ${shown(directory)}`;
  try {
    const loaded = await loadedDataSet(database);
    const { dataPackage } = await readPackage(directory ?? DATA);
    if (!loaded) say(`This Neo4j holds no data set of Liaison yet: ${howToLoad}`);
    else if (dataPackage && dataPackage.name === loaded.name && dataPackage.hash !== loaded.hash) {
      say(`This Neo4j holds ${loaded.title} ${loaded.version}; the tables have changed since: ${howToLoad}`);
    }
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== 'database-unavailable') throw error;
    say(`${error.message}\nServing all the same; the app shows the graph as soon as the database answers.`);
  }
}

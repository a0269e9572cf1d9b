import { join } from 'node:path';
import { loadPackage, readPackage } from '../../graph-loader/index.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import { createApp } from '../../src/server/create-app.ts';
import { openPort } from '../../src/server/serve.ts';

const DATA = join(import.meta.dirname, '../../data');

/** Serves a built app with the starter data as `npm start` does, while something is done with its address. */
export async function served<T>(assets: string, home: string, use: (url: string) => Promise<T>): Promise<T> {
  const { dataPackage } = await readPackage(DATA);
  if (!dataPackage) throw new Error('the starter data has faults');
  const database = await openDatabase({ engine: 'embedded', home });
  const port = await openPort({ host: '127.0.0.1', port: 0, allowedHosts: [] });
  try {
    await loadPackage(database, dataPackage);
    port.serve(createApp({ queries: createQueries(database), assets, allowedHosts: port.allowedHosts }));
    return await use(port.url);
  } finally {
    await port.close();
    await database.close();
  }
}

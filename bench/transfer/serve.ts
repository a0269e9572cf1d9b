import { openDatabase, type DatabaseSettings } from '../../src/database/open-database.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import { createApp } from '../../src/server/create-app.ts';
import { openPort } from '../../src/server/serve.ts';
import { answerParent } from './child.ts';

export type ServeSettings = { database: DatabaseSettings; assets: string; port: number };

/** The server with the built app, as `npm start` runs it. */
answerParent(async ({ database: settings, assets, port: number }: ServeSettings) => {
  const database = await openDatabase(settings);
  const port = await openPort({ host: '127.0.0.1', port: number, allowedHosts: [] });
  port.serve(createApp({ queries: createQueries(database), assets, allowedHosts: port.allowedHosts }));
  return {
    answer: async () => ({ url: port.url }),
    stop: async () => {
      await port.close();
      await database.close();
    },
  };
});

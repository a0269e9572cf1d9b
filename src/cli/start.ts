import { basename } from 'node:path';
import type { Database } from '../database/database.ts';
import { hashOfOpened } from '../model/opened-view.ts';
import { writeViewFile } from '../model/view-file.ts';
import type { Health } from '../model/wire.ts';
import type { Queries } from '../queries/queries.ts';
import { createApp } from '../server/create-app.ts';
import { CannotListen, openPort, type OpenPort } from '../server/serve.ts';
import { isLoopback, mayKeepQueries, serverSettings, type ServerSettings } from '../server/settings.ts';
import { builtApp } from './app-build.ts';
import { faultLines } from '../queries/preset-head.ts';
import { queriesOf } from './asked-queries.ts';
import { fromEnvironment } from './environment.ts';
import { EXIT, Failure } from './failure.ts';
import { aborted, onInterruption } from './interruption.ts';
import { prepareData } from './prepare-data.ts';
import { shown } from './project.ts';
import { readSavedViewAt, type SavedView } from './saved-view.ts';
import { withDatabase } from './with-database.ts';
import { count } from './words.ts';

export type StartOptions = {
  directory?: string;
  /** Path of a picture or a view file to open the app at. */
  savedView?: string;
  open: boolean;
  port?: number;
};

const say = (line: string): void => console.log(line);

/** Serves the app until Ctrl-C. */
export async function start(options: StartOptions): Promise<void> {
  const stop = onInterruption();
  const settings = fromEnvironment(serverSettings);
  if (options.port !== undefined) settings.port = options.port;
  const view = options.savedView === undefined ? undefined : await readSavedViewAt(options.savedView);
  const served = { ...options, view };
  await withDatabase((database) => serveUntil(stop, database, settings, served)).catch((error: unknown) => {
    // What an interruption breaks off is no fault.
    if (!stop.aborted) throw error;
  });
}

async function serveUntil(
  stop: AbortSignal,
  database: Database,
  settings: ServerSettings,
  { directory, open, view }: StartOptions & { view: SavedView | undefined },
): Promise<void> {
  const port = await takePort(settings);
  try {
    await prepareData(database, { directory, stop, say });
    const assets = await builtApp(say, stop);
    const queries = queriesOf(database);
    const { allowedHosts } = port;
    const openedView = view && writeViewFile(view.file);
    port.serve(createApp({ queries, assets, allowedHosts, canKeepQueries: mayKeepQueries(settings), openedView }));
    database.expectReaders?.();
    const url = view ? `${port.url}/${hashOfOpened(basename(view.path))}` : port.url;
    if (view) await sayOtherData(queries, view);
    await sayWhatIsServed(queries, url, settings.host);
    if (open && !process.env['CI']) await openBrowser(url);
    await aborted(stop);
  } finally {
    await port.close();
  }
}

async function takePort(settings: ServerSettings): Promise<OpenPort> {
  try {
    return await openPort(settings);
  } catch (error) {
    if (!(error instanceof CannotListen)) throw error;
    throw new Failure(EXIT.wrongUsage, error.message);
  }
}

const wordsOf = (dataSet: Health['dataSet']): string =>
  dataSet ? `${dataSet.title} ${dataSet.version}` : 'no data set of Liaison';

async function sayOtherData(queries: Queries, { path, file }: SavedView): Promise<void> {
  const ofView = file.dataSet;
  const { status, dataSet } = await queries.health();
  if (status !== 'ok' || (ofView?.name === dataSet?.name && ofView?.version === dataSet?.version)) return;
  say(`${shown(path)} is a view of ${wordsOf(ofView)}, and this is ${wordsOf(dataSet)}; the app asks which to show.`);
}

async function sayWhatIsServed(queries: Queries, url: string, host: string): Promise<void> {
  const { status, nodes, relationships, dataSet } = await queries.health();
  const dataSetPart = dataSet ? `data set ${dataSet.version}` : 'no data set of Liaison';
  if (status === 'ok') say([count(nodes, 'node'), count(relationships, 'relationship'), dataSetPart].join(', '));
  const { faults } = await queries.ownQueries();
  if (faults.length > 0) say(['Some of your own queries are at fault and left out:', ...faultLines(faults)].join('\n'));
  if (!isLoopback(host)) say(`LIAISON_HOST is ${host}, so other machines can reach it.`);
  say(`${url} (Ctrl-C stops it)`);
}

async function openBrowser(url: string): Promise<void> {
  const { default: open } = await import('open');
  await open(url).catch(() => say('No browser could be opened here; open that address yourself.'));
}

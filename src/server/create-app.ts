import { Hono } from 'hono';
import { compress, COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress';
import { OPENED_VIEW_PATH } from '../model/opened-view.ts';
import type { Queries } from '../queries/queries.ts';
import { api } from './api.ts';
import { appFiles } from './app-files.ts';
import { answerError, Refusal } from './errors.ts';
import { checkHost, checkOrigin, limitBody } from './guards.ts';
import { securityHeaders } from './security-headers.ts';

export type AppOptions = {
  queries: Queries;
  /** Hosts the server answers to, as a browser sends them: `127.0.0.1:4180`. */
  allowedHosts: readonly string[];
  /** Folder of the built app; without it only the API is served. */
  assets?: string;
  /** Whether readers may change the files of own queries on this machine. */
  canKeepQueries?: boolean;
  /** Text of the view file that this server was started to show. */
  openedView?: string;
  /** Is told what went wrong that nobody foresaw. */
  log?: (text: string) => void;
};

const isJsonLines = (type: string): boolean => type.startsWith('application/x-ndjson');

const VIEW_HEADERS = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };

/** The whole server as a value: `app.request('/api/health')` needs no port. */
export function createApp(options: AppOptions): Hono {
  const { queries, assets, allowedHosts, canKeepQueries = false, openedView, log = console.error } = options;
  const app = new Hono();
  const hosts = new Set(allowedHosts.map((host) => host.toLowerCase()));

  app.onError((error, c) => answerError(error, c, log));
  app.notFound((c) => answerError(new Refusal(404, 'not-found', `nothing is at ${c.req.path}`), c, log));

  app.use(securityHeaders);
  app.use(checkHost(hosts));
  app.use(compress({ contentTypeFilter: (type) => COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type) || isJsonLines(type) }));
  app.use('/api/*', checkOrigin(hosts), limitBody);
  if (openedView !== undefined) app.get(OPENED_VIEW_PATH, (c) => c.body(openedView, 200, VIEW_HEADERS));
  app.route('/api', api({ queries, canKeepQueries, log }));
  app.all('/api/*', (c) => c.notFound());
  if (assets !== undefined) app.route('/', appFiles(assets));
  return app;
}

import type { Hono } from 'hono';
import { join } from 'node:path';
import { loadPackage, readPackage } from '../../graph-loader/index.ts';
import type { Database } from '../../src/database/database.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import { createApp, type AppOptions } from '../../src/server/create-app.ts';

export const ACADEMY = join(import.meta.dirname, '../fixtures/academy');
export const HOST = '127.0.0.1:4281';

/** Fills a database with the academy, a made-up data package. */
export async function loadAcademy(database: Database): Promise<void> {
  const { dataPackage, faults } = await readPackage(ACADEMY);
  if (!dataPackage) throw new Error(`the academy is at fault: ${JSON.stringify(faults)}`);
  await loadPackage(database, dataPackage);
}

export const appFor = (database: Database, options: Partial<AppOptions> = {}): Hono =>
  createApp({ queries: createQueries(database), allowedHosts: [HOST], ...options });

export type Call = { path: string; body?: unknown; headers?: Record<string, string>; method?: string };

/** One request as a browser's app on the same address would send it. */
export async function call(app: Hono, { path, body, headers, method }: Call): Promise<Response> {
  const ownHeaders = { Host: HOST, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
  return app.request(`http://${HOST}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...ownHeaders, ...headers },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
}

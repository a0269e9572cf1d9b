import type { Hono } from 'hono';
import { join } from 'node:path';
import { loadPackage, readPackage } from '../../graph-loader/index.ts';
import type { Database } from '../../src/database/database.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import { expect } from 'vitest';
import { errorSchema } from '../../src/model/wire.ts';
import { createApp, type AppOptions } from '../../src/server/create-app.ts';
import type { Route } from '../../src/server/routes/route.ts';
import { routes } from '../../src/server/routes/table.ts';

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

export const methodOf = ({ method, body }: Call): string => method ?? (body === undefined ? 'GET' : 'POST');

/** The route of the table that answers a request. */
export const routeOf = (request: Call): Route | undefined =>
  routes.find(({ method, path }) => {
    const pattern = new RegExp(`^/api${path.replaceAll(/\{\w+\}/g, '[^/?]+')}(\\?.*)?$`);
    return method.toUpperCase() === methodOf(request) && pattern.test(request.path);
  });

/** One request as a browser's app on the same address would send it; its answer has the form that its route states. */
export async function call(app: Hono, request: Call): Promise<Response> {
  const { path, body, headers } = request;
  const ownHeaders = { Host: HOST, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
  const response = await app.request(`http://${HOST}${path}`, {
    method: methodOf(request),
    headers: { ...ownHeaders, ...headers },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  await checkForm(request, response);
  return response;
}

async function checkForm(request: Call, response: Response): Promise<void> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  if (!request.path.startsWith('/api') || !isJson || request.path === '/api/openapi.json') return;
  const answer: unknown = await response.clone().json();
  const schema = response.ok ? routeOf(request)?.schemas.answer : errorSchema;
  expect(schema?.parse(answer)).toEqual(answer);
}

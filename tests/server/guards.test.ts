import type { Hono } from 'hono';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { errorSchema } from '../../src/model/wire.ts';
import { engines } from '../support/engines.ts';
import { appFor, call, HOST } from './academy.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const PROXY = 'liaison.example.org';
const QUERY = { path: '/api/query', body: { cypher: 'RETURN 1 AS one' } };
let app: Hono;

beforeAll(async () => {
  const [engine] = engines;
  if (!engine) throw new Error('the embedded engine is always there');
  app = appFor(await engine.open(), { allowedHosts: [HOST, 'localhost:4281', '[::1]:4281', PROXY] });
});

describe('the Host header', () => {
  test.each([HOST, 'localhost:4281', 'LOCALHOST:4281', '[::1]:4281', PROXY])('%s is ours', async (host) => {
    expect((await call(app, { path: '/api/health', headers: { Host: host } })).status).toBe(200);
  });

  test.each(['evil.example', 'evil.example:4281', '127.0.0.1', '127.0.0.1:4180', 'localhost.evil.example:4281', ''])(
    '%j is turned down, on each path',
    async (host) => {
      for (const path of ['/api/health', '/', '/api/nothing']) {
        const response = await call(app, { path, headers: { Host: host } });
        expect([path, response.status]).toEqual([path, 403]);
        expect(errorSchema.parse(await response.json()).error.code).toBe('forbidden');
      }
    },
  );
});

describe('what another site sends', () => {
  test.each([
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'http://127.0.0.1:5173' }],
    [{ Origin: 'null' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' }],
  ])('%j is turned down', async (headers) => {
    for (const request of [QUERY, { path: '/api/graph' }]) {
      const response = await call(app, { ...request, headers });
      expect(response.status).toBe(403);
      expect(errorSchema.parse(await response.json()).error.code).toBe('forbidden');
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test.each([
    [{}],
    [{ Origin: `http://${HOST}`, 'Sec-Fetch-Site': 'same-origin' }],
    [{ Origin: `https://${PROXY}`, Host: PROXY }],
    [{ 'Sec-Fetch-Site': 'none' }],
  ])('%j is our own page, or a program', async (headers) => {
    expect((await call(app, { path: '/api/health', headers })).status).toBe(200);
  });

  test('a preflight is not answered with leave', async () => {
    const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
    const response = await call(app, { path: '/api/query', method: 'OPTIONS', headers });
    expect(response.ok).toBe(false);
  });
});

test.each(['/api/health', '/api/nothing', '/', '/nothing'])('%s carries the headers of a safe page', async (path) => {
  const { headers } = await call(app, { path });
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('strict-transport-security')).toBeNull();
  const policy = new Map(
    headers
      .get('content-security-policy')
      ?.split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  );
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('script-src')).toEqual(["'self'"]);
  expect(policy.get('style-src')).toEqual(["'self'"]);
  expect(policy.get('connect-src')).toEqual(["'self'"]);
  for (const directive of ['frame-ancestors', 'base-uri', 'object-src'])
    expect(policy.get(directive)).toEqual(["'none'"]);
});

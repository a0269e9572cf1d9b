import type { Hono } from 'hono';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { engines, temporaryFolder } from '../support/engines.ts';
import { appFor, call } from './academy.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const PAGE = '<!doctype html><title>Liaison</title>';
const SCRIPT = `export const text = '${'上合组织 '.repeat(1000)}';`;
let app: Hono;

beforeAll(async () => {
  const folder = await temporaryFolder();
  const assets = join(folder, 'app');
  await mkdir(join(assets, 'assets'), { recursive: true });
  await writeFile(join(assets, 'index.html'), PAGE);
  await writeFile(join(assets, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(assets, 'assets/main-a1b2c3.js'), SCRIPT);
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const [engine] = engines;
  if (!engine) throw new Error('the embedded engine is always there');
  app = appFor(await engine.open(), { assets });
});

test.each(['/', '/index.html', '/presets/programs-for-organization', '/?preset=x', '/%E4%B8%8A', '/apiary'])(
  '%s is the page, asked for anew each time',
  async (path) => {
    const response = await call(app, { path });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(PAGE);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  },
);

test('an unchanged page is not sent again', async () => {
  const tag = (await call(app, { path: '/' })).headers.get('etag') ?? '';
  expect(tag).not.toBe('');
  expect((await call(app, { path: '/', headers: { 'If-None-Match': tag } })).status).toBe(304);
});

test('a hashed file is kept for ever', async () => {
  const response = await call(app, { path: '/assets/main-a1b2c3.js' });
  expect(await response.text()).toBe(SCRIPT);
  expect(response.headers.get('content-type')).toContain('javascript');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test('another file comes with its own type', async () => {
  expect((await call(app, { path: '/icon.svg' })).headers.get('content-type')).toContain('image/svg+xml');
});

describe('what is not there', () => {
  test.each(['/assets/main-old.js', '/assets/', '/assets'])('%s is not the page', async (path) => {
    const response = await call(app, { path });
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control') ?? '').not.toContain('immutable');
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..\\secret.txt',
  ])('%s does not lead out of the folder', async (path) => {
    expect(await (await call(app, { path })).text()).not.toContain('secret');
  });

  test('a POST to a page is none', async () => {
    expect((await call(app, { path: '/', body: {} })).status).toBe(404);
  });
});

test('a big answer is compressed for who can read that', async () => {
  const response = await call(app, { path: '/assets/main-a1b2c3.js', headers: { 'Accept-Encoding': 'gzip' } });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(bytes.length).toBeLessThan(SCRIPT.length / 10);
  expect(gunzipSync(bytes).toString()).toBe(SCRIPT);
});

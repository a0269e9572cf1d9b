import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { COMPACT_TYPE, decodeResult } from '../../src/model/compact-result.ts';
import type { Result } from '../../src/model/wire.ts';
import { answerResult } from '../../src/server/compact.ts';

const nodes = Array.from({ length: 400 }, (_, index) => {
  const id = `topic:${index}`;
  return { $type: 'node' as const, id, labels: ['Topic'], properties: { id, name: `Seminar ${index}, 上合组织` } };
});
const RESULT: Result = { columns: [], rows: [], graph: { nodes, relationships: [] }, truncated: false, tookMs: 1 };

/** As in the server, where another part squeezes what comes plain. */
const app = new Hono().use(compress()).get('/', (c) => answerResult(c, RESULT));

const ask = (encodings: string | undefined, accept = COMPACT_TYPE) =>
  app.request('/', {
    headers: { Accept: accept, ...(encodings !== undefined && { 'Accept-Encoding': encodings }) },
  });

const opened = { br: brotliDecompressSync, gzip: gunzipSync, none: (bytes: Buffer) => bytes };

test.each<[accepted: string | undefined, encoding: keyof typeof opened]>([
  ['gzip, deflate, br, zstd', 'br'],
  ['BR', 'br'],
  ['gzip', 'gzip'],
  ['gzip;q=0.5, br;q=0.1', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', 'none'],
  [undefined, 'none'],
])('who accepts %s is sent %s', async (accepted, encoding) => {
  const response = await ask(accepted);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-encoding') ?? 'none').toBe(encoding);
  expect(response.headers.get('vary')).toContain('Accept-Encoding');
  expect(decodeResult(JSON.parse(opened[encoding](bytes).toString()))).toEqual(RESULT);
});

test.each(['*/*', 'application/json', 'text/html, application/json;q=0.9'])(
  'who accepts %s is sent plain JSON',
  async (accept) => {
    const response = await ask(undefined, accept);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual(RESULT);
  },
);

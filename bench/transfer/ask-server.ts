import { get, type IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { COMPACT_TYPE, decodeResult } from '../../src/model/compact-result.ts';
import { resultSchema } from '../../src/model/wire.ts';
import type { Result } from '../../src/model/wire.ts';

/** How an answer is asked for, and what the app does with its JSON. */
export type Form = { accept: string; encoding: string; read: (json: unknown) => Result };

export const forms = {
  'compact, brotli': { accept: COMPACT_TYPE, encoding: 'br', read: decodeResult },
  'compact, gzip': { accept: COMPACT_TYPE, encoding: 'gzip', read: decodeResult },
  'plain JSON, gzip': { accept: 'application/json', encoding: 'gzip', read: (json) => resultSchema.parse(json) },
} satisfies Record<string, Form>;

export type FormName = keyof typeof forms;

/** In milliseconds from the request; `bytes` are those on the wire, `textBytes` those of the JSON in them. */
export type Asked = {
  firstByteMs: number;
  receivedMs: number;
  parsedMs: number;
  decodedMs: number;
  bytes: number;
  textBytes: number;
  result: Result;
};

const unpack: Record<string, (bytes: Buffer) => Promise<Buffer>> = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
};

/** From the request to the graph as the app has it, in Node. */
export async function askServer(url: string, { accept, encoding, read }: Form): Promise<Asked> {
  const started = performance.now();
  const since = (): number => performance.now() - started;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    // A kept connection may be the one that the server closes just now.
    get(url, { agent: false, headers: { accept, 'accept-encoding': encoding } }, resolve).on('error', reject);
  });
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
  const chunks: Buffer[] = [];
  let firstByteMs = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    firstByteMs ||= since();
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const receivedMs = since();
  const text = (await unpack[response.headers['content-encoding'] ?? '']?.(bytes)) ?? bytes;
  const json: unknown = JSON.parse(text.toString());
  const parsedMs = since();
  const result = read(json);
  const decodedMs = since();
  return { firstByteMs, receivedMs, parsedMs, decodedMs, bytes: bytes.length, textBytes: text.length, result };
}

import { LARGEST_VIEW_FILE } from '../../model/view-file.ts';
import { deflate, inflate } from './deflate.ts';
import { chunksOf, isPng, isWhole, writeChunk } from './png-chunks.ts';
import type { Chunk } from './png-chunks.ts';
import type { EmbeddedView } from './embedded-view.ts';

const KEYWORD = 'Liaison view';

/** Keyword, compressed or not, method, no language, no translated keyword: what stands before an iTXt chunk's text. */
const headOf = (isCompressed: boolean): Uint8Array =>
  new TextEncoder().encode(`${KEYWORD}\0${isCompressed ? '\u0001' : '\0'}\0\0\0`);
const COMPRESSED = headOf(true);
const PLAIN = headOf(false);

const beginsWith = (bytes: Uint8Array, head: Uint8Array): boolean => head.every((byte, at) => bytes[at] === byte);

const holdsView = ({ type, data }: Chunk): boolean =>
  type === 'iTXt' && (beginsWith(data, COMPRESSED) || beginsWith(data, PLAIN));

/** A PNG with the text of a view file in it, in place of one that it held; the picture itself is untouched. */
export async function withView(png: Uint8Array, file: string): Promise<Uint8Array> {
  if (!isPng(png)) throw new TypeError('expected the bytes of a PNG');
  const text = await deflate(file);
  const data = new Uint8Array(COMPRESSED.length + text.length);
  data.set(COMPRESSED);
  data.set(text, COMPRESSED.length);
  const [header, ...rest] = wholeChunksOf(png).filter((chunk) => !holdsView(chunk));
  if (!header) throw new TypeError('expected a PNG with a header');
  // Right behind the header, so that a picture cut short later still opens.
  const parts = [png.subarray(0, header.end), writeChunk('iTXt', data)];
  parts.push(...rest.map(({ start, end }) => png.subarray(start, end)));
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

const wholeChunksOf = (png: Uint8Array): Chunk[] =>
  [...chunksOf(png)].map((chunk) => {
    if (!chunk) throw new TypeError('expected a whole PNG');
    return chunk;
  });

/** The text of the view file in a PNG. */
export async function viewInPng(png: Uint8Array): Promise<EmbeddedView> {
  let last: Chunk | undefined;
  for (const chunk of chunksOf(png)) {
    if (chunk && holdsView(chunk)) return readChunk(chunk);
    last = chunk;
  }
  return last?.type === 'IEND' ? { fault: 'no-view' } : { fault: 'picture-cut-short' };
}

function readChunk(chunk: Chunk): Promise<EmbeddedView> | EmbeddedView {
  if (!isWhole(chunk)) return { fault: 'damaged' };
  const { data } = chunk;
  if (beginsWith(data, COMPRESSED)) return inflate(data.subarray(COMPRESSED.length), LARGEST_VIEW_FILE);
  return { text: new TextDecoder().decode(data.subarray(PLAIN.length)) };
}

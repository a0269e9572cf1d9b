import { LARGEST_VIEW_FILE } from '../../model/view-file.ts';
import { deflate, inflate } from './deflate.ts';
import { joinBytes } from '../join-bytes.ts';
import { chunksOf, isWhole, withChunks, writeChunk } from './png-chunks.ts';
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

/** A PNG with the text of a view file in it, in place of one that it held. */
export async function withView(png: Uint8Array, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const data = joinBytes([COMPRESSED, await deflate(file)]);
  return withChunks(png, [writeChunk('iTXt', data)], holdsView);
}

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

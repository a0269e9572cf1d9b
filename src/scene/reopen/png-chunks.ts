import { crc32 } from '../crc-32.ts';
import { joinBytes } from '../join-bytes.ts';

/** The PNG form: https://www.w3.org/TR/png-3/ */
export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A chunk's length, type and check, beside its data. */
const FRAME_BYTES = 12;

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

export type Chunk = {
  type: string;
  /** Where it begins and ends in the file, its frame included. */
  start: number;
  end: number;
  data: Uint8Array;
  crc: number;
};

const latin1 = new TextDecoder('latin1');

/** The chunks in turn, their checks not made; one that goes on past the end of the file is undefined. */
export function* chunksOf(png: Uint8Array): Generator<Chunk | undefined> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let start = SIGNATURE.length; start < png.length;) {
    const length = start + FRAME_BYTES <= png.length ? view.getUint32(start) : png.length;
    const end = start + FRAME_BYTES + length;
    if (end > png.length) {
      yield undefined;
      return;
    }
    const type = latin1.decode(png.subarray(start + 4, start + 8));
    yield { type, start, end, data: png.subarray(start + 8, end - 4), crc: view.getUint32(end - 4) };
    start = end;
  }
}

export const isWhole = ({ type, data, crc }: Chunk): boolean => crc32(typeBytes(type), data) === crc;

/** A chunk as it stands in a file. */
export function writeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(FRAME_BYTES + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(typeBytes(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(typeBytes(type), data));
  return chunk;
}

/**
 * A PNG with these chunks right behind its header, so that a picture cut short later still has them, and without some
 * of its own; the picture itself is untouched.
 */
export function withChunks(
  png: Uint8Array,
  added: readonly Uint8Array[],
  isLeftOut: (chunk: Chunk) => boolean = () => false,
): Uint8Array<ArrayBuffer> {
  if (!isPng(png)) throw new TypeError('expected the bytes of a PNG');
  const [header, ...rest] = wholeChunksOf(png).filter((chunk) => !isLeftOut(chunk));
  if (!header) throw new TypeError('expected a PNG with a header');
  return joinBytes([png.subarray(0, header.end), ...added, ...rest.map(({ start, end }) => png.subarray(start, end))]);
}

const wholeChunksOf = (png: Uint8Array): Chunk[] =>
  [...chunksOf(png)].map((chunk) => {
    if (!chunk) throw new TypeError('expected a whole PNG');
    return chunk;
  });

const typeBytes = (type: string): Uint8Array => Uint8Array.from(type, (letter) => letter.charCodeAt(0));

const INCHES_PER_METRE = 39.370_078_74;
const METRE = 1;

/** The chunk by which programs place a picture at its printed size; it stands before the pixels. */
export function writeResolution(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi * INCHES_PER_METRE);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  view.setUint8(8, METRE);
  return writeChunk('pHYs', data);
}

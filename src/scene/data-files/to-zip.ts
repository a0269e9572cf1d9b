import { crc32 } from '../crc-32.ts';
import type { DataFile } from './data-file.ts';

type Packed = { name: Uint8Array; bytes: Uint8Array; crc: number; offset: number };

const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const END_BYTES = 22;
const VERSION = 20;
const NAMES_ARE_UTF_8 = 0x0800;
/** The first of January 1980, the least that ZIP can say: the same files make the same archive. */
const NO_DATE = 0x0021;

/** The files in one archive, uncompressed: APPNOTE.TXT 6.3 of PKWARE, without its extensions. */
export function toZip(files: readonly DataFile[]): Uint8Array<ArrayBuffer> {
  const entries = packed(files);
  const directoryAt = entries.reduce(
    (sum, { name, bytes }) => sum + LOCAL_HEADER_BYTES + name.length + bytes.length,
    0,
  );
  const directoryBytes = entries.reduce((sum, { name }) => sum + CENTRAL_HEADER_BYTES + name.length, 0);
  const writer = new Writer(directoryAt + directoryBytes + END_BYTES);
  for (const entry of entries) writer.local(entry);
  for (const entry of entries) writer.central(entry);
  writer.end(entries.length, directoryBytes, directoryAt);
  return writer.archive;
}

function packed(files: readonly DataFile[]): Packed[] {
  const encoder = new TextEncoder();
  let offset = 0;
  return files.map((file) => {
    const [name, bytes] = [encoder.encode(file.name), encoder.encode(file.text)];
    const entry = { name, bytes, crc: crc32(bytes), offset };
    offset += LOCAL_HEADER_BYTES + name.length + bytes.length;
    return entry;
  });
}

/** Everything in ZIP is little-endian. */
class Writer {
  readonly archive: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  #at = 0;

  constructor(length: number) {
    this.archive = new Uint8Array(length);
    this.#view = new DataView(this.archive.buffer);
  }

  local({ name, bytes, crc }: Packed): void {
    this.#long(0x04034b50);
    this.#shorts(VERSION);
    this.#described({ name, bytes, crc });
    this.#bytes(name);
    this.#bytes(bytes);
  }

  central({ name, bytes, crc, offset }: Packed): void {
    this.#long(0x02014b50);
    this.#shorts(VERSION, VERSION);
    this.#described({ name, bytes, crc });
    const [comment, disk, internal, external] = [0, 0, 0, 0];
    this.#shorts(comment, disk, internal);
    this.#long(external);
    this.#long(offset);
    this.#bytes(name);
  }

  end(count: number, directoryBytes: number, directoryAt: number): void {
    this.#long(0x06054b50);
    const [disk, directoryDisk, comment] = [0, 0, 0];
    this.#shorts(disk, directoryDisk, count, count);
    this.#long(directoryBytes);
    this.#long(directoryAt);
    this.#shorts(comment);
  }

  #described({ name, bytes, crc }: Omit<Packed, 'offset'>): void {
    const [stored, time, extra] = [0, 0, 0];
    this.#shorts(NAMES_ARE_UTF_8, stored, time, NO_DATE);
    this.#long(crc);
    this.#long(bytes.length);
    this.#long(bytes.length);
    this.#shorts(name.length, extra);
  }

  #shorts(...values: readonly number[]): void {
    for (const value of values) {
      this.#view.setUint16(this.#at, value, true);
      this.#at += 2;
    }
  }

  #long(value: number): void {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
  }

  #bytes(bytes: Uint8Array): void {
    this.archive.set(bytes, this.#at);
    this.#at += bytes.length;
  }
}

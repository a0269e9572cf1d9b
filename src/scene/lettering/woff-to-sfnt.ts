const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

type Table = { tag: number; checksum: number; content: Uint8Array<ArrayBuffer> };

/**
 * A font unpacked, from the form in which packages hold it: https://www.w3.org/TR/WOFF/. fontkit would unpack it itself,
 * but of some slices it makes nonsense (noto-sans-sc-101).
 */
export async function woffToSfnt(woff: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const header = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.byteLength < WOFF_HEADER || header.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF font');
  if (header.getUint32(8) !== woff.byteLength) throw new Error('the file is cut short');
  const tables: Table[] = [];
  for (let index = 0; index < header.getUint16(12); index += 1) {
    const at = WOFF_HEADER + index * WOFF_ENTRY;
    const [start, packed, length] = [header.getUint32(at + 4), header.getUint32(at + 8), header.getUint32(at + 12)];
    const bytes = woff.subarray(start, start + packed);
    const content = packed < length ? await inflated(bytes) : bytes;
    tables.push({ tag: header.getUint32(at), checksum: header.getUint32(at + 16), content });
  }
  return sfntOf(header.getUint32(4), tables);
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const padded = (length: number): number => (length + 3) & ~3;

function sfntOf(flavour: number, tables: readonly Table[]): Uint8Array<ArrayBuffer> {
  const start = SFNT_HEADER + tables.length * SFNT_ENTRY;
  const size = tables.reduce((sum, { content }) => sum + padded(content.byteLength), start);
  const sfnt = new Uint8Array(size);
  const view = new DataView(sfnt.buffer);
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  let offset = start;
  for (const [index, { tag, checksum, content }] of tables.entries()) {
    const entry = [tag, checksum, offset, content.byteLength];
    for (const [field, value] of entry.entries()) view.setUint32(SFNT_HEADER + index * SFNT_ENTRY + field * 4, value);
    sfnt.set(content, offset);
    offset += padded(content.byteLength);
  }
  return sfnt;
}

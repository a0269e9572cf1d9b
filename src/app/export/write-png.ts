import { SIGNATURE, writeChunk, writeResolution } from '../../scene/reopen/png-chunks.ts';
import { joinBytes } from '../../scene/join-bytes.ts';

export type PngHead = {
  width: number;
  height: number;
  /** Absent: opaque, so no alpha is written. */
  hasAlpha?: boolean;
  /** Dots an inch, for programs that place the picture by its printed size. */
  dpi?: number;
};

/** Whole rows of RGBA from top to bottom. */
export type Band = Uint8ClampedArray;

const COLOUR_TYPE = { rgb: 2, rgba: 6 };

/** A PNG of rows that come in bands, each compressed before the next is asked for, so that none has to hold all. */
export async function writePng(head: PngHead, bands: AsyncIterable<Band>): Promise<Uint8Array<ArrayBuffer>> {
  const compression = new CompressionStream('deflate');
  const compressed = new Response(compression.readable).arrayBuffer();
  const writer = compression.writable.getWriter();
  try {
    let above = new Uint8Array(head.width * channelsOf(head));
    for await (const band of bands) {
      const { filtered, last } = filterRows(band, head, above);
      await writer.write(filtered);
      above = last;
    }
    await writer.close();
  } catch (error) {
    // Both ends of a stream reject; the first fault is the one to tell.
    compressed.catch(() => undefined);
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
  return joinBytes([
    SIGNATURE,
    writeChunk('IHDR', headerOf(head)),
    ...(head.dpi === undefined ? [] : [writeResolution(head.dpi)]),
    writeChunk('IDAT', new Uint8Array(await compressed)),
    writeChunk('IEND', new Uint8Array()),
  ]);
}

const channelsOf = ({ hasAlpha }: PngHead): number => (hasAlpha ? 4 : 3);

/** Each row as its difference from the row above: a ground of one colour comes to nothing. */
function filterRows(band: Band, head: PngHead, above: Uint8Array<ArrayBuffer>) {
  const UP = 2;
  const channels = channelsOf(head);
  const length = head.width * channels;
  const rows = band.length / (head.width * 4);
  const filtered = new Uint8Array(rows * (length + 1));
  let [last, row] = [above, new Uint8Array(length)];
  for (let y = 0; y < rows; y += 1) {
    const start = y * (length + 1);
    filtered[start] = UP;
    packRow(band, y * head.width * 4, { row, channels });
    for (let at = 0; at < length; at += 1) filtered[start + 1 + at] = (row[at] ?? 0) - (last[at] ?? 0);
    [last, row] = [row, last];
  }
  return { filtered, last };
}

function packRow(band: Band, from: number, { row, channels }: { row: Uint8Array; channels: number }): void {
  for (let to = 0, at = from; to < row.length; to += channels, at += 4) {
    row[to] = band[at] ?? 0;
    row[to + 1] = band[at + 1] ?? 0;
    row[to + 2] = band[at + 2] ?? 0;
    if (channels === 4) row[to + 3] = band[at + 3] ?? 0;
  }
}

function headerOf(head: PngHead): Uint8Array {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, head.width);
  view.setUint32(4, head.height);
  bytes.set([8, head.hasAlpha ? COLOUR_TYPE.rgba : COLOUR_TYPE.rgb], 8);
  return bytes;
}

import { Resvg } from '@resvg/resvg-js';
import { writeChunk } from '../../scene/reopen/png-chunks.ts';

/** Signature and header, which every PNG begins with. */
const HEAD_BYTES = 33;
const METRES_PER_INCH = 0.0254;

/** An SVG without texts as a PNG of its size. */
export function renderPng(svg: string, dpi?: number): Uint8Array {
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  return dpi === undefined ? png : withResolution(png, dpi);
}

/** For programs that place a picture by its printed size. */
function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const data = new DataView(new ArrayBuffer(9));
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  data.setUint32(0, perMetre);
  data.setUint32(4, perMetre);
  data.setUint8(8, 1);
  const chunk = writeChunk('pHYs', new Uint8Array(data.buffer));
  return Buffer.concat([png.subarray(0, HEAD_BYTES), chunk, png.subarray(HEAD_BYTES)]);
}

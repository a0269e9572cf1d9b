import { Resvg } from '@resvg/resvg-js';
import { writeResolution } from '../../scene/reopen/png-chunks.ts';

/** Signature and header, which every PNG begins with. */
const HEAD_BYTES = 33;

/** An SVG without texts as a PNG of its size. */
export function renderPng(svg: string, dpi?: number): Uint8Array {
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  return dpi === undefined ? png : withResolution(png, dpi);
}

/** For programs that place a picture by its printed size. */
const withResolution = (png: Uint8Array, dpi: number): Uint8Array =>
  Buffer.concat([png.subarray(0, HEAD_BYTES), writeResolution(dpi), png.subarray(HEAD_BYTES)]);

import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';

export const decode = (bytes: Buffer): PNG => PNG.sync.read(bytes);

/** What an element shows, as pixels. */
export const pixelsOf = async (element: Locator): Promise<PNG> => decode(await element.screenshot());

const hex = (...channels: readonly number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();

export function pixelAt({ data, width }: PNG, { x, y }: { x: number; y: number }): string {
  const at = (Math.round(y) * width + Math.round(x)) * 4;
  return hex(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
}

/** How many pixels there are of each colour. */
export function coloursIn({ data }: PNG): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = hex(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

/** The rows from one height to another, to compare. */
export const rowsOf = ({ data, width }: PNG, top: number, bottom: number): Buffer =>
  data.subarray(Math.floor(top) * width * 4, Math.ceil(bottom) * width * 4);

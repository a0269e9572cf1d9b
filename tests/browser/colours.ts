import type { PNG } from 'pngjs';

type Channels = readonly [red: number, green: number, blue: number];

function channelsOf(colour: string): Channels {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [red, green, blue];
}

const minus = (one: Channels, other: Channels): Channels => [one[0] - other[0], one[1] - other[1], one[2] - other[2]];
const dot = (one: Channels, other: Channels): number => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
const lengthOf = (channels: Channels): number => Math.sqrt(dot(channels, channels));

/** How differently two colours stand out from a ground, from 0 to π. */
export function angleBetween(ground: string, one: string, other: string): number {
  const [first, second] = [one, other].map((colour) => minus(channelsOf(colour), channelsOf(ground)));
  if (!first || !second) return 0;
  return Math.acos(Math.min(1, dot(first, second) / (lengthOf(first) * lengthOf(second))));
}

const TOLERANCE = 8;

/** Which pixels a colour was drawn on, however thinly or faintly: at least with a share of it, the rest being ground. */
export function mixedWith({ data }: PNG, ground: string, colour: string, share = 0.3): number[] {
  const from = channelsOf(ground);
  const towards = minus(channelsOf(colour), from);
  const found: number[] = [];
  for (let pixel = 0; pixel < data.length / 4; pixel += 1) {
    const at = pixel * 4;
    const off = minus([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0], from);
    const part = dot(off, towards) / dot(towards, towards);
    if (part < share || part > 1.05) continue;
    const aside = lengthOf([off[0] - part * towards[0], off[1] - part * towards[1], off[2] - part * towards[2]]);
    if (aside <= TOLERANCE) found.push(pixel);
  }
  return found;
}

/** Of how many pieces that do not touch one another some pixels of a picture are; specks are none. */
export function piecesOf(picture: PNG, find: (picture: PNG) => number[]): number {
  const rest = new Set(find(picture));
  let pieces = 0;
  for (const pixel of rest) if (takePiece(rest, pixel, picture.width) > SPECK) pieces += 1;
  return pieces;
}

const SPECK = 2;

/** Takes a pixel with all that touch one another from it away, and tells how many they were. */
function takePiece(rest: Set<number>, pixel: number, width: number): number {
  const open = [pixel];
  let size = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (!rest.delete(at)) continue;
    size += 1;
    for (const row of [-width, 0, width]) open.push(at + row - 1, at + row, at + row + 1);
  }
  return size;
}

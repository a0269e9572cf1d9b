import { LARGEST_SIDE } from './render-png.ts';

export const widthPresets = [
  { width: 1200, use: 'web page' },
  { width: 2400, use: 'print' },
  { width: 4096, use: 'poster' },
] as const;

const SMALLEST_WIDTH = 400;

/** The width that was typed, or what is wrong with it. */
export function readWidth(text: string): { width: number } | { fault: string } {
  const width = Number(text.trim());
  if (text.trim() === '' || !Number.isInteger(width)) return { fault: 'Give the width as a whole number of pixels.' };
  if (width < SMALLEST_WIDTH || width > LARGEST_SIDE) {
    return { fault: `Give a width from ${SMALLEST_WIDTH} to ${LARGEST_SIDE.toLocaleString('en')} pixels.` };
  }
  return { width };
}

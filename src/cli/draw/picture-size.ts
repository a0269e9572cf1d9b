import { DPI, MM_PER_INCH, SIDE } from '../../scene/picture/size-limits.ts';

/** Pixels, and how many an inch has in print where the size was given in a measure of length. */
export type PictureSize = { width: number; height?: number; dpi?: number };

const SIZE = /^(\d+(?:\.\d+)?)(?:x(\d+(?:\.\d+)?))?(px|mm|in)?(?:@(\d+))?$/;

/** `2400`, `1920x1080`, `180mm`, `180mm@600`, `7.5x4in@300`; or what is wrong with it. */
export function readPictureSize(text: string): PictureSize | { fault: string } {
  const match = SIZE.exec(text.trim().toLowerCase());
  if (!match) return { fault: 'Expected a size such as 2400, 1920x1080, 180mm@300 or 7x4in@300.' };
  const [, width = '', height, unit = 'px', dots] = match;
  if (unit === 'px') return dots === undefined ? sidesOf(width, height) : { fault: 'Pixels have no dots per inch.' };
  const dpi = dots === undefined ? DPI.usual : Number(dots);
  if (dpi < DPI.smallest || dpi > DPI.largest)
    return { fault: `Expected from ${DPI.smallest} to ${DPI.largest} dots per inch.` };
  const perUnit = unit === 'mm' ? dpi / MM_PER_INCH : dpi;
  const sides = sidesOf(width, height, perUnit);
  return 'fault' in sides ? sides : { ...sides, dpi };
}

function sidesOf(width: string, height: string | undefined, perUnit?: number): PictureSize | { fault: string } {
  const sides = [width, ...(height === undefined ? [] : [height])].map((side) => Number(side));
  if (perUnit === undefined && !sides.every(Number.isInteger)) return { fault: 'Expected whole pixels.' };
  const [across = 0, down] = sides.map((side) => Math.round(side * (perUnit ?? 1)));
  if ([across, down ?? across].every((side) => side >= SIDE.smallest && side <= SIDE.largest))
    return { width: across, ...(down !== undefined && { height: down }) };
  const found = down === undefined ? `${across} wide` : `${across} × ${down}`;
  return { fault: `Expected sides of ${SIDE.smallest} to ${SIDE.largest} pixels; this comes to ${found}.` };
}

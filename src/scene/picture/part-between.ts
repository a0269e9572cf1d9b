import type { LaidMark, Picture } from './picture.ts';

/** Letters reach no further from their middle, in font sizes. */
const REACH = 1.5;

/** A picture without the marks that lie above one height or below another, for what draws only that band. */
export const partBetween = (picture: Picture, top: number, bottom: number): Picture => ({
  ...picture,
  marks: picture.marks.filter((mark) => {
    const [highest, lowest] = extentOf(mark);
    return lowest >= top && highest <= bottom;
  }),
});

function extentOf(mark: LaidMark): [highest: number, lowest: number] {
  if (mark.mark === 'outline') return [-Infinity, Infinity];
  if (mark.mark === 'curve') {
    const ys = [mark.start.y, mark.control.y, mark.end.y];
    return [Math.min(...ys) - mark.width, Math.max(...ys) + mark.width];
  }
  // The corners of a shape, and the tip of a tag, reach past the circle that it fills.
  const reach = mark.mark === 'shape' ? 2 * mark.radius + mark.rim : REACH * mark.fontSize + mark.halo;
  return [mark.y - reach, mark.y + reach];
}

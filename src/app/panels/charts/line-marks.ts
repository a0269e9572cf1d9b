import type { Series } from './chart-data.ts';

/** What tells one line from another besides its colour. */
export const DASHES = ['', '7 4', '2 3', '9 3 2 3', '12 4', '4 2 1 2', '6 6', '1 5'] as const;

const SIZE = 5;

/** Path data of a point's shape around 0. */
export const SHAPES = [
  `M${-SIZE} 0a${SIZE} ${SIZE} 0 1 0 ${2 * SIZE} 0a${SIZE} ${SIZE} 0 1 0 ${-2 * SIZE} 0z`,
  'M-4.5-4.5h9v9h-9z',
  'M0-6L6 0L0 6L-6 0z',
  'M0-5.5L5.5 4.5H-5.5z',
  'M0 5.5L5.5-4.5H-5.5z',
  'M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
  'M-5-2.5L0-6L5-2.5V2.5L0 6L-5 2.5z',
  'M-6-3h12v6h-12z',
] as const;

/** As many as can be told apart. */
export const MOST_LINES = SHAPES.length;

/** The points that follow one another without a gap: a year for which there is no number breaks the line. */
export function runsOf({ points }: Series, xs: readonly string[]): Series['points'][] {
  const runs: Series['points'][number][][] = [];
  let last = -Infinity;
  for (const point of points) {
    const at = xs.indexOf(point.x);
    const isNext = at === last + 1 && isNextNumber(xs[last], point.x);
    if (isNext) runs.at(-1)?.push(point);
    else runs.push([point]);
    last = at;
  }
  return runs;
}

const isNextNumber = (before: string | undefined, x: string): boolean =>
  !/^-?\d+$/.test(x) || Number(x) === Number(before) + 1;

/** Heights of labels that stand beside their lines' ends and do not overlap, in the order given. */
export function spread(heights: readonly number[], gap: number, bottom: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).toSorted((a, b) => a.height - b.height);
  const placed = heights.map(() => 0);
  let above = -Infinity;
  for (const { height, index } of order) placed[index] = above = Math.max(height, above + gap);
  let below = bottom + gap;
  for (const { index } of order.toReversed()) placed[index] = below = Math.min(placed[index] ?? 0, below - gap);
  return placed;
}

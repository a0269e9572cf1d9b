import { boxOf } from './box.ts';
import type { Kernel, Step } from './kernel.ts';
import { NearbyGrid } from './nearby-grid.ts';

/** Circles or boxes around the points that must not overlap. */
export type Shapes =
  { type: 'circles'; radii: Float64Array } | { type: 'boxes'; halfWidths: Float64Array; halfHeights: Float64Array };

export type PartRequest = { xy: Float64Array; shapes: Shapes; clearance: number };

/** Parts what overlaps, from where it is. */
export function* part({ xy, shapes, clearance }: PartRequest): Kernel {
  yield* separateShapes(xy, shapes, clearance);
  return xy;
}

export const separate = (xy: Float64Array, radii: Float64Array, clearance: number): Generator<Step, void> =>
  separateShapes(xy, { type: 'circles', radii }, clearance);

const ROUNDS = 40;
/** Each time by more, so that a large crowd does not take many times. */
const SPREAD = 1.08;
/** Share of the ground that shapes may take at first; fuller ground is spread before anything is pushed. */
const FULLEST = 0.6;

/**
 * Moves overlapping shapes apart until none overlaps. Where a crowd has no room to give way, everything is spread
 * a little and tried again, so it always ends: nothing grows but the distances.
 */
function* separateShapes(xy: Float64Array, shapes: Shapes, clearance: number): Generator<Step, void> {
  const pairs = pairsOf(shapes, clearance);
  if (xy.length < 4 || pairs.cellWidth <= 0 || pairs.cellHeight <= 0) return;
  const grid = new NearbyGrid(xy.length / 2);
  spread(xy, Math.sqrt(Math.max(1, fullness(xy, grid, pairs) / FULLEST)));
  let rounds = 0;
  for (let attempt = 1; ; attempt += 1) {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (pushApart(xy, grid, pairs) === 0) return;
      rounds += 1;
      // How many it will take is not known.
      yield { done: rounds / (rounds + ROUNDS), xy: () => xy.slice() };
    }
    spread(xy, SPREAD ** attempt);
  }
}

/** Cells so many times as wide and high as a shape: one alone in its cell is no crowd. */
const COARSE = 5;

/** What the shapes take of the ground that they stand on. */
function fullness(xy: Float64Array, grid: NearbyGrid, { cellWidth, cellHeight, taken }: Pairs): number {
  const [wide, high] = [COARSE * cellWidth, COARSE * cellHeight];
  grid.fill(xy, wide, high);
  return taken / (grid.countCells() * wide * high);
}

function spread(xy: Float64Array, factor: number): void {
  const { left, right, top, bottom } = boxOf(xy);
  const middle = [(left + right) / 2, (top + bottom) / 2];
  for (let index = 0; index < xy.length; index += 1) {
    const about = middle[index % 2] ?? 0;
    xy[index] = about + ((xy[index] ?? 0) - about) * factor;
  }
}

type Pairs = {
  /** No two overlap that are further apart than this. */
  cellWidth: number;
  cellHeight: number;
  /** Area of all shapes with the room around them. */
  taken: number;
  push: (xy: Float64Array, a: number, b: number) => boolean;
};

/** One pass over all pairs in the same or neighbouring cells; answers how many overlapped. */
function pushApart(xy: Float64Array, grid: NearbyGrid, { cellWidth, cellHeight, push }: Pairs): number {
  grid.fill(xy, cellWidth, cellHeight);
  let overlaps = 0;
  grid.forEachPair((a, b) => {
    if (push(xy, a, b)) overlaps += 1;
  });
  return overlaps;
}

function pairsOf(shapes: Shapes, clearance: number): Pairs {
  const [halfWidths, halfHeights] =
    shapes.type === 'circles' ? [shapes.radii, shapes.radii] : [shapes.halfWidths, shapes.halfHeights];
  let taken = 0;
  for (const [index, half] of halfWidths.entries())
    taken += (2 * half + clearance) * (2 * (halfHeights[index] ?? 0) + clearance);
  return {
    cellWidth: 2 * largest(halfWidths) + clearance,
    cellHeight: 2 * largest(halfHeights) + clearance,
    taken,
    push:
      shapes.type === 'circles'
        ? (xy, a, b) => pushCircles(xy, a, b, (halfWidths[a] ?? 0) + (halfWidths[b] ?? 0) + clearance)
        : (xy, a, b) =>
            pushBoxes(xy, a, b, {
              wide: (halfWidths[a] ?? 0) + (halfWidths[b] ?? 0) + clearance,
              high: (halfHeights[a] ?? 0) + (halfHeights[b] ?? 0) + clearance,
            }),
  };
}

const largest = (values: Float64Array): number => {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return most;
};

/** A little more than it takes, so that rounding does not leave a pair touching for ever. */
const MORE = 0.01;

function pushCircles(xy: Float64Array, a: number, b: number, least: number): boolean {
  let dx = (xy[2 * b] ?? 0) - (xy[2 * a] ?? 0);
  let dy = (xy[2 * b + 1] ?? 0) - (xy[2 * a + 1] ?? 0);
  if (dx * dx + dy * dy >= least * least) return false;
  const distance = Math.hypot(dx, dy);
  let length = distance;
  if (distance < 1e-6) {
    // Two at one place part in a direction of their own, the golden angle times their number.
    dx = Math.cos(b * 2.399963);
    dy = Math.sin(b * 2.399963);
    length = 1;
  }
  const share = ((least - distance) / 2 + MORE) / length;
  move(xy, a, -dx * share, -dy * share);
  move(xy, b, dx * share, dy * share);
  return true;
}

/** Boxes part up and down or sideways, whichever is the shorter way. */
function pushBoxes(xy: Float64Array, a: number, b: number, least: { wide: number; high: number }): boolean {
  const dx = (xy[2 * b] ?? 0) - (xy[2 * a] ?? 0);
  const dy = (xy[2 * b + 1] ?? 0) - (xy[2 * a + 1] ?? 0);
  const acrossBy = least.wide - Math.abs(dx);
  const downBy = least.high - Math.abs(dy);
  if (acrossBy <= 0 || downBy <= 0) return false;
  if (downBy <= acrossBy) {
    const by = (dy < 0 ? -1 : 1) * (downBy / 2 + MORE);
    move(xy, a, 0, -by);
    move(xy, b, 0, by);
  } else {
    const by = (dx < 0 ? -1 : 1) * (acrossBy / 2 + MORE);
    move(xy, a, -by, 0);
    move(xy, b, by, 0);
  }
  return true;
}

function move(xy: Float64Array, node: number, dx: number, dy: number): void {
  xy[2 * node] = (xy[2 * node] ?? 0) + dx;
  xy[2 * node + 1] = (xy[2 * node + 1] ?? 0) + dy;
}

import type { ForceGraph } from './force-kernel.ts';

const CLEARANCE = 2;
const ROUNDS = 60;
const SPREAD = 1.08;

/**
 * Moves overlapping circles apart until none overlaps. Where a crowd has no room to give way, everything is spread
 * a little and tried again, so it always ends: nothing grows but the distances.
 */
export function separate({ xy, radii }: Pick<ForceGraph, 'xy' | 'radii'>): void {
  let largest = 0;
  for (const radius of radii) largest = Math.max(largest, radius);
  const cell = 2 * largest + CLEARANCE;
  if (radii.length < 2 || cell <= 0) return;
  for (;;) {
    for (let round = 0; round < ROUNDS; round += 1) if (pushApart(xy, radii, cell) === 0) return;
    for (let index = 0; index < xy.length; index += 1) xy[index] = (xy[index] ?? 0) * SPREAD;
  }
}

/** One pass over all pairs in the same or neighbouring cells; answers how many overlapped. */
function pushApart(xy: Float64Array, radii: Float64Array, cell: number): number {
  const grid = gridOf(xy, cell);
  let overlaps = 0;
  for (let a = 0; a < radii.length; a += 1) {
    const column = Math.floor((xy[2 * a] ?? 0) / cell);
    const row = Math.floor((xy[2 * a + 1] ?? 0) / cell);
    for (let around = 0; around < 9; around += 1) {
      const near = grid.get(keyOf(column + (around % 3) - 1, row + Math.floor(around / 3) - 1));
      for (const b of near ?? []) if (b > a && pushPair(xy, radii, a, b)) overlaps += 1;
    }
  }
  return overlaps;
}

function pushPair(xy: Float64Array, radii: Float64Array, a: number, b: number): boolean {
  const least = (radii[a] ?? 0) + (radii[b] ?? 0) + CLEARANCE;
  let dx = (xy[2 * b] ?? 0) - (xy[2 * a] ?? 0);
  let dy = (xy[2 * b + 1] ?? 0) - (xy[2 * a + 1] ?? 0);
  let distance = Math.hypot(dx, dy);
  if (distance >= least) return false;
  if (distance < 1e-6) {
    // Two at one place part in a direction of their own, the golden angle times their number.
    dx = Math.cos(b * 2.399963);
    dy = Math.sin(b * 2.399963);
    distance = 1;
  }
  const push = (least - Math.min(distance, Math.hypot(dx, dy))) / 2 + 0.01;
  xy[2 * a] = (xy[2 * a] ?? 0) - (dx / distance) * push;
  xy[2 * a + 1] = (xy[2 * a + 1] ?? 0) - (dy / distance) * push;
  xy[2 * b] = (xy[2 * b] ?? 0) + (dx / distance) * push;
  xy[2 * b + 1] = (xy[2 * b + 1] ?? 0) + (dy / distance) * push;
  return true;
}

const keyOf = (column: number, row: number): number => column * 0x200000 + row;

function gridOf(xy: Float64Array, cell: number): Map<number, number[]> {
  const grid = new Map<number, number[]>();
  for (let node = 0; node < xy.length / 2; node += 1) {
    const key = keyOf(Math.floor((xy[2 * node] ?? 0) / cell), Math.floor((xy[2 * node + 1] ?? 0) / cell));
    const list = grid.get(key);
    if (list) list.push(node);
    else grid.set(key, [node]);
  }
  return grid;
}

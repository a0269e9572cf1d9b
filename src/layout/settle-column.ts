import type { Row } from './stack-column.ts';
import { CLEARANCE } from './stack-column.ts';

/** Where a row would like to be, and how much that counts against the wishes of others. */
export type Wish = { y: number; weight: number };

export type SettleOptions = {
  /** Least distance between two rows. */
  step: number;
  top: number;
  bottom: number;
};

/**
 * Heights as near as can be to the wished ones, in the given order and with the least distances kept: weighted
 * isotonic regression by pooling adjacent violators (Best and Chakravarti 1990), after the distances are taken out.
 */
export function settleColumn(
  rows: readonly Row[],
  wishes: readonly Wish[],
  { step, top, bottom }: SettleOptions,
): number[] {
  const offsets = offsetsOf(rows, step);
  const pools: { mean: number; weight: number; count: number }[] = [];
  for (const [index, { y, weight }] of wishes.entries()) {
    let pool = { mean: y - (offsets[index] ?? 0), weight, count: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const total = last.weight + pool.weight;
      const mean = (last.mean * last.weight + pool.mean * pool.weight) / total;
      pool = { mean, weight: total, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  const highest = Math.max(top, bottom - (offsets.at(-1) ?? 0));
  const means = pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
  return means.map((mean, index) => Math.min(highest, Math.max(top, mean)) + (offsets[index] ?? 0));
}

/** How far below the first each row is when all stand as close as they may. */
function offsetsOf(rows: readonly Row[], step: number): number[] {
  const offsets: number[] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const distance = before ? Math.max(step, before.radius + row.radius + CLEARANCE) : 0;
    offsets.push((offsets[index - 1] ?? 0) + distance);
  }
  return offsets;
}

import type { Row } from './stack-column.ts';
import { CLEARANCE } from './stack-column.ts';

/** Where something would like to be, and how much that counts against the wishes of others. */
export type Wish = { at: number; weight: number };

/**
 * Places as near as can be to the wished ones, in the given order: each at least as far after the first as its offset,
 * all between `from` and `to`. Weighted isotonic regression by pooling adjacent violators (Best and Chakravarti 1990),
 * after the offsets are taken out.
 */
export function settle(
  wishes: readonly Wish[],
  offsets: readonly number[],
  { from, to }: { from: number; to: number },
): number[] {
  const pools: { mean: number; weight: number; count: number }[] = [];
  for (const [index, { at, weight }] of wishes.entries()) {
    let pool = { mean: at - (offsets[index] ?? 0), weight, count: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const total = last.weight + pool.weight;
      const mean = (last.mean * last.weight + pool.mean * pool.weight) / total;
      pool = { mean, weight: total, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  const highest = Math.max(from, to - (offsets.at(-1) ?? 0));
  const means = pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
  return means.map((mean, index) => Math.min(highest, Math.max(from, mean)) + (offsets[index] ?? 0));
}

export type SettleOptions = {
  /** Least distance between two rows. */
  step: number;
  top: number;
  bottom: number;
};

/** Heights of the rows of a column. */
export const settleColumn = (
  rows: readonly Row[],
  wishes: readonly Wish[],
  { step, top, bottom }: SettleOptions,
): number[] => settle(wishes, offsetsOf(rows, step), { from: top, to: bottom });

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

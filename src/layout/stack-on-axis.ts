import type { Position } from '../scene/scene.ts';

/** Something that belongs between two places of the axis: the less exact its date, the further apart they are. */
export type AxisItem = { id: string; from: number; to: number; radius: number };

export type AxisStack = {
  /** y is 0 at the axis and negative above it. */
  positions: Map<string, Position>;
  height: number;
};

const GAP = 2;

/**
 * Stacks items on the axis like a histogram: each in the column of its date; one that may be in several stands in the
 * lowest of them, the nearest to the middle of its time.
 */
export function stackOnAxis(items: readonly AxisItem[]): AxisStack {
  let largest = 0;
  for (const { radius } of items) largest = Math.max(largest, radius);
  const cell = 2 * largest + GAP;
  const heights = new Map<number, number>();
  const positions = new Map<string, Position>();
  let height = 0;
  for (const item of items.toSorted(byExactness)) {
    const column = lowestColumn(item, heights, cell);
    const base = heights.get(column) ?? 0;
    const top = base + 2 * item.radius + GAP;
    heights.set(column, top);
    height = Math.max(height, top);
    positions.set(item.id, { x: within(item, column, cell), y: -(base + GAP + item.radius) });
  }
  return { positions, height };
}

function byExactness(a: AxisItem, b: AxisItem): number {
  return a.to - a.from - (b.to - b.from) || a.from - b.from || (a.id < b.id ? -1 : 1);
}

const middleOf = ({ from, to }: AxisItem): number => (from + to) / 2;

function lowestColumn(item: AxisItem, heights: ReadonlyMap<number, number>, cell: number): number {
  const middle = Math.floor(middleOf(item) / cell);
  // Only columns that lie wholly within its time; the one of its middle in any case.
  const first = Math.min(middle, Math.ceil(item.from / cell));
  const last = Math.max(middle, Math.floor(item.to / cell) - 1);
  let best = middle;
  let lowest = Infinity;
  for (let away = 0; away <= last - first; away += 1) {
    for (const column of [middle - away, middle + away]) {
      const height = column < first || column > last ? Infinity : (heights.get(column) ?? 0);
      if (height >= lowest) continue;
      lowest = height;
      best = column;
    }
  }
  return best;
}

/** As near to the middle of its time as its column allows. */
const within = (item: AxisItem, column: number, cell: number): number =>
  Math.min(
    (column + 1) * cell - item.radius - GAP / 2,
    Math.max(column * cell + item.radius + GAP / 2, middleOf(item)),
  );

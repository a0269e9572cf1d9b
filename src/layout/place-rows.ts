import type { Position } from '../scene/scene.ts';
import { settle } from './settle-column.ts';

/** A node that stands in a row, its label at its right. */
export type RowItem = {
  id: string;
  /** NaN for one that may stand anywhere. */
  wish: number;
  radius: number;
  labelWidth: number;
};

export type RowRoom = { left: number; right: number; top: number };

const GAP = 10;
const DENSE_GAP = 3;
/** Without names, nodes that crowd around one place still stand apart, so that some can be named. */
const ROOMY_GAP = 28;
const ROOMY_SHARE = 0.7;
const LABEL_ROW = 17;
/** What may stand anywhere gives way. */
const LITTLE = 0.01;
/** More rows with names than this would push everything else away: then names show on zooming in. */
const MOST_LABELLED_ROWS = 10;

/** Rows from top to bottom, each item as near to its wished x as the others leave room for. */
export function placeRows(
  items: readonly RowItem[],
  { left, right, top }: RowRoom,
): { positions: Map<string, Position>; height: number } {
  const sorted = items.toSorted((a, b) => firstWish(a) - firstWish(b) || (a.id < b.id ? -1 : 1));
  const { rows, widthOf } = rowsOf(sorted, right - left);
  const positions = new Map<string, Position>();
  let y = top;
  for (const row of rows) {
    const half = Math.max(LABEL_ROW / 2, ...row.map(({ radius }) => radius + 1));
    for (const [index, x] of placeRow(row, widthOf, { from: left, to: right }).entries())
      positions.set(row[index]?.id ?? '', { x, y: y + half });
    y += 2 * half;
  }
  return { positions, height: y - top };
}

/** What may stand anywhere comes first. */
const firstWish = ({ wish }: RowItem): number => (Number.isNaN(wish) ? -Number.MAX_VALUE : wish);

type WidthOf = (item: RowItem) => number;

function rowsOf(sorted: readonly RowItem[], room: number): { rows: RowItem[][]; widthOf: WidthOf } {
  const labelled = rowsFor(sorted, widthWithLabel, room);
  const hasLabels = sorted.some(({ labelWidth }) => labelWidth > 0);
  if (hasLabels && labelled.length <= MOST_LABELLED_ROWS) return { rows: labelled, widthOf: widthWithLabel };
  const rows = rowsFor(sorted, widthAlone, room);
  const spare = rows.map((row) => (room - sumOf(row, widthAlone)) / row.length);
  const gap = Math.min(ROOMY_GAP, ROOMY_SHARE * Math.max(0, Math.min(...spare)));
  return { rows, widthOf: (item) => widthAlone(item) + gap };
}

const widthWithLabel: WidthOf = ({ radius, labelWidth }) => 2 * radius + labelWidth + GAP;
const widthAlone: WidthOf = ({ radius }) => 2 * radius + DENSE_GAP;

/** The fewest rows that hold all; neighbours take turns in them, so that each row has some of every part. */
function rowsFor(sorted: readonly RowItem[], widthOf: WidthOf, room: number): RowItem[][] {
  let total = 0;
  for (const item of sorted) total += widthOf(item);
  for (let count = Math.max(1, Math.ceil(total / room)); ; count += Math.ceil(count / 20)) {
    const rows = dealt(sorted, count);
    const isEnough = count >= sorted.length || rows.every((row) => sumOf(row, widthOf) <= room);
    if (isEnough) return rows.filter((row) => row.length > 0);
  }
}

function dealt(sorted: readonly RowItem[], count: number): RowItem[][] {
  const rows: RowItem[][] = Array.from({ length: count }, () => []);
  for (const [index, item] of sorted.entries()) rows[index % count]?.push(item);
  return rows;
}

const sumOf = (row: readonly RowItem[], widthOf: WidthOf): number => row.reduce((sum, item) => sum + widthOf(item), 0);

/** x of each item's middle; its label may not reach past the end. */
function placeRow(row: readonly RowItem[], widthOf: WidthOf, { from, to }: { from: number; to: number }): number[] {
  const offsets: number[] = [];
  let free = 0;
  for (const item of row) {
    offsets.push(free + item.radius);
    free += widthOf(item);
  }
  const wishes = row.map(({ wish }) => (Number.isNaN(wish) ? { at: from, weight: LITTLE } : { at: wish, weight: 1 }));
  return settle(wishes, offsets, { from, to: Math.max(from, to - free) + (offsets.at(-1) ?? 0) });
}

import type { Graph } from '../model/values.ts';
import type { Position } from '../scene/scene.ts';
import type { Layout, LayoutOptions, LayoutResult } from './layout.ts';
import type { Link } from './order-columns.ts';
import type { RoleColumn } from './role-columns.ts';
import { roleColumns } from './role-columns.ts';
import { settleColumn } from './settle-column.ts';
import type { Stack } from './stack-column.ts';
import { LABEL_ROW, stackColumn } from './stack-column.ts';

/** Who pays, who teaches, what, for whom, who came: one column each, in an order with few crossings. */
export const byRole: Layout = {
  id: 'by-role',
  name: 'By role',
  run: async (records, options) => layOutByRole(records, options),
};

const MARGIN = 16;
const TITLES = 44;
const LABEL_OFFSET = 16;
/** Between the first column, whose labels stand at its left, and the second. */
const FIRST_GAP = 120;
const LEAST_GAP = 90;
/** After a column that names its rows only on zooming in. */
const DENSE_GAP = 170;
/** Rows that follow their neighbours come no closer than this, where there is room. */
const ROOMY_ROW = 18;

export function layOutByRole(records: Graph, { width, height }: Pick<LayoutOptions, 'width' | 'height'>): LayoutResult {
  const { columns, links } = roleColumns(records);
  const natural = placeAcross(columns, stackAll(columns, height), 0).width;
  // Larger than the stage in both directions, so that it is still filled when all is brought into view.
  const grown = Math.max(1, natural / width);
  const stacks = stackAll(columns, height * grown);
  const { lefts } = placeAcross(columns, stacks, width * grown);
  const heights = placeDown(columns, stacks, links);
  const positions = new Map<string, Position>();
  for (const [index, { places }] of stacks.entries()) {
    for (const { id, x } of places) positions.set(id, { x: (lefts[index] ?? 0) + x, y: heights.get(id) ?? 0 });
  }
  const titles = columns.map(({ title }, index) => ({
    title,
    x: (lefts[index] ?? 0) + (stacks[index]?.width ?? 0) / 2,
  }));
  return { positions, columns: titles };
}

const stackAll = (columns: readonly RoleColumn[], height: number): Stack[] =>
  columns.map(({ rows, crowds, labelWidth }) =>
    stackColumn(rows, { height: Math.max(1, height - TITLES - MARGIN), crowds, labelWidth }),
  );

type Across = {
  /** x of each column's first lane. */
  lefts: number[];
  width: number;
};

/** Leaves room for labels beside each column and shares what is left of the width among the gaps. */
function placeAcross(columns: readonly RoleColumn[], stacks: readonly Stack[], width: number): Across {
  const labelled = (index: number): number => (columns.at(index)?.labelWidth ?? 0) + LABEL_OFFSET;
  const first = MARGIN + (columns.length > 1 ? labelled(0) : 0);
  const last = MARGIN + labelled(-1);
  const gaps = stacks.slice(0, -1).map((stack, index) => {
    if (index === 0) return FIRST_GAP;
    return stack.labelled ? Math.max(LEAST_GAP, labelled(index) + LABEL_OFFSET) : DENSE_GAP;
  });
  const taken = sum(gaps) + sum(stacks.map((stack) => stack.width)) + first + last;
  const spare = gaps.length > 0 ? Math.max(0, width - taken) / gaps.length : 0;
  const lefts: number[] = [];
  let x = first;
  for (const [index, stack] of stacks.entries()) {
    lefts.push(x);
    x += stack.width + (gaps[index] ?? 0) + spare;
  }
  return { lefts, width: Math.max(width, taken) };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Height of every node: the fullest column stays as stacked, and the others follow their neighbours in it. */
function placeDown(
  columns: readonly RoleColumn[],
  stacks: readonly Stack[],
  links: readonly Link[],
): Map<string, number> {
  const bottom = TITLES + Math.max(0, ...stacks.map((stack) => stack.height));
  const heights = new Map<string, number>();
  const sizes = columns.map(({ rows }) => rows.length);
  const fullest = sizes.indexOf(Math.max(0, ...sizes));
  const neighbours = neighboursOf(links);
  for (const index of outwards(stacks.length, fullest)) {
    const stack = stacks[index];
    const rows = columns[index]?.rows ?? [];
    if (!stack) continue;
    const top = (TITLES + bottom - stack.height) / 2;
    const stacked = stack.places.map(({ y }) => top + y);
    const wishes = rows.map(({ id }, row) => wishOf(neighbours.get(id) ?? [], heights, stacked[row] ?? bottom));
    const step = Math.min(ROOMY_ROW, Math.max(LABEL_ROW, stack.height / rows.length));
    const follows = index !== fullest && stack.lanes === 1;
    const ys = follows ? settleColumn(rows, wishes, { step, top: TITLES, bottom }) : stacked;
    for (const [row, { id }] of rows.entries()) heights.set(id, ys[row] ?? 0);
  }
  return heights;
}

/** The mean height of the neighbours that are placed; without any, where it was stacked, for very little. */
function wishOf(neighbours: readonly string[], heights: ReadonlyMap<string, number>, stacked: number) {
  const placed = neighbours.flatMap((id) => heights.get(id) ?? []);
  return placed.length === 0 ? { y: stacked, weight: 0.01 } : { y: sum(placed) / placed.length, weight: placed.length };
}

function neighboursOf(links: readonly Link[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  for (const [start, end] of links) {
    listIn(neighbours, start).push(end);
    listIn(neighbours, end).push(start);
  }
  return neighbours;
}

function listIn(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** A column, then those beside it, then those beside them. */
const outwards = (count: number, from: number): number[] =>
  Array.from({ length: count }, (_, index) => index).toSorted(
    (a, b) => Math.abs(a - from) - Math.abs(b - from) || a - b,
  );

import { isNarrow, longestLabel } from '../scene/label-room.ts';
import type { Position } from '../scene/scene.ts';
import type { Layout, LayoutParameter, LayoutResult } from './layout.ts';
import { readParameters } from './parameters.ts';
import type { Link, RoleColumn, Roles } from './role-columns.ts';
import { inOrder, rolesOf } from './role-columns.ts';
import { runKernel } from './run-kernel.ts';
import { settleColumn } from './settle-column.ts';
import type { Stack, StackOptions } from './stack-column.ts';
import { LABEL_ROW, stackColumn, stackWidth } from './stack-column.ts';

const parameters = [
  { name: 'spacing', title: 'Room between columns', type: 'number', min: 0.5, max: 3, step: 0.1, default: 1 },
  { name: 'sweeps', title: 'Rounds against crossings', type: 'number', min: 0, max: 200, step: 10, default: 60 },
] as const satisfies readonly LayoutParameter[];

/** Who pays, who teaches, what, for whom, who came: one column each, in an order with few crossings. */
export const byRole: Layout = {
  id: 'by-role',
  name: 'By role',
  parameters,
  run: async (records, options) => {
    const { sweeps, spacing } = readParameters(parameters, options.parameters);
    const roles = rolesOf(records);
    const order = await runKernel({ kernel: 'order-columns', ...roles.unordered, sweeps }, { signal: options.signal });
    return placeColumns(roles, order, { ...options, spacing });
  },
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
/** The smallest letters on the screen against those that label widths are reckoned in. */
const LEAST_LETTERS = 10 / 11;

type Room = { width: number; height: number; /** Factor of the gaps between columns. */ spacing: number };

function placeColumns(roles: Roles, order: Float64Array, room: Room): LayoutResult {
  const columns = inOrder(roles, order);
  const grown = growthOf(columns, room);
  const stacks = stackAll(columns, room.height, grown);
  const { lefts } = placeAcross(columns, stacks, { ...room, grown });
  const heights = placeDown(columns, stacks, roles.links);
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

const MOST_GROWN = 8;
const ROUNDS = 12;

/**
 * How much larger than the stage the picture is, in both directions, so that it fills the stage when all is brought
 * into view: the least at which its columns and their labels fit across.
 */
function growthOf(columns: readonly RoleColumn[], room: Room): number {
  const fits = (grown: number): boolean => {
    const widths = columns.map((column) => stackWidth(column.rows.length, stackOptions(column, room.height, grown)));
    return acrossOf(columns, widths, { ...room, grown }).taken <= room.width * grown;
  };
  if (fits(1)) return 1;
  let low = 1;
  let high = MOST_GROWN;
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = Math.sqrt(low * high);
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const stackAll = (columns: readonly RoleColumn[], height: number, grown: number): Stack[] =>
  columns.map((column) => stackColumn(column.rows, stackOptions(column, height, grown)));

const stackOptions = ({ crowds, labelWidth }: RoleColumn, height: number, grown: number): StackOptions => ({
  height: Math.max(1, height - TITLES - MARGIN) * grown,
  crowds,
  labelWidth,
});

type StackWidth = Pick<Stack, 'width' | 'labelled'>;

type GrownRoom = Omit<Room, 'height'> & { grown: number };

/** Room before the first column, between columns and after the last, and how much width all takes. */
type Across = { first: number; gaps: number[]; last: number; taken: number };

function acrossOf(
  columns: readonly RoleColumn[],
  widths: readonly StackWidth[],
  { width, grown, spacing }: GrownRoom,
): Across {
  const beside = (column: RoleColumn | undefined): number =>
    outerLabel(column?.labelWidth ?? 0, { width, grown }) + (MARGIN + LABEL_OFFSET) * grown;
  const first = columns.length > 1 ? beside(columns[0]) : MARGIN * grown;
  const last = beside(columns.at(-1));
  const gaps = widths.slice(0, -1).map(({ labelled }, index) => {
    if (index === 0) return FIRST_GAP * spacing;
    const gap = labelled ? Math.max(LEAST_GAP, (columns[index]?.labelWidth ?? 0) + 2 * LABEL_OFFSET) : DENSE_GAP;
    return gap * spacing;
  });
  return { first, gaps, last, taken: first + sum(gaps) + sum(widths.map((each) => each.width)) + last };
}

/** Labels keep a readable size while the picture shrinks into the stage, so in its own measure they grow with it. */
function outerLabel(labelWidth: number, { width, grown }: { width: number; grown: number }): number {
  if (isNarrow({ width })) return 0;
  return Math.min(labelWidth * Math.max(1, grown * LEAST_LETTERS), grown * longestLabel({ width }));
}

/** x of each column's first lane: what is left of the width is shared among the gaps. */
function placeAcross(columns: readonly RoleColumn[], stacks: readonly Stack[], room: GrownRoom): { lefts: number[] } {
  const { width, grown } = room;
  const { first, gaps, taken } = acrossOf(columns, stacks, room);
  const spare = gaps.length > 0 ? Math.max(0, width * grown - taken) / gaps.length : 0;
  const lefts: number[] = [];
  let x = first;
  for (const [index, stack] of stacks.entries()) {
    lefts.push(x);
    x += stack.width + (gaps[index] ?? 0) + spare;
  }
  return { lefts };
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
  // In an order of their own, as the last digits of a sum depend on it.
  const placed = neighbours.flatMap((id) => heights.get(id) ?? []).toSorted((a, b) => a - b);
  return placed.length === 0
    ? { at: stacked, weight: 0.01 }
    : { at: sum(placed) / placed.length, weight: placed.length };
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

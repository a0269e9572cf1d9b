import type { Graph, GraphNode } from '../model/values.ts';
import { nameOf } from '../model/values.ts';
import { degreesOf, drawnPart, kindOf } from '../scene/drawn.ts';
import { radiusOf } from '../scene/node-size.ts';
import type { Position, SceneColumn } from '../scene/scene.ts';
import { estimateWidth } from '../scene/text-width.ts';
import { writtenName } from '../scene/written-name.ts';
import type { Layout, LayoutOptions, LayoutResult } from './layout.ts';
import { orderColumns } from './order-columns.ts';
import type { Row, Stack } from './stack-column.ts';
import { stackColumn } from './stack-column.ts';

/** The columns read as a sentence; a kind that none of them names stands in the last one. */
const roles: readonly { title: string; kinds: readonly string[]; dense?: boolean }[] = [
  { title: 'Who pays', kinds: ['Ministry'] },
  { title: 'Who teaches', kinds: ['Institution'] },
  { title: 'What', kinds: ['Program'], dense: true },
  { title: 'About what', kinds: ['Topic'] },
  { title: 'For whom', kinds: ['LanguageGroup', 'RegionalOrganization', 'Audience'] },
  { title: 'Who came', kinds: ['Country'] },
  { title: 'Who says so', kinds: ['Source'] },
  { title: 'Other', kinds: [] },
];

const FONT = 11;
const LONGEST_LABEL = 210;
const LEAST_GAP = 90;
const MARGIN = 16;
const TITLES = 44;
const LABEL_OFFSET = 20;
/** After a dense column, whose labels come with zooming in. */
const DENSE_GAP = 170;

/** Who pays, who teaches, what, for whom, who came: one column each, in an order with few crossings. */
export const byRole: Layout = {
  id: 'by-role',
  name: 'By role',
  run: async (records, options) => layOutByRole(records, options),
};

type Column = { title: string; dense: boolean; rows: Row[]; labelWidth: number };

export function layOutByRole(records: Graph, { width, height }: Pick<LayoutOptions, 'width' | 'height'>): LayoutResult {
  const columns = columnsOf(records);
  const natural = placeAcross(columns, stackAll(columns, height), 0).width;
  const grown = Math.max(1, natural / width);
  const stacks = stackAll(columns, height * grown);
  const { lefts } = placeAcross(columns, stacks, width * grown);
  const tallest = Math.max(0, ...stacks.map((stack) => stack.height));
  const positions = new Map<string, Position>();
  for (const [index, stack] of stacks.entries()) {
    const top = TITLES + (tallest - stack.height) / 2;
    for (const { id, x, y } of stack.places) positions.set(id, { x: (lefts[index] ?? 0) + x, y: top + y });
  }
  return { positions, columns: columns.map(({ title }, index) => titleAt(title, lefts[index], stacks[index]?.width)) };
}

const stackAll = (columns: readonly Column[], height: number): Stack[] =>
  columns.map(({ rows, dense, labelWidth }) =>
    stackColumn(rows, { height: height - TITLES - MARGIN, dense, labelWidth }),
  );

/** Where each column begins, with room for labels and what width is left shared among the gaps; and the whole width. */
function placeAcross(
  columns: readonly Column[],
  stacks: readonly Stack[],
  width: number,
): { lefts: number[]; width: number } {
  const first = MARGIN + (columns.length > 1 ? (columns[0]?.labelWidth ?? 0) + LABEL_OFFSET : 0);
  const last = MARGIN + (columns.at(-1)?.labelWidth ?? 0) + LABEL_OFFSET;
  const gaps = columns.slice(1).map((_, index) => gapAfter(columns[index], index));
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

/** The first column's labels stand at its left, so its gap holds none. */
const gapAfter = (column: Column | undefined, index: number): number =>
  index === 0
    ? LEAST_GAP
    : Math.max(LEAST_GAP, column?.dense ? DENSE_GAP : (column?.labelWidth ?? 0) + 2 * LABEL_OFFSET);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const titleAt = (title: string, left = 0, width = 0): SceneColumn => ({ title, x: left + width / 2 });

/** Every drawable node in its column, columns without any left out, ordered against each other. */
function columnsOf(records: Graph): Column[] {
  const { nodes, relationships } = drawnPart(records, () => true);
  const degrees = degreesOf(relationships);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const used = roles.map((role, index) => ({ role, members: nodes.filter((node) => roleOf(node) === index) }));
  const filled = used.filter(({ members }) => members.length > 0);
  const ordered = orderColumns(
    filled.map(({ members }) => members.toSorted(byName).map(({ id }) => id)),
    relationships.map(({ start, end }) => [start, end] as const),
  );
  return filled.map(({ role }, index) => {
    const members = (ordered[index] ?? []).flatMap((id) => byId.get(id) ?? []);
    return {
      title: role.title,
      dense: role.dense ?? false,
      rows: members.map((node) => ({ id: node.id, radius: radiusOf(kindOf(node), degrees.get(node.id) ?? 0) })),
      labelWidth: widestLabel(members),
    };
  });
}

function roleOf(node: GraphNode): number {
  const index = roles.findIndex(({ kinds }) => kinds.includes(kindOf(node)));
  return index < 0 ? roles.length - 1 : index;
}

/** By name, then id: the same start whatever order the engine returned. */
function byName(a: GraphNode, b: GraphNode): number {
  const [first, second] = [nameOf(a), nameOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function widestLabel(members: readonly GraphNode[]): number {
  let widest = 0;
  for (const node of members) widest = Math.max(widest, estimateWidth(writtenName(node), FONT));
  return Math.min(LONGEST_LABEL, widest);
}

import { beganOf } from '../model/timing.ts';
import type { GraphNode } from '../model/values.ts';
import { kindOf } from '../scene/drawn.ts';
import type { Position } from '../scene/scene.ts';
import type { BandKinds } from './bands.ts';
import { placeBands } from './bands.ts';
import { followNeighbours } from './follow-neighbours.ts';
import { toArrays } from './graph-arrays.ts';
import type { LaidOutGraph } from './graph-arrays.ts';
import type { Layout, LayoutOptions, LayoutParameter, LayoutResult } from './layout.ts';
import { readParameters } from './parameters.ts';
import { stackOnAxis } from './stack-on-axis.ts';
import type { AxisItem } from './stack-on-axis.ts';
import { dayOf, timeAxis } from './time-axis.ts';
import type { Days, TimeAxis } from './time-axis.ts';

const parameters = [
  { name: 'length', title: 'Length of the axis', type: 'number', min: 1, max: 5, step: 0.5, default: 1 },
] as const satisfies readonly LayoutParameter[];

/** Programs along an axis of time; who makes them above it, whom they are for below. */
export const byTime: Layout = {
  id: 'by-time',
  name: 'By time',
  parameters,
  run: async (records, options) => {
    const { length } = readParameters(parameters, options.parameters);
    return layOutByTime(toArrays(records), options, length);
  },
};

const MARGIN = 16;
/** Above the highest node, for the titles of the ticks. */
const TICKS = 28;
/** What has no date stands in a column of its own before the axis. */
const UNDATED_WIDTH = 72;
const UNDATED_GAP = 28;
const UNDATED_TITLE = 'No date';
const BELOW_AXIS = 18;
const ABOVE_STACK = 24;

const ABOVE: BandKinds = [['Ministry'], ['Institution']];
const KINDS_ABOVE = new Set(ABOVE.flat());
const BELOW: BandKinds = [['LanguageGroup', 'RegionalOrganization', 'Audience'], ['Country'], ['Topic', 'Source']];

function layOutByTime(graph: LaidOutGraph, room: LayoutOptions, length: number): LayoutResult {
  const width = widthFor(graph, room) * length;
  const dated = graph.nodes.map(daysOf);
  const hasUndated = graph.nodes.some((node, index) => isOnAxis(node) && !dated[index]);
  const left = MARGIN + (hasUndated ? UNDATED_WIDTH + UNDATED_GAP : 0);
  const axis = timeAxis(
    dated.filter((days) => days !== undefined),
    { left, width: width - left - MARGIN },
  );
  const stack = stackOnAxis(axisItems(graph, dated, axis));
  const bands = bandsAround(graph, dated, { onAxis: stack.positions, width });
  const positions = stacked(bands, stack, room.height);
  const undated = hasUndated ? [{ title: UNDATED_TITLE, x: MARGIN }] : [];
  return { positions, columns: [], ticks: [...undated, ...axis.ticks] };
}

/** Square pixels that a node needs, so that a large graph gets a larger picture. */
const AREA = 500;

/** Years on a narrower stage, as on a phone, would stand too close: the axis is so long and then shrinks. */
const LEAST_WIDTH = 860;

const widthFor = ({ nodes }: LaidOutGraph, { width, height }: LayoutOptions): number =>
  Math.max(LEAST_WIDTH, width) * Math.max(1, Math.sqrt((nodes.length * AREA) / (width * height)));

/** When it began, as exactly as that is known. */
function daysOf(node: GraphNode): Days | undefined {
  const began = beganOf(node);
  const first = dayOf(began.first ?? '');
  const last = dayOf(began.last ?? '');
  return first <= last ? { first, last } : undefined;
}

const isOnAxis = (node: GraphNode): boolean => kindOf(node) === 'Program' || daysOf(node) !== undefined;

function axisItems({ nodes, radii }: LaidOutGraph, dated: readonly (Days | undefined)[], axis: TimeAxis): AxisItem[] {
  return nodes.flatMap((node, index): AxisItem[] => {
    if (!isOnAxis(node)) return [];
    const days = dated[index];
    const radius = radii[index] ?? 0;
    if (!days) return [{ id: node.id, from: MARGIN, to: MARGIN + UNDATED_WIDTH, radius }];
    return [{ id: node.id, from: axis.xOf(days.first), to: axis.xOf(days.last + 1), radius }];
  });
}

type Placed = { positions: ReadonlyMap<string, Position>; height: number };

/** All that is not on the axis, near the mean of what it is connected with there. */
function bandsAround(
  graph: LaidOutGraph,
  dated: readonly (Days | undefined)[],
  { onAxis, width }: { onAxis: ReadonlyMap<string, Position>; width: number },
): { above: Placed; below: Placed } {
  const wishes = wishesOf(graph, dated, onAxis);
  const room = { wishes, left: MARGIN, right: width - MARGIN, top: 0 };
  const above: number[] = [];
  const below: number[] = [];
  for (const [index, node] of graph.nodes.entries()) {
    if (!onAxis.has(node.id)) (KINDS_ABOVE.has(kindOf(node)) ? above : below).push(index);
  }
  return {
    above: placeBands(graph, above, { ...room, kinds: ABOVE }),
    below: placeBands(graph, below, { ...room, kinds: BELOW }),
  };
}

/** The mean of the dates that a node is connected with; only what has none of these goes by what is undated. */
function wishesOf(
  graph: LaidOutGraph,
  dated: readonly (Days | undefined)[],
  onAxis: ReadonlyMap<string, Position>,
): Float64Array {
  const xs = Float64Array.from(graph.nodes, ({ id }) => onAxis.get(id)?.x ?? Number.NaN);
  const near = followNeighbours(
    graph,
    xs.map((x, node) => (dated[node] ? x : Number.NaN)),
    1,
  );
  const known = xs.map((x, node) => (Number.isNaN(x) ? (near[node] ?? x) : x));
  return followNeighbours(graph, known);
}

/** The stack is stretched where there is height to spare, so that more of it can be named. */
const MOST_STRETCHED = 2.2;

function stacked({ above, below }: { above: Placed; below: Placed }, stack: Placed, height: number) {
  const spare = height - TICKS - above.height - ABOVE_STACK - BELOW_AXIS - below.height - MARGIN;
  const stretch = Math.min(MOST_STRETCHED, Math.max(1, spare / Math.max(1, stack.height)));
  const axisY = TICKS + above.height + ABOVE_STACK + stack.height * stretch;
  const positions = new Map<string, Position>();
  for (const [id, { x, y }] of above.positions) positions.set(id, { x, y: TICKS + y });
  for (const [id, { x, y }] of stack.positions) positions.set(id, { x, y: axisY + y * stretch });
  for (const [id, { x, y }] of below.positions) positions.set(id, { x, y: axisY + BELOW_AXIS + y });
  return positions;
}

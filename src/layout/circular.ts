import { kinds } from '../model/kinds.ts';
import type { Graph, GraphNode } from '../model/values.ts';
import { nameOf } from '../model/values.ts';
import { kindOf } from '../scene/drawn.ts';
import { toArrays, toPositions } from './graph-arrays.ts';
import type { LaidOutGraph } from './graph-arrays.ts';
import type { Layout, LayoutOptions, LayoutParameter } from './layout.ts';
import type { Arc } from './order-circle.ts';
import { readParameters } from './parameters.ts';
import type { ParametersOf } from './parameters.ts';
import { runKernel } from './run-kernel.ts';

const parameters = [
  {
    name: 'shape',
    title: 'Each kind on',
    type: 'choice',
    choices: [
      { value: 'rings', title: 'a ring of its own' },
      { value: 'arcs', title: 'an arc of one circle' },
    ],
    default: 'rings',
  },
  {
    name: 'order',
    title: 'In the order of',
    type: 'choice',
    choices: [
      { value: 'connections', title: 'short connections' },
      { value: 'degree', title: 'number of connections' },
      { value: 'name', title: 'names' },
    ],
    default: 'connections',
  },
  { name: 'room', title: 'Room between nodes', type: 'number', min: 1, max: 30, step: 1, default: 6 },
] as const satisfies readonly LayoutParameter[];

type Values = ParametersOf<typeof parameters>;

const SWEEPS = 60;

/** One arc or ring for each kind. */
export const circular: Layout = {
  id: 'circular',
  name: 'In circles by kind',
  parameters,
  run: async (records, options) => {
    const values = readParameters(parameters, options.parameters);
    const { graph, groups } = groupedByKind(records, values);
    if (groups.length === 0) return { positions: new Map(), columns: [] };
    const nodes = groups.flat();
    const numberOf = new Map(nodes.map((node, number) => [node, number]));
    const widths = Float64Array.from(nodes, (node) => 2 * (graph.radii[node] ?? 0) + values.room);
    const xy = await runKernel(
      {
        kernel: 'order-circle',
        sizes: Uint32Array.from(groups, (group) => group.length),
        widths,
        arcs: arcsOf(groups, widths, values),
        links: graph.links.map((node) => numberOf.get(node) ?? 0),
        sweeps: values.order === 'connections' ? SWEEPS : 0,
      },
      { signal: options.signal },
    );
    const inOrder = nodes.flatMap((node) => graph.nodes[node] ?? []);
    return { positions: toPositions(inOrder, stretched(xy, options)), columns: [] };
  },
};

/** Labels are wide, so the circle is wider than high where the stage is. */
const WIDEST_STRETCH = 1.5;

function stretched(xy: Float64Array, { width, height }: LayoutOptions): Float64Array {
  const stretch = Math.min(WIDEST_STRETCH, Math.max(1, width / Math.max(1, height)));
  return xy.map((value, index) => (index % 2 === 0 ? value * stretch : value));
}

const kindRank = new Map(kinds.map(({ label }, index) => [label, index]));

/** Nodes of each kind, kinds in the model's order and then by label. */
function groupedByKind(records: Graph, { order }: Values): { graph: LaidOutGraph; groups: number[][] } {
  const graph = toArrays(records);
  const byKind = new Map<string, number[]>();
  for (const [index, node] of graph.nodes.entries()) {
    const kind = kindOf(node);
    const group = byKind.get(kind);
    if (group) group.push(index);
    else byKind.set(kind, [index]);
  }
  const rank = (kind: string): number => kindRank.get(kind) ?? kinds.length;
  const groups = [...byKind].toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)).map(([, group]) => group);
  const compare = comparing(graph, order);
  return { graph, groups: groups.map((group) => group.toSorted(compare)) };
}

/** The radius grows with the degree, so it stands for it. */
function comparing({ nodes, radii }: LaidOutGraph, order: Values['order']): (a: number, b: number) => number {
  const name = (node: GraphNode | undefined): string => (node ? nameOf(node) : '');
  return (a, b) => {
    const byDegree = order === 'degree' ? (radii[b] ?? 0) - (radii[a] ?? 0) : 0;
    if (byDegree !== 0) return byDegree;
    const [first, second] = [name(nodes[a]), name(nodes[b])];
    if (first !== second) return first < second ? -1 : 1;
    return a - b;
  };
}

function arcsOf(groups: readonly number[][], widths: Float64Array, { shape }: Values): Arc[] {
  const extents = extentsOf(groups, widths);
  return shape === 'rings' ? ringsOf(extents) : piecesOf(extents);
}

/** What the nodes of a group take side by side, and the widest of them. */
type Extent = { length: number; widest: number };

function extentsOf(groups: readonly number[][], widths: Float64Array): Extent[] {
  let next = 0;
  return groups.map((group) => {
    const extent = { length: 0, widest: 0 };
    for (const width of widths.subarray(next, next + group.length)) {
      extent.length += width;
      extent.widest = Math.max(extent.widest, width);
    }
    next += group.length;
    return extent;
  });
}

const WHOLE = 2 * Math.PI;
const TOP = -Math.PI / 2;
/** Pixels between two arcs. */
const BETWEEN_ARCS = 40;
const LEAST_RADIUS = 120;
/** Where a circle would have to be larger for all to stand in one line, they stand in several. */
const LARGEST_RADIUS = 1500;

/** Arcs of one circle, each as long as its nodes need. */
function piecesOf(extents: readonly Extent[]): Arc[] {
  const all = extents.reduce((sum, { length }) => sum + length, 0);
  const gaps = BETWEEN_ARCS * extents.length;
  const lanes = Math.max(1, Math.ceil(all / (WHOLE * LARGEST_RADIUS - gaps)));
  const radius = Math.max(LEAST_RADIUS, (all / lanes + gaps) / WHOLE);
  const gap = BETWEEN_ARCS / radius;
  const free = WHOLE - gap * extents.length;
  let from = TOP;
  return extents.map(({ length, widest }) => {
    const arc = { from: from + gap / 2, length: (free * length) / all, radius, lanes, pitch: widest };
    from += arc.length + gap;
    return arc;
  });
}

const BETWEEN_RINGS = 56;
/** So much further out than the ring before it may be, to stand in one line. */
const ROOMIEST = 400;

/** From the middle outwards; a ring has room for its nodes and keeps off the one before. */
function ringsOf(extents: readonly Extent[]): Arc[] {
  let outermost = 0;
  return extents.map(({ length, widest }) => {
    const least = outermost + BETWEEN_RINGS;
    const radius = Math.max(least, Math.min(length / WHOLE, outermost + ROOMIEST));
    const lanes = Math.max(1, Math.ceil(length / (WHOLE * radius)));
    outermost = radius + (lanes - 1) * widest;
    return { from: TOP, length: WHOLE, radius, lanes, pitch: widest };
  });
}

import { estimateWidth } from '../scene/text-width.ts';
import { nameLimit, writtenName } from '../scene/written-name.ts';
import { layOutByForces, usualForces } from './force-atlas-2.ts';
import { toArrays, toPositions } from './graph-arrays.ts';
import type { LaidOutGraph } from './graph-arrays.ts';
import type { Layout, LayoutOptions, LayoutParameter } from './layout.ts';
import { readParameters } from './parameters.ts';
import type { ParametersOf } from './parameters.ts';
import { runKernel } from './run-kernel.ts';
import type { Shapes } from './separate.ts';
import { placedOrNear } from './start-places.ts';

const parameters = [
  { name: 'margin', title: 'Room between nodes', type: 'number', min: 0, max: 40, step: 1, default: 6 },
  { name: 'ratio', title: 'Nodes count as larger', type: 'number', min: 1, max: 4, step: 0.1, default: 1 },
  { name: 'names', title: 'Room for names', type: 'boolean', default: false },
] as const satisfies readonly LayoutParameter[];

/** Everything where it is, only that nothing lies over another; without places yet, those of "by connections". */
export const noOverlap: Layout = {
  id: 'no-overlap',
  name: 'Without overlaps',
  parameters,
  run: async (records, options) => {
    const graph = toArrays(records);
    if (graph.nodes.length === 0) return { positions: new Map(), columns: [] };
    const xy = await startOf(graph, options);
    const { margin, ...values } = readParameters(parameters, options.parameters);
    const { shapes, aside } = shapesOf(graph, values);
    const parted = await runKernel(
      { kernel: 'part', xy: shifted(xy, aside, 1), shapes, clearance: margin },
      {
        signal: options.signal,
        onProgress: (done, places) =>
          places && options.onProgress?.(toPositions(graph.nodes, shifted(places, aside, -1)), done),
      },
    );
    return { positions: toPositions(graph.nodes, shifted(parted, aside, -1)), columns: [] };
  },
};

function startOf(graph: LaidOutGraph, options: LayoutOptions): Float64Array | Promise<Float64Array> {
  const { start, seed } = options;
  const isPlaced = start !== undefined && graph.nodes.some(({ id }) => start.has(id));
  return isPlaced ? placedOrNear(graph, start, seed) : layOutByForces(graph, usualForces, options);
}

const FONT = 12;
const LABEL_HEIGHT = 15;
const LABEL_OFFSET = 6;

type Reach = { shapes: Shapes; /** How far the middle of a node's box lies to its right. */ aside: Float64Array };

function shapesOf({ nodes, radii }: LaidOutGraph, values: Omit<ParametersOf<typeof parameters>, 'margin'>): Reach {
  const grown = radii.map((radius) => radius * values.ratio);
  const aside = new Float64Array(nodes.length);
  if (!values.names) return { shapes: { type: 'circles', radii: grown }, aside };
  const limit = nameLimit(nodes.length);
  for (const [index, node] of nodes.entries())
    aside[index] = (estimateWidth(writtenName(node, limit), FONT) + LABEL_OFFSET) / 2;
  const halfWidths = grown.map((radius, index) => radius + (aside[index] ?? 0));
  const halfHeights = grown.map((radius) => Math.max(radius, LABEL_HEIGHT / 2));
  return { shapes: { type: 'boxes', halfWidths, halfHeights }, aside };
}

const shifted = (xy: Float64Array, aside: Float64Array, direction: 1 | -1): Float64Array =>
  xy.map((value, index) => (index % 2 === 0 ? value + direction * (aside[index / 2] ?? 0) : value));

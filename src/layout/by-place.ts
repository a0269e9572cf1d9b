import type { GraphNode } from '../model/values.ts';
import type { Position } from '../scene/scene.ts';
import type { BandKinds } from './bands.ts';
import { placeBands } from './bands.ts';
import { followNeighbours } from './follow-neighbours.ts';
import { toArrays } from './graph-arrays.ts';
import type { LaidOutGraph } from './graph-arrays.ts';
import type { Layout, LayoutOptions, LayoutParameter } from './layout.ts';
import { readParameters } from './parameters.ts';
import type { ParametersOf } from './parameters.ts';
import { runKernel } from './run-kernel.ts';
import type { Place, WorldMap } from './world-map.ts';

const parameters = [
  {
    name: 'part',
    title: 'Part of the world',
    type: 'choice',
    choices: [
      { value: 'world', title: 'all of it' },
      { value: 'shown', title: 'around the countries shown' },
    ],
    default: 'world',
  },
  {
    name: 'middle',
    title: 'In the middle',
    type: 'choice',
    choices: [
      { value: 'africa', title: 'Europe and Africa' },
      { value: 'china', title: 'China and the Pacific' },
    ],
    default: 'africa',
  },
  {
    name: 'programs',
    title: 'Programs',
    type: 'choice',
    choices: [
      { value: 'below', title: 'below the map' },
      { value: 'between', title: 'between their countries' },
    ],
    default: 'below',
  },
  { name: 'names', title: 'Room for all names below the map', type: 'boolean', default: false },
  {
    name: 'projection',
    title: 'Projection',
    type: 'choice',
    choices: [
      { value: 'equal-earth', title: 'Equal Earth' },
      { value: 'natural-earth', title: 'Natural Earth' },
    ],
    default: 'equal-earth',
  },
] as const satisfies readonly LayoutParameter[];

type Values = ParametersOf<typeof parameters>;

const MERIDIANS = { africa: 11, china: 150 };

/** Countries where they lie, the others in rows below: they have no place on a map. */
export const byPlace: Layout = {
  id: 'by-place',
  name: 'On a map',
  parameters,
  run: async (records, given) => {
    const options = { ...given, width: Math.max(LEAST_WIDTH, given.width) };
    const graph = toArrays(records);
    if (graph.nodes.length === 0) return { positions: new Map(), columns: [] };
    const values = readParameters(parameters, options.parameters);
    const places = graph.nodes.map(placeOf);
    const map = await mapFor(places, values, options);
    const xy = await placeOnMap(graph, places, { map, values, options });
    return {
      positions: withRows(graph, xy, { map, values, options }),
      columns: [],
      backdrop: { outlines: map.outlines },
    };
  },
};

/** Of a map of the whole world, which follow from its width alone; undefined for one around some countries. */
export async function worldOutlines(given: LayoutOptions['parameters'], width: number): Promise<Outlines | undefined> {
  const values = readParameters(parameters, given);
  return values.part === 'world' ? (await mapFor([], values, { width, height: 0 })).outlines : undefined;
}

type Outlines = WorldMap['outlines'];

function placeOf({ properties: { latitude, longitude } }: GraphNode): Place | undefined {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** On a narrower stage, as on a phone, nodes would hide the map: it is drawn so wide and then shrinks. */
const LEAST_WIDTH = 860;

/** Share of the stage that a map around some countries may take, the rows having the rest. */
const MAP_SHARE = 0.7;

/** The map comes when it is first asked for: its outlines are larger than the app. */
async function mapFor(
  places: readonly (Place | undefined)[],
  { part, middle, projection }: Values,
  { width, height }: Pick<LayoutOptions, 'width' | 'height'>,
): Promise<WorldMap> {
  const { worldMap } = await import('./world-map.ts');
  return worldMap({
    projection,
    meridian: MERIDIANS[middle],
    places: part === 'shown' ? places.filter((place) => place !== undefined) : undefined,
    width,
    height: height * MAP_SHARE,
  });
}

type OnMap = { map: WorldMap; values: Values; options: LayoutOptions };

/** Pixels between two shapes. */
const CLEARANCE = 1;

/** x and y of what stands on the map, moved apart where it overlaps; NaN for all else. */
async function placeOnMap(
  graph: LaidOutGraph,
  places: readonly (Place | undefined)[],
  { map, values, options: { signal } }: OnMap,
): Promise<Float64Array> {
  const xy = new Float64Array(2 * places.length).fill(Number.NaN);
  for (const [node, place] of places.entries()) if (place) put(xy, node, map.place(place));
  if (values.programs === 'between') putBetween(graph, xy);
  const onMap = [...places.keys()].filter((node) => !Number.isNaN(xy[2 * node]));
  const parted = await runKernel(
    {
      kernel: 'part',
      xy: Float64Array.from(onMap.flatMap((node) => [xy[2 * node] ?? 0, xy[2 * node + 1] ?? 0])),
      shapes: { type: 'circles', radii: Float64Array.from(onMap, (node) => graph.radii[node] ?? 0) },
      clearance: CLEARANCE,
    },
    { signal },
  );
  for (const [index, node] of onMap.entries())
    put(xy, node, { x: parted[2 * index] ?? 0, y: parted[2 * index + 1] ?? 0 });
  return xy;
}

function put(xy: Float64Array, node: number, { x, y }: Position): void {
  xy[2 * node] = x;
  xy[2 * node + 1] = y;
}

/** Programs in the middle of the countries that they are connected with. */
function putBetween({ nodes, links }: LaidOutGraph, xy: Float64Array): void {
  const sums = new Map<number, { x: number; y: number; count: number }>();
  const add = (program: number, country: number): void => {
    if (!nodes[program]?.labels.includes('Program') || Number.isNaN(xy[2 * country])) return;
    const sum = sums.get(program) ?? { x: 0, y: 0, count: 0 };
    sum.x += xy[2 * country] ?? 0;
    sum.y += xy[2 * country + 1] ?? 0;
    sum.count += 1;
    sums.set(program, sum);
  };
  for (let link = 0; link < links.length; link += 2) {
    add(links[link] ?? 0, links[link + 1] ?? 0);
    add(links[link + 1] ?? 0, links[link] ?? 0);
  }
  for (const [program, { x, y, count }] of sums) put(xy, program, { x: x / count, y: y / count });
}

/** From the map downwards: each band is connected with the one above it. */
const BANDS: BandKinds = [
  ['Country'],
  ['Program'],
  ['LanguageGroup', 'RegionalOrganization', 'Audience'],
  ['Institution'],
  ['Ministry'],
  ['Topic', 'Source'],
];
const CROWDS = ['Program'];
/** The few that programs are addressed to are named in any case. */
const MOST_KINDS = ['Country', 'Program', 'Institution', 'Ministry', 'Topic', 'Source'];
const BELOW_MAP = 16;

function withRows(
  graph: LaidOutGraph,
  xy: Float64Array,
  { map, values, options: { width } }: OnMap,
): Map<string, Position> {
  const positions = new Map<string, Position>();
  const others: number[] = [];
  for (const [node, { id }] of graph.nodes.entries()) {
    const [x = Number.NaN, y = Number.NaN] = xy.subarray(2 * node, 2 * node + 2);
    if (Number.isNaN(x)) others.push(node);
    else positions.set(id, { x, y });
  }
  const xs = xy.filter((_, index) => index % 2 === 0);
  const rows = placeBands(graph, others, {
    kinds: BANDS,
    crowds: values.names ? CROWDS : MOST_KINDS,
    wishes: followNeighbours(graph, xs),
    left: 0,
    right: width,
    top: map.height + BELOW_MAP,
  });
  for (const [id, place] of rows.positions) positions.set(id, place);
  return positions;
}

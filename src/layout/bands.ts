import type { GraphNode } from '../model/values.ts';
import { kindOf } from '../scene/drawn.ts';
import type { Position } from '../scene/scene.ts';
import { estimateWidth } from '../scene/text-width.ts';
import { nameLimit, writtenName } from '../scene/written-name.ts';
import type { LaidOutGraph } from './graph-arrays.ts';
import { placeRows } from './place-rows.ts';
import type { RowItem, RowRoom } from './place-rows.ts';

/** Kinds that stand together in rows; all that no band names stands in the last. */
export type BandKinds = readonly (readonly string[])[];

const FONT = 11;
const LABEL_OFFSET = 5;
const BETWEEN_BANDS = 20;

export type BandOptions = RowRoom & {
  kinds: BandKinds;
  /** Wished x by the node's number. */
  wishes: Float64Array;
  /** Kinds of which there are so many that they are named only on zooming in. */
  crowds?: readonly string[];
};

/** Bands from top to bottom, each kind near what it is connected with. */
export function placeBands(
  graph: LaidOutGraph,
  members: readonly number[],
  options: BandOptions,
): { positions: Map<string, Position>; height: number } {
  const { kinds, left, right, top } = options;
  const bands: number[][] = kinds.map(() => []);
  const bandOf = new Map(kinds.flatMap((labels, band) => labels.map((label) => [label, band] as const)));
  for (const node of members) {
    const band = bandOf.get(kindAt(graph, node)) ?? kinds.length - 1;
    bands[band]?.push(node);
  }
  const positions = new Map<string, Position>();
  let y = top;
  for (const band of bands) {
    if (band.length === 0) continue;
    const items = band.map((node) => itemOf(graph, node, options));
    const placed = placeRows(items, { left, right, top: y });
    for (const [id, place] of placed.positions) positions.set(id, place);
    y += placed.height + BETWEEN_BANDS;
  }
  return { positions, height: Math.max(0, y - BETWEEN_BANDS - top) };
}

const kindAt = ({ nodes }: LaidOutGraph, node: number): string => {
  const record = nodes[node];
  return record ? kindOf(record) : '';
};

function itemOf(graph: LaidOutGraph, node: number, { wishes, crowds = [] }: BandOptions): RowItem {
  const record = graph.nodes[node];
  const isNamed = record !== undefined && !crowds.includes(kindOf(record));
  return {
    id: record?.id ?? '',
    wish: wishes[node] ?? Number.NaN,
    radius: graph.radii[node] ?? 0,
    labelWidth: isNamed ? labelWidthOf(record, graph.nodes.length) : 0,
  };
}

const labelWidthOf = (node: GraphNode, count: number): number =>
  estimateWidth(writtenName(node, nameLimit(count)), FONT) + LABEL_OFFSET;

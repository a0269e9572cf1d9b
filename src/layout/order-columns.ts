/**
 * Orders the nodes of each column by the mean place of their neighbours in the others, sweep after sweep, and keeps
 * the order with the fewest crossings: the barycentre heuristic of Sugiyama, Tagawa and Toda (1981).
 */
export type Link = readonly [start: string, end: string];

const SWEEPS = 60;
/** Sweeps of a large graph, where each takes long and the first ones gain the most. */
const FEW_SWEEPS = 12;
const LARGE = 5000;

/** The columns again, each in its new order; equal places keep the order they came in. */
export function orderColumns(columns: readonly (readonly string[])[], links: readonly Link[]): string[][] {
  const graph = indexed(columns, links);
  for (const members of graph.members) putLonelyLast(graph, members);
  let best = graph.members.map((members) => members.slice());
  let fewest = countCrossings(graph);
  const sweeps = links.length > LARGE ? FEW_SWEEPS : SWEEPS;
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    for (let step = 0; step < columns.length; step += 1) {
      orderOne(graph, sweep % 2 === 0 ? step : columns.length - 1 - step);
    }
    const crossings = countCrossings(graph);
    if (crossings > fewest) continue;
    fewest = crossings;
    best = graph.members.map((members) => members.slice());
  }
  return best.map((members) => members.map((node) => graph.ids[node] ?? ''));
}

/** How often straight lines between the ordered columns cross; lines between other pairs of columns don't count. */
export const crossingsOf = (columns: readonly (readonly string[])[], links: readonly Link[]): number =>
  countCrossings(indexed(columns, links));

type Indexed = {
  ids: string[];
  columnOf: number[];
  /** Nodes of each column, in order. */
  members: number[][];
  /** Each node's place in its column, from 0 at the top to 1. */
  place: Float64Array;
  /** Neighbours in other columns. */
  neighbours: number[][];
  /** Links between two columns: flat pairs, the left end first, keyed by the two columns. */
  pairs: Map<number, number[]>;
};

function indexed(columns: readonly (readonly string[])[], links: readonly Link[]): Indexed {
  const ids = columns.flat();
  const index = new Map(ids.map((id, node) => [id, node]));
  const columnOf = columns.flatMap((column, number) => column.map(() => number));
  const neighbours: number[][] = ids.map(() => []);
  const pairs = new Map<number, number[]>();
  for (const [start, end] of links) {
    const a = index.get(start);
    const b = index.get(end);
    if (a === undefined || b === undefined || columnOf[a] === columnOf[b]) continue;
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
    const [left, right] = (columnOf[a] ?? 0) < (columnOf[b] ?? 0) ? [a, b] : [b, a];
    const key = (columnOf[left] ?? 0) * columns.length + (columnOf[right] ?? 0);
    const list = pairs.get(key);
    if (list) list.push(left, right);
    else pairs.set(key, [left, right]);
  }
  const members: number[][] = columns.map(() => []);
  for (const [node, column] of columnOf.entries()) members[column]?.push(node);
  const graph = { ids, columnOf, members, place: new Float64Array(ids.length), neighbours, pairs };
  for (const column of members) setPlaces(graph, column);
  return graph;
}

function setPlaces({ place }: Indexed, members: readonly number[]): void {
  for (const [index, node] of members.entries()) place[node] = (index + 0.5) / members.length;
}

function putLonelyLast(graph: Indexed, members: number[]): void {
  const isLonely = (node: number): number => (graph.neighbours[node]?.length === 0 ? 1 : 0);
  members.sort((a, b) => isLonely(a) - isLonely(b));
  setPlaces(graph, members);
}

function orderOne(graph: Indexed, column: number): void {
  const members = graph.members[column] ?? [];
  const mean = new Map(members.map((node) => [node, meanPlace(graph, node)]));
  members.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
  setPlaces(graph, members);
}

/** Past the end for a node without neighbours. */
function meanPlace({ neighbours, place }: Indexed, node: number): number {
  const near = neighbours[node] ?? [];
  if (near.length === 0) return 2;
  let sum = 0;
  for (const neighbour of near) sum += place[neighbour] ?? 0;
  return sum / near.length;
}

function countCrossings({ pairs, place, members, columnOf }: Indexed): number {
  let crossings = 0;
  for (const flat of pairs.values()) {
    const size = members[columnOf[flat[1] ?? 0] ?? 0]?.length ?? 0;
    crossings += inversions(flat, place, size);
  }
  return crossings;
}

/** Pairs of links whose ends stand in opposite orders at the two sides, by a Fenwick tree over the right side. */
function inversions(flat: readonly number[], place: Float64Array, size: number): number {
  const lines = Array.from({ length: flat.length / 2 }, (_, line) => ({
    left: place[flat[2 * line] ?? 0] ?? 0,
    right: Math.floor((place[flat[2 * line + 1] ?? 0] ?? 0) * size),
  })).toSorted((a, b) => a.left - b.left || a.right - b.right);
  const tree = new Uint32Array(size + 1);
  let count = 0;
  for (const [done, { right }] of lines.entries()) {
    let notAfter = 0;
    for (let at = right + 1; at > 0; at -= at & -at) notAfter += tree[at] ?? 0;
    count += done - notAfter;
    for (let at = right + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  }
  return count;
}

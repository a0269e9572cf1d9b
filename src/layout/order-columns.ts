/**
 * Orders the nodes of each column by the mean place of their neighbours in the others, sweep after sweep, and keeps
 * the order with the fewest crossings: the barycentre heuristic of Sugiyama, Tagawa and Toda (1981).
 */
import type { Kernel } from './kernel.ts';

/** Nodes are numbered column by column. */
export type Columns = {
  /** How many nodes each column has. */
  sizes: Uint32Array;
  /** Two nodes a link. */
  links: Uint32Array;
};

export type OrderColumnsRequest = Columns & { sweeps: number };

/** Sweeps of a large graph, where each takes long and the first ones gain the most. */
const FEW_SWEEPS = 12;
const LARGE = 5000;

/** The nodes again, column by column, each column in its new order; equal places keep the order they came in. */
export function* orderColumns({ sweeps: wanted, ...columns }: OrderColumnsRequest): Kernel {
  const graph = indexed(columns);
  for (const members of graph.members) putLonelyLast(graph, members);
  let best = graph.members.map((members) => members.slice());
  let fewest = countCrossings(graph);
  const sweeps = columns.links.length / 2 > LARGE ? Math.min(wanted, FEW_SWEEPS) : wanted;
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    for (let step = 0; step < graph.members.length; step += 1) {
      orderOne(graph, sweep % 2 === 0 ? step : graph.members.length - 1 - step);
    }
    const crossings = countCrossings(graph);
    yield { done: (sweep + 1) / sweeps };
    if (crossings > fewest) continue;
    fewest = crossings;
    best = graph.members.map((members) => members.slice());
  }
  return Float64Array.from(best.flat());
}

/** How often straight lines between columns that stand in their order cross; lines between other pairs of columns don't count. */
export const crossingsOf = (columns: Columns): number => countCrossings(indexed(columns));

type Indexed = {
  columnOf: Uint32Array;
  /** Nodes of each column, in order. */
  members: number[][];
  /** Each node's place in its column, from 0 at the top to 1. */
  place: Float64Array;
  /** Neighbours in other columns. */
  neighbours: number[][];
  /** Links between two columns: flat pairs, the left end first, keyed by the two columns. */
  pairs: Map<number, number[]>;
};

function indexed({ sizes, links }: Columns): Indexed {
  const members = membersOf(sizes);
  const columnOf = new Uint32Array(members.reduce((count, column) => count + column.length, 0));
  for (const [column, nodes] of members.entries()) for (const node of nodes) columnOf[node] = column;
  const neighbours = Array.from(columnOf, (): number[] => []);
  const pairs = new Map<number, number[]>();
  for (const [a, b] of inOrder(links, columnOf.length)) {
    if (columnOf[a] === columnOf[b]) continue;
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
    const key = (columnOf[a] ?? 0) * sizes.length + (columnOf[b] ?? 0);
    const list = pairs.get(key);
    if (list) list.push(a, b);
    else pairs.set(key, [a, b]);
  }
  const graph = { columnOf, members, place: new Float64Array(columnOf.length), neighbours, pairs };
  for (const column of members) setPlaces(graph, column);
  return graph;
}

function membersOf(sizes: Uint32Array): number[][] {
  let next = 0;
  return Array.from(sizes, (size) => {
    const first = next;
    next += size;
    return Array.from({ length: size }, (_, index) => first + index);
  });
}

/** Sums of floats depend on their order, so links come in one: by the lower node, which is never right of the other. */
function* inOrder(links: Uint32Array, count: number): Generator<[number, number]> {
  const keys = new Float64Array(links.length / 2);
  for (let link = 0; link < keys.length; link += 1) {
    const [a, b] = [links[2 * link] ?? 0, links[2 * link + 1] ?? 0];
    keys[link] = Math.min(a, b) * count + Math.max(a, b);
  }
  for (const key of keys.sort()) yield [Math.floor(key / count), key % count];
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

import { neighboursIn } from './part.ts';
import type { Part } from './part.ts';

/**
 * Core number of each node: the largest k for which it has k neighbours that have k in turn.
 * Parallel connections count as one and loops not at all. Batagelj and Zaveršnik, "An O(m) Algorithm for Cores
 * Decomposition of Networks", 2003: nodes stand in `order` by degree, bin by bin; taking them from the front and moving
 * each neighbour one bin down costs a swap.
 */
export function coreNumbers(part: Part): Int32Array {
  const { offsets, ends, neighbours } = distinctNeighbours(part);
  const degrees = Int32Array.from(ends, (end, index) => end - (offsets[index] ?? 0));
  const { bins, order, places } = sortByDegree(degrees);
  for (let place = 0; place < order.length; place += 1) {
    const node = order[place] ?? 0;
    const degree = degrees[node] ?? 0;
    for (let at = offsets[node] ?? 0; at < (ends[node] ?? 0); at += 1) {
      const neighbour = neighbours[at] ?? 0;
      const theirs = degrees[neighbour] ?? 0;
      if (theirs <= degree) continue;
      const firstPlace = bins[theirs] ?? 0;
      swap(order, places, [places[neighbour] ?? 0, firstPlace]);
      bins[theirs] = firstPlace + 1;
      degrees[neighbour] = theirs - 1;
    }
  }
  return degrees;
}

function swap(order: Int32Array, places: Int32Array, [one, other]: [number, number]): void {
  const first = order[one] ?? 0;
  const second = order[other] ?? 0;
  order[one] = second;
  order[other] = first;
  places[first] = other;
  places[second] = one;
}

/** `bins[d]` is the first place in `order` of the nodes of degree d; `places` is the inverse of `order`. */
function sortByDegree(degrees: Int32Array): { bins: Int32Array; order: Int32Array; places: Int32Array } {
  let highest = 0;
  for (const degree of degrees) if (degree > highest) highest = degree;
  const bins = new Int32Array(highest + 2);
  for (const degree of degrees) bins[degree + 1] = (bins[degree + 1] ?? 0) + 1;
  for (let degree = 0; degree <= highest; degree += 1) bins[degree + 1] = (bins[degree + 1] ?? 0) + (bins[degree] ?? 0);
  const next = bins.slice();
  const order = new Int32Array(degrees.length);
  const places = new Int32Array(degrees.length);
  for (let node = 0; node < degrees.length; node += 1) {
    const degree = degrees[node] ?? 0;
    const place = next[degree] ?? 0;
    next[degree] = place + 1;
    order[place] = node;
    places[node] = place;
  }
  return { bins, order, places };
}

/** Neighbours of node i are neighbours[offsets[i]] up to neighbours[ends[i]], each once. */
function distinctNeighbours(part: Part): { offsets: Int32Array; ends: Int32Array; neighbours: Int32Array } {
  const { offsets, neighbours } = neighboursIn(part);
  const ends = new Int32Array(part.hasNode.length);
  const seenBy = new Int32Array(part.hasNode.length).fill(-1);
  for (let node = 0; node < ends.length; node += 1) {
    seenBy[node] = node;
    let end = offsets[node] ?? 0;
    for (let at = end; at < (offsets[node + 1] ?? 0); at += 1) {
      const neighbour = neighbours[at] ?? 0;
      if (seenBy[neighbour] === node) continue;
      seenBy[neighbour] = node;
      neighbours[end] = neighbour;
      end += 1;
    }
    ends[node] = end;
  }
  return { offsets, ends, neighbours };
}

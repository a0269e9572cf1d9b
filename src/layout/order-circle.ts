/**
 * Orders the nodes of each arc so that connections across the circle are short: each takes the direction in which its
 * neighbours lie, sweep after sweep, and the order with the least length of all is kept. The barycentre heuristic of
 * layered drawings, on circles.
 */
import type { Kernel } from './kernel.ts';

export type OrderCircleRequest = {
  /** How many nodes each arc has; nodes are numbered arc by arc. */
  sizes: Uint32Array;
  /** What each node takes of its arc, in pixels. */
  widths: Float64Array;
  /** Of each arc: where it begins and how far it goes, in radians, and its radius. A whole circle is a ring. */
  arcs: readonly Arc[];
  /** Two nodes a link, sorted. */
  links: Uint32Array;
  sweeps: number;
};

export type Arc = { from: number; length: number; radius: number };

const WHOLE = 2 * Math.PI;

/** x and y of every node, around 0. */
export function* orderCircle(request: OrderCircleRequest): Kernel {
  const { sizes, arcs, sweeps } = request;
  const rings = toRings(sizes, arcs);
  const xy = new Float64Array(2 * request.widths.length);
  for (const ring of rings) place(ring, request.widths, xy);
  const neighbours = neighboursOf(request);
  let best = xy.slice();
  let least = lengthOf(request.links, xy);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const ring of sweep % 2 === 0 ? rings : rings.toReversed()) {
      turn(ring, directionsOf(ring, neighbours, xy), request.widths);
      place(ring, request.widths, xy);
    }
    const length = lengthOf(request.links, xy);
    yield { done: (sweep + 1) / sweeps };
    if (length >= least) continue;
    least = length;
    best = xy.slice();
  }
  return best;
}

/** An arc with its nodes in their present order; `from` is where a ring begins by now. */
type Ring = Arc & { members: number[] };

function toRings(sizes: Uint32Array, arcs: readonly Arc[]): Ring[] {
  let next = 0;
  return arcs.map((arc, index) => {
    const first = next;
    next += sizes[index] ?? 0;
    return { ...arc, members: Array.from({ length: next - first }, (_, offset) => first + offset) };
  });
}

function place({ members, from, length, radius }: Ring, widths: Float64Array, xy: Float64Array): void {
  for (const [index, angle] of anglesOf({ members, from, length }, widths).entries()) {
    const node = members[index] ?? 0;
    xy[2 * node] = radius * Math.cos(angle);
    xy[2 * node + 1] = radius * Math.sin(angle);
  }
}

/** Each member has a share of the arc by its width and stands in the middle of it. */
function anglesOf({ members, from, length }: Omit<Ring, 'radius'>, widths: Float64Array): Float64Array {
  let total = 0;
  for (const node of members) total += widths[node] ?? 0;
  const angles = new Float64Array(members.length);
  let before = 0;
  for (const [index, node] of members.entries()) {
    const width = widths[node] ?? 0;
    angles[index] = from + (length * (before + width / 2)) / Math.max(1e-9, total);
    before += width;
  }
  return angles;
}

/** The direction of the sum of each member's neighbours; its own where they are none or cancel out. */
function directionsOf({ members }: Ring, neighbours: readonly number[][], xy: Float64Array): Map<number, number> {
  return new Map(
    members.map((node) => {
      let x = 0;
      let y = 0;
      for (const near of neighbours[node] ?? []) {
        x += xy[2 * near] ?? 0;
        y += xy[2 * near + 1] ?? 0;
      }
      const isClear = Math.hypot(x, y) > 1e-6;
      return [node, isClear ? Math.atan2(y, x) : Math.atan2(xy[2 * node + 1] ?? 0, xy[2 * node] ?? 0)];
    }),
  );
}

/** Sorts an arc by directions as seen from its middle; a ring also turns as a whole to where they point. */
function turn(ring: Ring, directions: ReadonlyMap<number, number>, widths: Float64Array): void {
  const middle = ring.from + ring.length / 2;
  const off = (node: number): number => around((directions.get(node) ?? 0) - middle);
  ring.members.sort((a, b) => off(a) - off(b) || a - b);
  if (ring.length < WHOLE - 1e-9) return;
  let x = 0;
  let y = 0;
  for (const [index, angle] of anglesOf(ring, widths).entries()) {
    const by = (directions.get(ring.members[index] ?? 0) ?? 0) - angle;
    x += Math.cos(by);
    y += Math.sin(by);
  }
  ring.from += Math.atan2(y, x);
}

/** The same angle between -π and π. */
const around = (angle: number): number => angle - WHOLE * Math.round(angle / WHOLE);

function neighboursOf({ widths, links }: OrderCircleRequest): number[][] {
  const neighbours = Array.from(widths, (): number[] => []);
  for (let link = 0; link < links.length; link += 2) {
    const [a, b] = [links[link] ?? 0, links[link + 1] ?? 0];
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return neighbours;
}

function lengthOf(links: Uint32Array, xy: Float64Array): number {
  let length = 0;
  for (let link = 0; link < links.length; link += 2) {
    const [a, b] = [2 * (links[link] ?? 0), 2 * (links[link + 1] ?? 0)];
    length += Math.hypot((xy[a] ?? 0) - (xy[b] ?? 0), (xy[a + 1] ?? 0) - (xy[b + 1] ?? 0));
  }
  return length;
}

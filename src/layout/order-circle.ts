/**
 * Orders the nodes of each arc so that connections across the circle are short: each goes where its neighbours are,
 * sweep after sweep, and the order with the least length of all is kept. The barycentre heuristic of
 * layered drawings, on circles.
 */
import type { Position } from '../scene/scene.ts';
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

export type Arc = {
  from: number;
  length: number;
  radius: number;
  /** Nodes take turns in so many lines beside each other, each so much further out than the one before. */
  lanes: number;
  pitch: number;
};

/** Sweeps of a large graph, where each takes long and the first ones gain the most. */
const FEW_SWEEPS = 12;
const LARGE = 5000;

const WHOLE = 2 * Math.PI;

/** x and y of every node, around 0. */
export function* orderCircle(request: OrderCircleRequest): Kernel {
  const { sizes, arcs, links } = request;
  const sweeps = links.length / 2 > LARGE ? Math.min(request.sweeps, FEW_SWEEPS) : request.sweeps;
  const rings = toRings(sizes, arcs);
  const xy = new Float64Array(2 * request.widths.length);
  for (const ring of rings) place(ring, request.widths, xy);
  const neighbours = neighboursOf(request);
  let best = xy.slice();
  let least = lengthOf(links, xy);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const ring of sweep % 2 === 0 ? rings : rings.toReversed()) {
      turn(ring, middlesOf(ring, neighbours, xy), request.widths);
      place(ring, request.widths, xy);
    }
    const length = lengthOf(links, xy);
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

function place(ring: Ring, widths: Float64Array, xy: Float64Array): void {
  for (const [index, angle] of anglesOf(ring, widths).entries()) {
    const node = ring.members[index] ?? 0;
    const radius = ring.radius + (index % ring.lanes) * ring.pitch;
    xy[2 * node] = radius * Math.cos(angle);
    xy[2 * node + 1] = radius * Math.sin(angle);
  }
}

/** Each member has a share of the arc by its width and stands in the middle of it. */
function anglesOf({ members, from, length }: Ring, widths: Float64Array): Float64Array {
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

/** The middle of each member's neighbours; its own place where it has none. */
function middlesOf({ members }: Ring, neighbours: readonly number[][], xy: Float64Array): Map<number, Position> {
  return new Map(
    members.map((node) => {
      const near = neighbours[node] ?? [];
      if (near.length === 0) return [node, { x: xy[2 * node] ?? 0, y: xy[2 * node + 1] ?? 0 }];
      let x = 0;
      let y = 0;
      for (const neighbour of near) {
        x += xy[2 * neighbour] ?? 0;
        y += xy[2 * neighbour + 1] ?? 0;
      }
      return [node, { x: x / near.length, y: y / near.length }];
    }),
  );
}

function turn(ring: Ring, middles: ReadonlyMap<number, Position>, widths: Float64Array): void {
  if (ring.length < WHOLE - 1e-9) sortArc(ring, middles);
  else turnRing(ring, middles, widths);
}

/**
 * Along an arc, those come first whose neighbours lie to that side: what counts is how far they are along the arc's
 * tangent, as neighbours across the circle stand in the opposite direction.
 */
function sortArc({ members, from, length }: Ring, middles: ReadonlyMap<number, Position>): void {
  const angle = from + length / 2;
  const along = (node: number): number => {
    const { x, y } = middles.get(node) ?? { x: 0, y: 0 };
    return y * Math.cos(angle) - x * Math.sin(angle);
  };
  members.sort((a, b) => along(a) - along(b) || a - b);
}

/** Around a ring, each goes to the side where its neighbours are; then all turn together to where they point. */
function turnRing(ring: Ring, middles: ReadonlyMap<number, Position>, widths: Float64Array): void {
  const directionOf = (node: number | undefined): number => {
    const { x, y } = middles.get(node ?? 0) ?? { x: 0, y: 0 };
    return Math.atan2(y, x);
  };
  const off = (node: number): number => around(directionOf(node) - ring.from - Math.PI);
  ring.members.sort((a, b) => off(a) - off(b) || a - b);
  let x = 0;
  let y = 0;
  for (const [index, angle] of anglesOf(ring, widths).entries()) {
    const by = directionOf(ring.members[index]) - angle;
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

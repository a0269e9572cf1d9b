import { boxOf } from './box.ts';
import type { GraphArrays, LaidOutGraph } from './graph-arrays.ts';
import type { Positions } from '../scene/scene.ts';
import { fractionOf } from './random.ts';

/** Places that depend on each node's id and the seed alone, so that a layout repeats. */
export function scattered({ nodes }: Pick<LaidOutGraph, 'nodes'>, seed: number): Float64Array {
  const side = 10 * Math.sqrt(nodes.length);
  const xy = new Float64Array(2 * nodes.length);
  for (const [index, { id }] of nodes.entries()) {
    xy[2 * index] = side * fractionOf(id, seed);
    xy[2 * index + 1] = side * fractionOf(id, seed + 1);
  }
  return xy;
}

const BESIDE = 30;

/** Where nodes are; one that is nowhere yet begins near its neighbours that are, or else in the middle of all. */
export function placedOrNear(graph: LaidOutGraph, start: Positions, seed: number): Float64Array {
  const sums = neighbourSums(graph, start);
  const { left, right, top, bottom } = boxOf([...start.values()].flatMap(({ x, y }) => [x, y]));
  const xy = new Float64Array(2 * graph.nodes.length);
  for (const [index, { id }] of graph.nodes.entries()) {
    const place = start.get(id);
    const count = sums[3 * index + 2] ?? 0;
    const near = { x: (sums[3 * index] ?? 0) / count, y: (sums[3 * index + 1] ?? 0) / count };
    const about = count > 0 ? near : { x: (left + right) / 2, y: (top + bottom) / 2 };
    xy[2 * index] = place?.x ?? about.x + BESIDE * (fractionOf(id, seed) - 0.5);
    xy[2 * index + 1] = place?.y ?? about.y + BESIDE * (fractionOf(id, seed + 1) - 0.5);
  }
  return xy;
}

/** Of each node: the sums of x and y of its neighbours that have a place, and how many those are. */
function neighbourSums({ nodes, links }: LaidOutGraph & Pick<GraphArrays, 'links'>, start: Positions): Float64Array {
  const sums = new Float64Array(3 * nodes.length);
  const add = (to: number, from: number): void => {
    const place = start.get(nodes[from]?.id ?? '');
    if (!place) return;
    sums[3 * to] = (sums[3 * to] ?? 0) + place.x;
    sums[3 * to + 1] = (sums[3 * to + 1] ?? 0) + place.y;
    sums[3 * to + 2] = (sums[3 * to + 2] ?? 0) + 1;
  };
  for (let pair = 0; pair < links.length; pair += 2) {
    add(links[pair] ?? 0, links[pair + 1] ?? 0);
    add(links[pair + 1] ?? 0, links[pair] ?? 0);
  }
  return sums;
}

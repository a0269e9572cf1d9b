import type { Position } from '../../scene/scene.ts';
import type { StageGraph } from './scene-graph.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** A neighbour and the connection to it. */
export type Step = { node: string; connection: string };

/** Towards, in the graph's coordinates, where y grows upwards. */
const TOWARDS: Readonly<Record<Direction, number>> = { right: 0, up: Math.PI / 2, left: Math.PI, down: -Math.PI / 2 };

/** What lies further off than this is in another direction. */
const WIDEST = (80 * Math.PI) / 180;
/** Within so much of an angle, the nearer neighbour is meant. */
const ALIKE = (15 * Math.PI) / 180;

/** The connected neighbour that lies most in a direction: by its angle first, then by its distance. */
export function neighbourTowards(graph: StageGraph, from: string, direction: Direction): Step | undefined {
  let best: Step | undefined;
  let bestOff = Infinity;
  let bestDistance = Infinity;
  for (const step of neighboursOf(graph, from)) {
    const { angle, distance } = bearing(graph, from, step.node);
    const exact = Math.abs(wrapped(angle - TOWARDS[direction]));
    if (exact > WIDEST) continue;
    const off = Math.round(exact / ALIKE);
    if (off > bestOff || (off === bestOff && distance >= bestDistance)) continue;
    [best, bestOff, bestDistance] = [step, off, distance];
  }
  return best;
}

/** The neighbour of `around` that follows on `from`, clockwise from the top, or is before it; else the first or last. */
export function neighbourAround(graph: StageGraph, around: string, from: string, by: 1 | -1): Step | undefined {
  const steps = neighboursOf(graph, around)
    .map((step) => ({ step, at: clockwise(bearing(graph, around, step.node).angle) }))
    .toSorted((a, b) => a.at - b.at || (a.step.node < b.step.node ? -1 : 1))
    .map(({ step }) => step);
  const index = steps.findIndex(({ node }) => node === from);
  if (index < 0) return steps.at(by > 0 ? 0 : -1);
  return steps.at((index + by) % steps.length);
}

/** Every neighbour once, by the first of the connections to it. */
function neighboursOf(graph: StageGraph, from: string): Step[] {
  const steps = new Map<string, Step>();
  graph.forEachEdge(from, (connection, _attributes, source, target) => {
    const node = source === from ? target : source;
    if (node !== from && !steps.has(node)) steps.set(node, { node, connection });
  });
  return [...steps.values()];
}

/** The node with most connections; the first of them by id, so that it is always the same. */
export function bestConnected(graph: StageGraph): string | undefined {
  let best: string | undefined;
  let most = -1;
  graph.forEachNode((id, { node: { degree } }) => {
    if (degree < most || (degree === most && best !== undefined && id > best)) return;
    [best, most] = [id, degree];
  });
  return best;
}

function bearing(graph: StageGraph, from: string, to: string): { angle: number; distance: number } {
  const [start, end]: [Position, Position] = [graph.getNodeAttributes(from), graph.getNodeAttributes(to)];
  const [x, y] = [end.x - start.x, end.y - start.y];
  return { angle: Math.atan2(y, x), distance: Math.hypot(x, y) };
}

/** The same angle from -π to π. */
function wrapped(angle: number): number {
  const turns = Math.round(angle / (2 * Math.PI));
  return angle - turns * 2 * Math.PI;
}

/** From 0 at the top to 2π, as the hands of a clock go. */
const clockwise = (angle: number): number => (2.5 * Math.PI - angle) % (2 * Math.PI);

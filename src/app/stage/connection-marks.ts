import { arrival, controlPoint, pointOn, turned } from '../../scene/curve.ts';
import type { Curve } from '../../scene/curve.ts';
import { BoxGrid } from '../../scene/place-labels.ts';
import type { Box } from '../../scene/place-labels.ts';
import { SHARES } from '../../scene/projections/project.ts';
import type { Position, SceneRelationship } from '../../scene/scene.ts';
import { connectionStyle, MOST_MARKS } from './drawing-limits.ts';
import { placeOf, widthOf } from './drawn.ts';
import type { Drawn } from './drawn.ts';
import { lengthFactor, lineFactor, toScreen } from './view.ts';
import type { Size, View } from './view.ts';

export type Sight = { view: View; size: Size };

/** A triangle at the end of a connection: its tip and the way it points. */
export type ArrowHead = { tip: Position; towards: Position; length: number; connection: SceneRelationship };

/** How many connections a line stands for. */
export type Badge = { text: string; at: Position; box: Box; connection: SceneRelationship };

/** At this zoom every connection in view shows its direction; what stands out shows it at any. */
const ARROWS_ZOOM = 1.6;
const SMALLEST_HEAD = 5;
const HEAD_PER_WIDTH = 3;
const RIM = 2;
const CHOSEN_RING = 5;
const SHORTEST_WITH_BADGE = 60;
const BADGE_FONT = 10;
export const BADGE_HEIGHT = 14;

/** How a connection runs on the stage right now, in pixels; undefined where an end is not drawn. */
export function curveOf(drawn: Drawn, connection: SceneRelationship, { view, size }: Sight): Curve | undefined {
  const [from, to] = [placeOf(drawn, connection.start), placeOf(drawn, connection.end)];
  if (!from || !to) return undefined;
  const [start, end] = [toScreen(from, view, size), toScreen(to, view, size)];
  const bend = connectionStyle(drawn.graph.size) === 'curve' ? connection.curvature : 0;
  return { start, control: controlPoint(start, end, bend), end };
}

/** Which connections show their direction: those that stand out, or all that are near enough. */
function directed(drawn: Drawn, all: readonly SceneRelationship[], zoom: number): SceneRelationship[] {
  const { graph, emphasis } = drawn;
  if (emphasis.fade < 1) {
    const some: SceneRelationship[] = [];
    for (const id of emphasis.connections) {
      if (some.length === MOST_MARKS) break;
      if (graph.hasEdge(id)) some.push(graph.getEdgeAttributes(id).connection);
    }
    return some;
  }
  const isNear = zoom >= ARROWS_ZOOM && connectionStyle(graph.size) === 'curve';
  return isNear ? [...all] : [];
}

export function arrowHeads(drawn: Drawn, all: readonly SceneRelationship[], sight: Sight): ArrowHead[] {
  const heads: ArrowHead[] = [];
  const width = lineFactor(sight.view.zoom);
  for (const connection of directed(drawn, all, sight.view.zoom)) {
    if (heads.length >= MOST_MARKS) break;
    const curve = connection.type === SHARES ? undefined : curveOf(drawn, connection, sight);
    if (!curve || !isNear(curve, sight.size)) continue;
    const length = SMALLEST_HEAD + HEAD_PER_WIDTH * widthOf(drawn, connection) * width;
    const ways = connection.isMutual ? [curve, turned(curve)] : [curve];
    for (const [index, way] of ways.entries()) {
      const node = index === 0 ? connection.end : connection.start;
      const end = arrival(way, reachOf(drawn, node, sight.view.zoom));
      if (end) heads.push({ tip: end.at, towards: end.towards, length, connection });
    }
  }
  return heads;
}

/** How far a node's shape and ring reach from its middle, in pixels. */
export function reachOf({ graph, selection }: Drawn, id: string, zoom: number): number {
  const { size } = graph.getNodeAttributes(id);
  return size * lengthFactor(zoom) + (selection.has(id) ? CHOSEN_RING : RIM);
}

const isNear = ({ start, control, end }: Curve, { width, height }: Size): boolean =>
  Math.min(start.x, control.x, end.x) < width &&
  Math.max(start.x, control.x, end.x) > 0 &&
  Math.min(start.y, control.y, end.y) < height &&
  Math.max(start.y, control.y, end.y) > 0;

export type BadgeOptions = Sight & {
  taken: readonly Box[];
  measure: (text: string, fontSize: number, isBold: boolean) => number;
};

/** Counts on bundles, the largest first, where there is room on the line and nothing else is written. */
export function badgesOf(drawn: Drawn, bundles: readonly SceneRelationship[], options: BadgeOptions): Badge[] {
  const { size, taken, measure } = options;
  const { emphasis } = drawn;
  const grid = new BoxGrid(size.width, size.height);
  for (const box of taken) grid.add(box);
  const badges: Badge[] = [];
  for (const connection of bundles) {
    if (badges.length === MOST_MARKS) break;
    const isEmphasised = emphasis.connections.has(connection.id);
    if (emphasis.fade < 1 && !isEmphasised) continue;
    const curve = curveOf(drawn, connection, options);
    if (!curve || !isNear(curve, size)) continue;
    if (Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y) < SHORTEST_WITH_BADGE) continue;
    const at = pointOn(curve, 0.5);
    const text = String(connection.members?.length ?? 0);
    const half = Math.max(BADGE_HEIGHT, measure(text, BADGE_FONT, true) + 8) / 2;
    const box = {
      left: at.x - half,
      right: at.x + half,
      top: at.y - BADGE_HEIGHT / 2,
      bottom: at.y + BADGE_HEIGHT / 2,
    };
    if (grid.hits(box, 1)) continue;
    grid.add(box);
    badges.push({ text, at, box, connection });
  }
  return badges;
}

import { boxOf } from './box.ts';
import type { ForceSettings } from './force-kernel.ts';
import { forceAtlas2 } from './force-kernel.ts';
import type { GraphArrays } from './graph-arrays.ts';
import type { Kernel } from './kernel.ts';
import { separate } from './separate.ts';

type Room = { width: number; height: number };

export type ArrangeRequest = { graph: GraphArrays; start: Float64Array; settings: ForceSettings; room: Room };

const MARGIN = 40;
/** Pixels between two shapes. */
const CLEARANCE = 2;
/** Of the way, about as much is forces; the rest is parting. */
const FORCES = 0.9;

/** Lays out by forces, fits the room and parts what overlaps. */
export function* arrange({ graph, start, settings, room }: ArrangeRequest): Kernel {
  for (const done of forceAtlas2(graph, start, settings)) yield { done: FORCES * done, xy: () => fitted(start, room) };
  const xy = fitted(start, room);
  for (const { done, ...step } of separate(xy, graph.radii, CLEARANCE))
    yield { done: FORCES + (1 - FORCES) * done, ...step };
  moveToOrigin(xy);
  return xy;
}

/** Room that each node should have for itself and its label, in square pixels. */
const AREA = 4500;
/** Labels are wide, so the picture may be too. */
const WIDEST_STRETCH = 1.5;

/** Scaled so that the room is filled, a room that grows with the number of nodes, and centred in it. */
function fitted(xy: Float64Array, { width, height }: Room): Float64Array {
  const grown = Math.max(1, Math.sqrt(((xy.length / 2) * AREA) / (width * height)));
  const box = boxOf(xy);
  const fitX = (grown * Math.max(1, width - 2 * MARGIN)) / Math.max(1e-9, box.right - box.left);
  const fitY = (grown * Math.max(1, height - 2 * MARGIN)) / Math.max(1e-9, box.bottom - box.top);
  const scaleY = Math.min(fitY, fitX * WIDEST_STRETCH);
  const scaleX = Math.min(fitX, scaleY * WIDEST_STRETCH);
  return xy.map((value, index) =>
    index % 2 === 0 ? (value - box.left) * scaleX + MARGIN : (value - box.top) * scaleY + MARGIN,
  );
}

function moveToOrigin(xy: Float64Array): void {
  const { left, top } = boxOf(xy);
  for (let index = 0; index < xy.length; index += 1) {
    xy[index] = (xy[index] ?? 0) - (index % 2 === 0 ? left : top) + MARGIN;
  }
}

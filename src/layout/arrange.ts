import type { ForceGraph } from './force-kernel.ts';
import { forceAtlas2 } from './force-kernel.ts';
import { separate } from './separate.ts';

export type Room = { width: number; height: number };

/** How far it is, and the positions so far, fitted into the room when they are asked for. */
export type Step = { done: number; xy: () => Float64Array };

const MARGIN = 40;

/** Lays out by forces, fits the room and parts what overlaps; graph.xy holds the result when the generator ends. */
export function* arrange(graph: ForceGraph, room: Room): Generator<Step, void> {
  for (const done of forceAtlas2(graph)) yield { done, xy: () => fitted(graph.xy, room) };
  graph.xy.set(fitted(graph.xy, room));
  separate(graph);
  moveToOrigin(graph.xy);
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

function boxOf(xy: Float64Array): { left: number; right: number; top: number; bottom: number } {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let index = 0; index < xy.length; index += 2) {
    box.left = Math.min(box.left, xy[index] ?? 0);
    box.right = Math.max(box.right, xy[index] ?? 0);
    box.top = Math.min(box.top, xy[index + 1] ?? 0);
    box.bottom = Math.max(box.bottom, xy[index + 1] ?? 0);
  }
  return box;
}

import { backdropBounds } from '../backdrop.ts';
import type { Position, Scene, SceneNode } from '../scene.ts';
import type { Frame } from './picture.ts';

/** Where a scene stands in a picture. */
export type Fit = {
  scale: number;
  place: (point: Position) => Position;
  /** Height that the scene takes, with its column titles. */
  height: number;
};

const SMALLEST_FONT = 10;
const LARGEST_FONT = 15;
/** A small answer is not blown up further than this. */
const LARGEST_SCALE = 1.5;
export const LABEL_OFFSET = 4;
export const TITLE_ROOM = 34;
const EDGE = 10;

export const fontSizeOf = (node: SceneNode, scale: number, unit: number): number =>
  Math.min(LARGEST_FONT * unit, Math.max(SMALLEST_FONT * unit, node.fontSize * scale));

/** The largest scale at which the nodes and the labels beside them fit between left and right, and in the height. */
export function fitScene(
  scene: Scene,
  frame: Frame,
  { top, height }: { top: number; height: number | undefined },
): Fit {
  const { left, right, unit } = frame;
  const titles = scene.columns.length + scene.ticks.length > 0 ? TITLE_ROOM * unit : 0;
  const box = extentOf(scene);
  const free = height === undefined ? Infinity : Math.max(1, height - titles - 2 * EDGE * unit);
  const most = Math.min(LARGEST_SCALE * unit, free / Math.max(1, box.bottom - box.top));
  let scale = Math.min(most, (right - left) / Math.max(1, box.right - box.left));
  let overhang = { left: 0, right: 0 };
  // The overhang of labels depends on the scale and the scale on it: a few rounds settle both.
  for (let round = 0; round < 8; round += 1) {
    overhang = overhangOf(scene.nodes, frame, { box, scale });
    const wide = (right - left - overhang.left - overhang.right) / Math.max(1, box.right - box.left);
    scale = Math.min(most, Math.max(wide, 0.05 * unit));
  }
  const used = overhang.left + overhang.right + (box.right - box.left) * scale;
  const startX = left + overhang.left + Math.max(0, right - left - used) / 2;
  const drawnHeight = (box.bottom - box.top) * scale;
  const spare = height === undefined ? 0 : Math.max(0, free - drawnHeight) / 2;
  const startY = top + titles + EDGE * unit + spare;
  return {
    scale,
    place: ({ x, y }) => ({ x: startX + (x - box.left) * scale, y: startY + (y - box.top) * scale }),
    height: titles + drawnHeight + 2 * EDGE * unit,
  };
}

type Extent = { left: number; right: number; top: number; bottom: number };

/** Around the nodes' shapes and what lies behind them, without labels. */
function extentOf({ nodes, backdrop }: Scene): Extent {
  const behind = backdropBounds(backdrop);
  if (nodes.length === 0) return behind ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const extent = behind ?? { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y, radius } of nodes) {
    extent.left = Math.min(extent.left, x - radius);
    extent.right = Math.max(extent.right, x + radius);
    extent.top = Math.min(extent.top, y - radius);
    extent.bottom = Math.max(extent.bottom, y + radius);
  }
  return extent;
}

/** How far labels reach past the outermost shapes. */
function overhangOf(
  nodes: readonly SceneNode[],
  { unit, measure }: Frame,
  { box, scale }: { box: Extent; scale: number },
): { left: number; right: number } {
  const overhang = { left: 0, right: 0 };
  for (const node of nodes) {
    const width = measure(node.name, fontSizeOf(node, scale, unit), false);
    const beside = width + node.radius * scale + 2 * LABEL_OFFSET * unit;
    const toLeft = node.labelSide === 'left' ? beside : node.labelSide === 'below' ? width / 2 : 0;
    const toRight = node.labelSide === 'right' ? beside : node.labelSide === 'below' ? width / 2 : 0;
    overhang.left = Math.max(overhang.left, toLeft - (node.x - box.left) * scale);
    overhang.right = Math.max(overhang.right, toRight - (box.right - node.x) * scale);
  }
  return overhang;
}

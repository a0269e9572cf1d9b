import { backdropBounds } from '../backdrop.ts';
import type { Box } from '../place-labels.ts';
import type { Bounds, Position, Scene, SceneNode } from '../scene.ts';
import type { Frame } from './picture.ts';

/** Where a scene stands in a picture. */
export type Fit = {
  scale: number;
  place: (point: Position) => Position;
  radiusOf: (node: Pick<SceneNode, 'radius'>) => number;
  /** Of the width of lines. */
  lineScale: number;
  /** Height that the scene takes, with its column titles. */
  height: number;
  /** Where the region lies, if only a region is drawn. */
  clip?: Box;
};

/** `height` is what the scene may take; absent: what it needs. */
type Wanted = { top: number; height: number | undefined; region?: Bounds; widths: LabelWidths };

/** Of names, in pixels of a picture as wide as it was designed. */
export const SMALLEST_FONT = 10;
const LARGEST_FONT = 15;
/** A small answer is not blown up further than this. */
const LARGEST_SCALE = 1.5;
const SMALLEST_SCALE = 0.05;
/** Nodes shrink by less than the window's scale. */
const FROM_FAR = 0.65;
export const LABEL_OFFSET = 4;
export const TITLE_ROOM = 34;
/** Left above a scene and below it. */
export const EDGE = 10;

/** Of the titles over columns and ticks, where a scene has any. */
export const titleRoom = ({ columns, ticks }: Scene): number => (columns.length + ticks.length > 0 ? TITLE_ROOM : 0);

export function fontSizeOf(node: SceneNode, scale: number, { unit, letter }: Frame): number {
  const wanted = (node.fontSize * scale * letter) / unit;
  return Math.min(LARGEST_FONT * letter, Math.max(SMALLEST_FONT * letter, wanted));
}

/** The largest scale at which the nodes and the labels beside them fit between left and right, and in the height. */
export function fitScene(scene: Scene, frame: Frame, { top, height, region, widths }: Wanted): Fit {
  const { left, right, unit, letter } = frame;
  const titles = titleRoom(scene) * letter;
  const box = region ?? extentOf(scene);
  const free = height === undefined ? Infinity : Math.max(1, height - titles - 2 * EDGE * unit);
  const most = free / Math.max(1, box.bottom - box.top);
  const { scale, overhang } = region
    ? { scale: Math.min(most, (right - left) / Math.max(1, box.right - box.left)), overhang: { left: 0, right: 0 } }
    : scaleBesideLabels(widths, frame, { box, most: Math.min(LARGEST_SCALE * unit, most) });
  const used = overhang.left + overhang.right + (box.right - box.left) * scale;
  const startX = left + overhang.left + Math.max(0, right - left - used) / 2;
  const drawnHeight = (box.bottom - box.top) * scale;
  const spare = height === undefined ? 0 : Math.max(0, free - drawnHeight) / 2;
  const startY = top + titles + EDGE * unit + spare;
  const place = ({ x, y }: Position): Position => ({
    x: startX + (x - box.left) * scale,
    y: startY + (y - box.top) * scale,
  });
  const nodeScale = nodeScaleOf(scale, frame);
  return {
    scale,
    place,
    radiusOf: ({ radius }) => radius * nodeScale,
    lineScale: frame.isWindow ? Math.min(unit, nodeScale) : unit,
    height: titles + drawnHeight + 2 * EDGE * unit,
    ...(region && { clip: placedBox(region, place) }),
  };
}

/** A region seen from near shows its nodes larger, as the screen does, but not in full measure; so does a window from far. */
function nodeScaleOf(scale: number, { unit, isWindow }: Frame): number {
  const largest = LARGEST_SCALE * unit;
  if (isWindow && scale < unit) return unit * (scale / unit) ** FROM_FAR;
  return scale <= largest ? scale : largest * Math.sqrt(scale / largest);
}

function placedBox({ left, top, right, bottom }: Bounds, place: Fit['place']): Box {
  const [first, last] = [place({ x: left, y: top }), place({ x: right, y: bottom })];
  return { left: first.x, top: first.y, right: last.x, bottom: last.y };
}

type Overhang = { left: number; right: number };

const ROUNDS = 24;

/** The largest scale up to `most` at which all labels end within the frame, by halving: they grow only at some scales. */
function scaleBesideLabels(
  widths: LabelWidths,
  frame: Frame,
  { box, most }: { box: Bounds; most: number },
): { scale: number; overhang: Overhang } {
  const overhangAt = (scale: number): Overhang => overhangOf(widths, frame, { box, scale });
  const fits = (scale: number): boolean => {
    const { left, right } = overhangAt(scale);
    return left + right + (box.right - box.left) * scale <= frame.right - frame.left;
  };
  if (fits(most)) return { scale: most, overhang: overhangAt(most) };
  let [low, high] = [Math.min(most, SMALLEST_SCALE * frame.unit), most];
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return { scale: low, overhang: overhangAt(low) };
}

/** Around the nodes' shapes and what lies behind them, without labels. */
export function extentOf({ nodes, backdrop }: Scene): Bounds {
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

/** Of each node's name, in font sizes. */
export type LabelWidths = ReadonlyMap<SceneNode, number>;

/** Measured once: a text is as wide as its letters are large. */
export const labelWidths = (nodes: readonly SceneNode[], { measure, letter }: Frame): LabelWidths =>
  new Map(nodes.map((node) => [node, measure(node.name, LARGEST_FONT * letter, false) / (LARGEST_FONT * letter)]));

/** How far labels reach past the outermost shapes. */
function overhangOf(widths: LabelWidths, frame: Frame, { box, scale }: { box: Bounds; scale: number }): Overhang {
  const overhang = { left: 0, right: 0 };
  for (const [node, em] of widths) {
    const width = em * fontSizeOf(node, scale, frame);
    const beside = width + node.radius * scale + 2 * LABEL_OFFSET * frame.unit;
    const toLeft = node.labelSide === 'left' ? beside : node.labelSide === 'below' ? width / 2 : 0;
    const toRight = node.labelSide === 'right' ? beside : node.labelSide === 'below' ? width / 2 : 0;
    overhang.left = Math.max(overhang.left, toLeft - (node.x - box.left) * scale);
    overhang.right = Math.max(overhang.right, toRight - (box.right - node.x) * scale);
  }
  return overhang;
}

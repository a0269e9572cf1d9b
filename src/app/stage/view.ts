import type { Bounds, Position } from '../../scene/scene.ts';

/** What is on the screen: the centre of the stage in graph units, and how many pixels a unit takes. */
export type View = Position & { zoom: number };
export type Size = { width: number; height: number };

/** A point of the scene with what must be seen around it at some zoom, in pixels: its shape and label. */
export type Extent = Position & { left: number; right: number; top: number; bottom: number };

export type Insets = { left: number; right: number; top: number; bottom: number };

/** Sigma's camera works on a square of this many graph units around 0, whatever the scene. */
export const FRAME = 1000;

/** A few nodes are not blown up further than this to fill the stage. */
const LARGEST_FIT = 1.4;
export const LARGEST_ZOOM = 6;
/** How far out one may zoom, as a share of the zoom at which all fits. */
const SMALLEST_SHARE = 0.5;

export type CameraPlace = { x: number; y: number; ratio: number };

export function toCamera(view: View, size: Size): CameraPlace {
  return { x: 0.5 + view.x / FRAME, y: 0.5 - view.y / FRAME, ratio: frameSide(size) / (FRAME * view.zoom) };
}

export function toView(camera: CameraPlace, size: Size): View {
  return {
    x: (camera.x - 0.5) * FRAME,
    y: (0.5 - camera.y) * FRAME,
    zoom: frameSide(size) / (FRAME * camera.ratio),
  };
}

const frameSide = ({ width, height }: Size): number => Math.max(1, Math.min(width, height));

export function toScreen(point: Position, view: View, size: Size): Position {
  return { x: size.width / 2 + (point.x - view.x) * view.zoom, y: size.height / 2 + (point.y - view.y) * view.zoom };
}

export function fromScreen(point: Position, view: View, size: Size): Position {
  return { x: view.x + (point.x - size.width / 2) / view.zoom, y: view.y + (point.y - size.height / 2) / view.zoom };
}

/** Lengths of shapes and lines shrink with the scene when zooming out and grow slower than it when zooming in. */
export const lengthFactor = (zoom: number): number => (zoom < 1 ? zoom ** 0.8 : Math.sqrt(zoom));

/** Lines thicken slower than shapes grow. */
export function lineFactor(zoom: number): number {
  const factor = lengthFactor(zoom);
  return factor > 1 ? Math.sqrt(factor) : factor;
}

type Span = { low: number; high: number };

/** The view in which every extent lies within the insets; centred where there is room to spare. */
export function fitView(extentsAt: (zoom: number) => readonly Extent[], size: Size, insets: Insets): View {
  const width = Math.max(1, size.width - insets.left - insets.right);
  const height = Math.max(1, size.height - insets.top - insets.bottom);
  const zoom = largestZoom((zoom) => {
    const { across, down } = spansAt(extentsAt(zoom), zoom);
    return across.high - across.low <= width && down.high - down.low <= height;
  });
  const { across, down } = spansAt(extentsAt(zoom), zoom);
  return {
    x: ((across.low + across.high) / 2 + (insets.right - insets.left) / 2) / zoom,
    y: ((down.low + down.high) / 2 + (insets.bottom - insets.top) / 2) / zoom,
    zoom,
  };
}

function spansAt(extents: readonly Extent[], zoom: number): { across: Span; down: Span } {
  if (extents.length === 0) return { across: { low: 0, high: 0 }, down: { low: 0, high: 0 } };
  const across = { low: Infinity, high: -Infinity };
  const down = { low: Infinity, high: -Infinity };
  for (const extent of extents) {
    across.low = Math.min(across.low, extent.x * zoom - extent.left);
    across.high = Math.max(across.high, extent.x * zoom + extent.right);
    down.low = Math.min(down.low, extent.y * zoom - extent.top);
    down.high = Math.max(down.high, extent.y * zoom + extent.bottom);
  }
  return { across, down };
}

/** Labels keep their size while the scene shrinks, so the zoom at which all fits has no closed form. */
function largestZoom(fits: (zoom: number) => boolean): number {
  if (fits(LARGEST_FIT)) return LARGEST_FIT;
  let low = 0.005;
  let high = LARGEST_FIT;
  for (let step = 0; step < 24; step += 1) {
    const middle = Math.sqrt(low * high);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

export const boundedZoom = (zoom: number, fitted: number): number =>
  Math.min(LARGEST_ZOOM, Math.max(fitted * SMALLEST_SHARE, zoom));

/** The view zoomed by a factor so that what lies under a point of the screen stays there. */
export function zoomedAbout(view: View, size: Size, point: Position, zoom: number): View {
  const kept = fromScreen(point, view, size);
  return {
    x: kept.x - (point.x - size.width / 2) / zoom,
    y: kept.y - (point.y - size.height / 2) / zoom,
    zoom,
  };
}

/** Never so far away that nothing of the scene is left in the middle half of the stage. */
export function keptNear(view: View, size: Size, bounds: Bounds): View {
  const slackX = size.width / 4 / view.zoom;
  const slackY = size.height / 4 / view.zoom;
  return {
    x: Math.min(bounds.right + slackX, Math.max(bounds.left - slackX, view.x)),
    y: Math.min(bounds.bottom + slackY, Math.max(bounds.top - slackY, view.y)),
    zoom: view.zoom,
  };
}

/** A stage in its window. */
export type Place = Size & { left: number; top: number };

/** The view in which everything stays where it is in the window, though the stage took another place in it. */
export const heldView = ({ x, y, zoom }: View, before: Place, after: Place): View => ({
  x: x + (after.left - before.left + (after.width - before.width) / 2) / zoom,
  y: y + (after.top - before.top + (after.height - before.height) / 2) / zoom,
  zoom,
});

export type Focus = { readableZoom?: number; clearance?: number };

/** Moves only as far, and zooms in only as much, as it takes to see a point clear of the stage's border. */
export function focusedView(view: View, size: Size, point: Position, focus: Focus = {}): View {
  const { readableZoom = 0, clearance = 120 } = focus;
  const zoom = Math.max(view.zoom, readableZoom);
  const reach = (length: number): number => Math.max(0, length / 2 - Math.min(clearance, length / 4)) / zoom;
  const near = (centre: number, at: number, slack: number): number =>
    Math.min(at + slack, Math.max(at - slack, centre));
  return { x: near(view.x, point.x, reach(size.width)), y: near(view.y, point.y, reach(size.height)), zoom };
}

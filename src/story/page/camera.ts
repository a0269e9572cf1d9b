import type { Bounds, Position } from '../../scene/scene.ts';

/** The middle of the picture in graph units, and how many CSS pixels a unit takes. */
export type Camera = Position & { zoom: number };
export type Size = { width: number; height: number };

const SMALLEST_ZOOM = 0.02;
const LARGEST_ZOOM = 8;

/** What lies under the picture at a camera. */
export const regionOf = ({ x, y, zoom }: Camera, { width, height }: Size): Bounds => ({
  left: x - width / 2 / zoom,
  right: x + width / 2 / zoom,
  top: y - height / 2 / zoom,
  bottom: y + height / 2 / zoom,
});

/** The camera from which a region is seen whole. */
export function cameraOn({ left, right, top, bottom }: Bounds, { width, height }: Size): Camera {
  const zoom = Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top), LARGEST_ZOOM);
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: Math.max(SMALLEST_ZOOM, zoom) };
}

/** Zoomed so that what lies `aside` of the middle, in pixels, stays where it is. */
export function zoomedAbout(camera: Camera, factor: number, aside: Position = { x: 0, y: 0 }): Camera {
  const zoom = Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, camera.zoom * factor));
  return {
    x: camera.x + aside.x / camera.zoom - aside.x / zoom,
    y: camera.y + aside.y / camera.zoom - aside.y / zoom,
    zoom,
  };
}

export const movedBy = ({ x, y, zoom }: Camera, pixels: Position): Camera => ({
  x: x - pixels.x / zoom,
  y: y - pixels.y / zoom,
  zoom,
});

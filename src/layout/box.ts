import type { Bounds } from '../scene/scene.ts';

/** Around the points x, y, x, y, …; nothing lies in the box of none. */
export function boxOf(xy: ArrayLike<number>): Bounds {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let index = 0; index < xy.length; index += 2) {
    box.left = Math.min(box.left, xy[index] ?? 0);
    box.right = Math.max(box.right, xy[index] ?? 0);
    box.top = Math.min(box.top, xy[index + 1] ?? 0);
    box.bottom = Math.max(box.bottom, xy[index + 1] ?? 0);
  }
  return box;
}

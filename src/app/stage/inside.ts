import type { Position } from '../../scene/scene.ts';

/** Whether a point lies within a closed line; where the line crosses itself, by the even-odd rule. */
function isInside({ x, y }: Position, line: readonly Position[]): boolean {
  let isIn = false;
  let before = line.at(-1);
  for (const corner of line) {
    if (before && corner.y > y !== before.y > y) {
      const crossing = corner.x + ((y - corner.y) / (before.y - corner.y)) * (before.x - corner.x);
      if (x < crossing) isIn = !isIn;
    }
    before = corner;
  }
  return isIn;
}

/** A test for many points, that looks closely only at those within the line's bounds. */
export function insideOf(line: readonly Position[]): (point: Position) => boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of line) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return (point) => point.x >= left && point.x <= right && point.y >= top && point.y <= bottom && isInside(point, line);
}

export const rectangle = (one: Position, other: Position): Position[] => [
  { x: one.x, y: one.y },
  { x: other.x, y: one.y },
  { x: other.x, y: other.y },
  { x: one.x, y: other.y },
];

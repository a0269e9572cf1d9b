import type { Position } from './scene.ts';

/**
 * Control point of the quadratic curve that draws a connection, for y growing downwards: the middle, moved to the
 * left of the way from start to end by `curvature` times its length. @sigma/edge-curve bends by the same rule.
 */
export function controlPoint(start: Position, end: Position, curvature: number): Position {
  return {
    x: (start.x + end.x) / 2 + (end.y - start.y) * curvature,
    y: (start.y + end.y) / 2 - (end.x - start.x) * curvature,
  };
}

export type Curve = { start: Position; control: Position; end: Position };

/** The point at a share of the way along a quadratic curve. */
export function pointOn({ start, control, end }: Curve, share: number): Position {
  const rest = 1 - share;
  return {
    x: rest * rest * start.x + 2 * rest * share * control.x + share * share * end.x,
    y: rest * rest * start.y + 2 * rest * share * control.y + share * share * end.y,
  };
}

export const turned = ({ start, control, end }: Curve): Curve => ({ start: end, control, end: start });

/** Where a curve comes within `reach` of its end, and the direction in which it arrives there, as a unit vector. */
export function arrival(curve: Curve, reach: number): { at: Position; towards: Position } | undefined {
  const away = (share: number): number => {
    const point = pointOn(curve, share);
    return Math.hypot(point.x - curve.end.x, point.y - curve.end.y);
  };
  if (away(0) <= reach) return undefined;
  let [outside, inside] = [0, 1];
  for (let step = 0; step < 12; step += 1) {
    const middle = (outside + inside) / 2;
    if (away(middle) > reach) outside = middle;
    else inside = middle;
  }
  const at = pointOn(curve, inside);
  const before = pointOn(curve, Math.max(0, inside - 0.05));
  const length = Math.hypot(at.x - before.x, at.y - before.y);
  return length === 0 ? undefined : { at, towards: { x: (at.x - before.x) / length, y: (at.y - before.y) / length } };
}

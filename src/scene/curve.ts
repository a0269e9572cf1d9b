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

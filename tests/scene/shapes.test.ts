import { describe, expect, it } from 'vitest';
import { outlines, SHAPE_REACH, shapePath, shapePolygon } from '../../src/scene/shapes.ts';
import type { Shape } from '../../src/scene/scene.ts';

const shapes = Object.keys(outlines) as Shape[];

function area(polygon: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (const [index, [x, y]] of polygon.entries()) {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  }
  return sum / 2;
}

describe('shapes', () => {
  it.each(shapes)('%s stays within the reach and looks as large as the circle', (shape) => {
    const polygon = shapePolygon(shape);
    for (const [x, y] of polygon) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(SHAPE_REACH);
    expect(area(polygon) / Math.PI).toBeGreaterThan(0.65);
    expect(area(polygon) / Math.PI).toBeLessThan(1.15);
  });

  it('rounds a circle wholly', () => {
    for (const [x, y] of shapePolygon('circle')) expect(Math.hypot(x, y)).toBeCloseTo(1, 10);
    expect(shapePath('circle')).toBe('M0 -1A1 1 0 0 1 1 0L1 0A1 1 0 0 1 0 1L0 1A1 1 0 0 1 -1 0L-1 0A1 1 0 0 1 0 -1Z');
  });

  it('writes straight shapes as their vertices', () => {
    expect(shapePath('square')).toBe('M0.9 -0.9L0.9 0.9L-0.9 0.9L-0.9 -0.9Z');
  });

  it('gives each shape a path of its own', () => {
    expect(new Set(shapes.map((shape) => shapePath(shape))).size).toBe(shapes.length);
  });
});

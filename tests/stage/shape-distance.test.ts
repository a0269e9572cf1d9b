import { describe, expect, it } from 'vitest';
import {
  DISC_REACH,
  insetVertices,
  shapeDistanceSource,
  shapeId,
} from '../../src/app/stage/programs/shape-distance.ts';
import type { Shape } from '../../src/scene/scene.ts';
import type { Point } from '../../src/scene/shapes.ts';
import { outlines, shapePolygon } from '../../src/scene/shapes.ts';

const names = Object.keys(outlines) as Shape[];

const distanceToSegment = (p: Point, a: Point, b: Point): number => {
  const along = [b[0] - a[0], b[1] - a[1]] as const;
  const length = along[0] ** 2 + along[1] ** 2;
  const share = length === 0 ? 0 : ((p[0] - a[0]) * along[0] + (p[1] - a[1]) * along[1]) / length;
  const kept = Math.min(1, Math.max(0, share));
  return Math.hypot(p[0] - a[0] - along[0] * kept, p[1] - a[1] - along[1] * kept);
};

const distanceTo = (polygon: readonly Point[], point: Point): number =>
  Math.min(
    ...polygon.map((vertex, index) =>
      distanceToSegment(point, vertex, polygon[(index + 1) % polygon.length] ?? vertex),
    ),
  );

describe.each(names)('%s', (name) => {
  it('is everywhere as far from its inset as its corners are round', () => {
    const inset = insetVertices(outlines[name]);
    for (const point of shapePolygon(name)) expect(distanceTo(inset, point)).toBeCloseTo(outlines[name].corner, 5);
  });

  it('runs clockwise on the screen, as the shader takes for granted', () => {
    const { vertices } = outlines[name];
    const area = vertices.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = vertices[(index + 1) % vertices.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0);
    expect(area).toBeGreaterThan(0);
  });

  it('lies within the disc that is drawn', () => {
    for (const [x, y] of shapePolygon(name)) expect(Math.hypot(x, y)).toBeLessThanOrEqual(DISC_REACH);
  });

  it('has its branch in the shader', () => {
    expect(shapeDistanceSource()).toContain(`if (id < ${shapeId(name)}.50000)`);
  });
});

it('gives every shape a number of its own', () => {
  expect(new Set(names.map(shapeId)).size).toBe(names.length);
});

it('draws a circle around one point', () => {
  expect(insetVertices(outlines.circle)).toHaveLength(1);
});

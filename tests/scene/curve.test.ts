import { describe, expect, it } from 'vitest';
import { arrival, controlPoint, pointOn, turned } from '../../src/scene/curve.ts';

const start = { x: 0, y: 0 };
const end = { x: 100, y: 0 };
const curve = (curvature: number) => ({ start, control: controlPoint(start, end, curvature), end });

describe('pointOn', () => {
  it.each([
    { share: 0, point: start },
    { share: 1, point: end },
    { share: 0.5, point: { x: 50, y: -10 } },
  ])('at $share', ({ share, point }) => expect(pointOn(curve(0.2), share)).toEqual(point));
});

describe('arrival', () => {
  it('is at the border of the end’s shape, on the way there', () => {
    const { at, towards } = arrival(curve(0), 10) ?? {};
    expect(at?.x).toBeCloseTo(90, 1);
    expect(towards).toEqual({ x: 1, y: 0 });
  });

  it('follows the bend, and the way back from the other end', () => {
    const bent = arrival(curve(0.3), 10);
    expect(Math.hypot((bent?.at.x ?? 0) - end.x, (bent?.at.y ?? 0) - end.y)).toBeCloseTo(10, 1);
    expect(bent?.towards.y).toBeGreaterThan(0.3);
    expect(arrival(turned(curve(0.3)), 10)?.at.x).toBeCloseTo(100 - (bent?.at.x ?? 0), 5);
  });

  it('is nowhere where the ends touch', () => expect(arrival(curve(0), 100)).toBeUndefined());
});

import { describe, expect, it } from 'vitest';
import { noOverlap } from '../../src/layout/no-overlap.ts';
import { part } from '../../src/layout/separate.ts';
import { estimateWidth } from '../../src/scene/text-width.ts';
import { finished } from './finished.ts';
import { generated, small } from '../scene/graphs.ts';
import { seeded } from '../scene/random.ts';

const stage = { width: 1180, height: 760, seed: 1 };

describe('without overlaps', () => {
  it('leaves alone what does not overlap', async () => {
    const start = new Map(small.nodes.map(({ id }, index) => [id, { x: 100 * index, y: 40 * (index % 2) }]));
    const { positions } = await noOverlap.run(small, { ...stage, start });
    expect(new Map([...positions].toSorted())).toEqual(new Map([...start].toSorted()));
  });

  it('moves only what overlaps, and not far', async () => {
    const start = new Map(small.nodes.map(({ id }, index) => [id, { x: 100 * index, y: 0 }]));
    start.set('country:kg', { x: 1, y: 1 });
    start.set('ministry:mofcom', { x: 0, y: 0 });
    const { positions } = await noOverlap.run(small, { ...stage, start });
    const distances = [...start].map(([id, { x, y }]) => {
      const now = positions.get(id) ?? { x: Number.NaN, y: Number.NaN };
      return { id, by: Math.hypot(now.x - x, now.y - y) };
    });
    expect(distances.filter(({ by }) => by !== 0).map(({ id }) => id)).toEqual(['ministry:mofcom', 'country:kg']);
    for (const { by } of distances) expect(by).toBeLessThan(20);
  });

  it('starts what is new near its neighbours', async () => {
    const start = new Map(small.nodes.slice(0, -1).map(({ id }, index) => [id, { x: 200 * index, y: 0 }]));
    const { positions } = await noOverlap.run(small, { ...stage, start });
    const [program, country] = [positions.get('program:sco'), positions.get('country:kg')];
    expect(Math.hypot((program?.x ?? 0) - (country?.x ?? 999), (program?.y ?? 0) - (country?.y ?? 0))).toBeLessThan(50);
  });

  it('keeps the room between nodes that is asked for', async () => {
    const records = generated(40);
    const { positions } = await noOverlap.run(records, { ...stage, parameters: { margin: 30 } });
    const places = [...positions.values()];
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(30);
  });

  it('leaves room for names where that is asked', async () => {
    const records = generated(40);
    const { positions } = await noOverlap.run(records, { ...stage, parameters: { names: true } });
    const boxes = records.nodes.map(({ id, properties }) => {
      const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
      return { left: x, right: x + estimateWidth(String(properties['name']), 12), top: y - 6, bottom: y + 6 };
    });
    const covered = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(covered).toEqual([]);
  });
});

describe('part', () => {
  const circles = (radii: Float64Array, xy: Float64Array): Float64Array =>
    finished(part({ xy, shapes: { type: 'circles', radii }, clearance: 2 }));

  it.each([1, 2, 3])('parts a crowd (seed %i)', (seed) => {
    const random = seeded(seed);
    const radii = Float64Array.from({ length: 300 }, () => 2 + random() * 14);
    const xy = circles(
      radii,
      Float64Array.from({ length: 600 }, () => random() * 150),
    );
    let closest = Infinity;
    for (let a = 0; a < 300; a += 1) {
      for (let b = a + 1; b < 300; b += 1) {
        const distance = Math.hypot((xy[2 * a] ?? 0) - (xy[2 * b] ?? 0), (xy[2 * a + 1] ?? 0) - (xy[2 * b + 1] ?? 0));
        closest = Math.min(closest, distance - (radii[a] ?? 0) - (radii[b] ?? 0));
      }
    }
    expect(closest).toBeGreaterThanOrEqual(2);
  });

  it.each(['circles', 'boxes'] as const)('parts %s at one place', (type) => {
    const sides = new Float64Array(20).fill(5);
    const shapes =
      type === 'circles' ? { type, radii: sides } : { type, halfWidths: sides, halfHeights: sides.slice() };
    const xy = finished(part({ xy: new Float64Array(40), shapes, clearance: 0 }));
    expect(new Set(Array.from({ length: 20 }, (_, node) => `${xy[2 * node]} ${xy[2 * node + 1]}`)).size).toBe(20);
  });
});

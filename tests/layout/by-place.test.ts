import { describe, expect, it } from 'vitest';
import { byPlace } from '../../src/layout/by-place.ts';
import type { ParameterValue } from '../../src/layout/layout.ts';
import { backdropBounds } from '../../src/scene/backdrop.ts';
import { dated } from './graphs.ts';

const stage = { width: 1180, height: 760, seed: 1 };
const run = (parameters: Record<string, ParameterValue> = {}) => byPlace.run(dated, { ...stage, parameters });
const placeIn = async (id: string, parameters?: Record<string, ParameterValue>) =>
  (await run(parameters)).positions.get(`country:${id}`) ?? { x: Number.NaN, y: Number.NaN };

describe('on a map', () => {
  it.each([
    ['africa', ['pe', 'ml', 'za', 'kz', 'fj']],
    ['china', ['ml', 'za', 'kz', 'fj', 'pe']],
  ])('stands countries from west to east with %s in the middle', async (middle, order) => {
    const { positions } = await run({ middle });
    const xs = order.map((id) => positions.get(`country:${id}`)?.x ?? Number.NaN);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  });

  it.each(['equal-earth', 'natural-earth'])('stands the north above the south in %s', async (projection) => {
    const ys = await Promise.all(
      ['kz', 'ml', 'pe', 'fj', 'za'].map(async (id) => (await placeIn(id, { projection })).y),
    );
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
  });

  it('draws all land within the stage’s width, Kazakhstan within its own outline', async () => {
    const { backdrop, positions } = await run();
    const bounds = backdropBounds(backdrop);
    expect(bounds?.left).toBeGreaterThanOrEqual(-1);
    expect(bounds?.right).toBeLessThanOrEqual(stage.width + 1);
    const { x, y } = positions.get('country:kz') ?? { x: 0, y: 0 };
    const around = (backdrop?.outlines ?? []).filter((ring) => {
      const [xs, ys] = [ring.map((point) => point.x), ring.map((point) => point.y)];
      return Math.min(...xs) < x && x < Math.max(...xs) && Math.min(...ys) < y && y < Math.max(...ys);
    });
    expect(around.length).toBeGreaterThan(0);
  });

  it('puts what has no place in rows below the map', async () => {
    const { backdrop, positions } = await run();
    const bottom = backdropBounds(backdrop)?.bottom ?? Number.NaN;
    for (const id of ['country:xx', 'program:a', 'ministry:m', 'institution:i'])
      expect(positions.get(id)?.y).toBeGreaterThan(bottom);
  });

  it('puts programs among their countries where that is asked', async () => {
    const { positions } = await run({ programs: 'between' });
    const [peru, program] = [positions.get('country:pe'), positions.get('program:a')];
    expect(Math.hypot((peru?.x ?? 0) - (program?.x ?? 999), (peru?.y ?? 0) - (program?.y ?? 0))).toBeLessThan(30);
    expect(positions.get('program:d')?.y).toBeGreaterThan(positions.get('country:za')?.y ?? Infinity);
  });

  it('comes closer to the countries that are shown', async () => {
    const near = {
      nodes: dated.nodes.filter(({ id }) => id === 'country:ml' || id === 'country:za'),
      relationships: [],
    };
    const { positions, backdrop } = await byPlace.run(near, { ...stage, parameters: { part: 'shown' } });
    const [mali, africa] = [positions.get('country:ml'), positions.get('country:za')];
    expect((africa?.y ?? 0) - (mali?.y ?? 0)).toBeGreaterThan(300);
    expect(backdropBounds(backdrop)?.right).toBeLessThanOrEqual(stage.width + 1);
  });
});

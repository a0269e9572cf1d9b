import { describe, expect, it } from 'vitest';
import { settleColumn } from '../../src/layout/settle-column.ts';
import type { Row } from '../../src/layout/stack-column.ts';
import { CLEARANCE, stackColumn } from '../../src/layout/stack-column.ts';
import { seeded } from '../scene/random.ts';

const rows = (count: number, radius = 4): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: `n${index}`, radius }));

describe('stackColumn', () => {
  it.each([
    ['a few', 5, false, 1, true],
    ['as many as have room for labels', 53, false, 1, true],
    ['more countries than one lane holds', 88, false, 2, true],
    ['more programs than one lane holds', 117, true, 2, false],
    ['all programs of the report', 795, true, 11, false],
    ['more of any kind than label lanes hold', 400, false, 6, false],
  ])('%s', (_name, count, crowds, lanes, labelled) => {
    const stack = stackColumn(rows(count, 3), { height: 700, labelWidth: 100, crowds });
    expect(stack).toMatchObject({ lanes, labelled });
    expect(stack.height).toBeLessThanOrEqual(730);
    const ys = stack.places.map(({ y }) => y);
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
  });

  it('grows past its height rather than let shapes overlap', () => {
    const stack = stackColumn(rows(30, 16), { height: 300, labelWidth: 100, crowds: false });
    const ys = stack.places.filter(({ x }) => x === 0).map(({ y }) => y);
    for (const [index, y] of ys.slice(1).entries())
      expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(32 + CLEARANCE - 1e-9);
  });

  it('keeps a nearly empty column together', () => {
    const [first, second] = stackColumn(rows(2), { height: 2000, labelWidth: 100, crowds: false }).places;
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeLessThanOrEqual(110);
  });

  it('takes an empty column', () => {
    expect(stackColumn([], { height: 700, labelWidth: 0, crowds: false }).places).toEqual([]);
  });
});

describe('settleColumn', () => {
  const room = { step: 20, top: 0, bottom: 1000 };

  it.each([
    ['wishes that fit', [100, 300, 500], [100, 300, 500]],
    ['two for one place, which they share', [200, 200], [190, 210]],
    ['wishes in the wrong order', [300, 100], [190, 210]],
    ['past the top', [-100, 500], [0, 500]],
    ['past the bottom', [500, 1200], [500, 1000]],
  ])('%s', (_name, wishes, expected) => {
    const settled = settleColumn(
      rows(wishes.length),
      wishes.map((at) => ({ at, weight: 1 })),
      room,
    );
    for (const [index, y] of settled.entries()) expect(y).toBeCloseTo(expected[index] ?? Number.NaN, 6);
  });

  it('gives way to the heavier wish', () => {
    const [light = 0, heavy = 0] = settleColumn(
      rows(2),
      [
        { at: 200, weight: 1 },
        { at: 200, weight: 99 },
      ],
      room,
    );
    expect(heavy).toBeCloseTo(200.2, 5);
    expect(light).toBeCloseTo(180.2, 5);
  });

  it.each([1, 2, 3, 4])('keeps order, distances and bounds (seed %i)', (seed) => {
    const random = seeded(seed);
    const wishes = rows(40).map(() => ({ at: random() * 1200 - 100, weight: 1 + random() * 5 }));
    const settled = settleColumn(rows(40), wishes, room);
    expect(Math.min(...settled)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...settled)).toBeLessThanOrEqual(1000 + 1e-6);
    for (const [index, y] of settled.slice(1).entries())
      expect(y - (settled[index] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
  });
});

import { describe, expect, it } from 'vitest';
import type { Box, LabelCandidate } from '../../src/scene/place-labels.ts';
import { labelBox, placeLabels } from '../../src/scene/place-labels.ts';
import { seeded } from './random.ts';

const viewport = { width: 1200, height: 800 };
const sides = ['left', 'right', 'below'] as const;

function randomCandidates(seed: number, count: number): LabelCandidate[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, rank) => ({
    x: random() * 1300 - 50,
    y: random() * 900 - 50,
    radius: 2 + random() * 12,
    side: sides[Math.floor(random() * 3)] ?? 'right',
    width: 10 + random() * 300,
    height: 8 + random() * 16,
    rank,
  }));
}

const apart = (a: Box, b: Box, gap: number): boolean =>
  a.right + gap <= b.left || b.right + gap <= a.left || a.bottom + gap <= b.top || b.bottom + gap <= a.top;

const candidate = (x: number, y: number, rank: number, side: LabelCandidate['side'] = 'right'): LabelCandidate => ({
  x,
  y,
  rank,
  side,
  radius: 5,
  width: 100,
  height: 12,
});

describe('placeLabels', () => {
  it.each([1, 2, 3, 4, 5])('never lets two labels collide, and leaves none out that had room (seed %i)', (seed) => {
    const candidates = randomCandidates(seed, 600);
    const placed = placeLabels(candidates, viewport, { gap: 3 });
    expect(placed.length).toBeGreaterThan(30);
    for (const [index, a] of placed.entries()) {
      for (const b of placed.slice(index + 1)) expect(apart(a.box, b.box, 3)).toBe(true);
    }
    const shown = new Set(placed.map(({ candidate: { rank } }) => rank));
    for (const left of candidates.filter(({ rank }) => !shown.has(rank))) {
      const box = labelBox(left);
      const outside = box.left < 0 || box.top < 0 || box.right > viewport.width || box.bottom > viewport.height;
      const covered = placed.some((other) => other.candidate.rank < left.rank && !apart(box, other.box, 3));
      expect(outside || covered).toBe(true);
    }
  });

  it('prefers the lower rank, whatever the order', () => {
    const first = candidate(100, 100, 0);
    const second = candidate(105, 102, 1);
    expect(placeLabels([second, first], viewport).map(({ candidate: shown }) => shown)).toEqual([first]);
  });

  it.each([
    ['right', { left: 109, right: 209, top: 94, bottom: 106 }],
    ['left', { left: -9, right: 91, top: 94, bottom: 106 }],
    ['below', { left: 50, right: 150, top: 107, bottom: 119 }],
  ] as const)('stands %s of its node', (side, box) => {
    expect(labelBox(candidate(100, 100, 0, side))).toEqual(box);
  });

  it('keeps labels off obstacles', () => {
    const obstacles = [{ left: 120, top: 95, right: 125, bottom: 100 }];
    expect(placeLabels([candidate(100, 100, 0)], viewport, { obstacles })).toEqual([]);
  });

  it.each([
    [false, 0],
    [true, 1],
  ])('cut at the border: %s', (cut, count) => {
    expect(placeLabels([candidate(1150, 100, 0)], viewport, { cut })).toHaveLength(count);
    expect(placeLabels([candidate(1300, 100, 0)], viewport, { cut })).toHaveLength(0);
  });
});

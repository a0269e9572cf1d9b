import { expect, test } from 'vitest';
import { shiftOf } from '../../src/story/page/sketch.ts';

const middle = { x: 400, y: 330 };
const from = { x: 10, y: -20, zoom: 2 };

type Place = { x: number; y: number };
type Camera = Place & { zoom: number };

const onCanvas = ({ x, y }: Place, camera: Camera): Place => ({
  x: middle.x + (x - camera.x) * camera.zoom,
  y: middle.y + (y - camera.y) * camera.zoom,
});

test.each([
  ['the same place', from],
  ['another place', { ...from, x: 60, y: 5 }],
  ['nearer', { ...from, zoom: 5 }],
  ['farther and elsewhere', { x: -300, y: 44, zoom: 0.5 }],
])('what was drawn stands where it is seen from %s', (_name, to) => {
  const { scale, x, y } = shiftOf(from, to, middle);
  for (const place of [
    { x: 0, y: 0 },
    { x: 123, y: -45 },
  ]) {
    const before = onCanvas(place, from);
    const after = onCanvas(place, to);
    expect(x + scale * before.x).toBeCloseTo(after.x, 6);
    expect(y + scale * before.y).toBeCloseTo(after.y, 6);
  }
});

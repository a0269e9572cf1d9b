import { expect, it } from 'vitest';
import { drawingOf } from '../../../src/scene/draw-picture.ts';
import { partBetween } from '../../../src/scene/picture/part-between.ts';
import type { LaidMark } from '../../../src/scene/picture/picture.ts';
import { toPicture } from '../../../src/scene/picture/to-picture.ts';
import { estimateWidth } from '../../../src/scene/text-width.ts';
import { toScene } from '../../../src/scene/to-scene.ts';
import { RecordingCanvas } from '../canvas.fake.ts';
import { generated } from '../graphs.ts';

const records = generated(400);
const positions = new Map(records.nodes.map(({ id }, index) => [id, { x: (index % 25) * 40, y: index }]));
const picture = toPicture(
  toScene(records, { positions, hiddenKinds: new Set() }),
  { width: 1000, theme: 'light', legend: 'above', text: { title: 'T', counts: 'Some' } },
  estimateWidth,
);

const middleOf = (mark: LaidMark): number => (mark.mark === 'shape' || mark.mark === 'text' ? mark.y : Number.NaN);

it('leaves out what lies above a band or below it, and nothing that reaches into it', () => {
  const height = 100;
  const seen = new Set<LaidMark>();
  for (let top = 0; top < picture.height; top += height) {
    const { marks } = partBetween(picture, top, top + height);
    for (const mark of marks) seen.add(mark);
    const middles = marks.map(middleOf).filter((middle) => !Number.isNaN(middle));
    for (const middle of middles) expect(Math.abs(middle - (top + height / 2))).toBeLessThan(height);
    const within = picture.marks.filter((mark) => middleOf(mark) >= top && middleOf(mark) <= top + height);
    const drawn = new Set(marks);
    expect(within.filter((mark) => !drawn.has(mark))).toEqual([]);
    expect(picture.marks.filter((mark) => drawn.has(mark))).toEqual(marks);
  }
  expect(seen.size).toBe(picture.marks.length);
});

it('is drawn with rests, and no less than without', () => {
  const canvas = new RecordingCanvas();
  let rests = 0;
  for (const _ of drawingOf(canvas, picture)) rests += 1;
  expect(rests).toBeGreaterThan(1);
  expect(canvas.texts).toHaveLength(picture.marks.filter(({ mark }) => mark === 'text').length);
  expect(canvas.count('quadraticCurveTo')).toBe(picture.marks.filter(({ mark }) => mark === 'curve').length);
});

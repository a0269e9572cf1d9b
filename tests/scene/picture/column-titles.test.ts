import { expect, test } from 'vitest';
import type { TextMark } from '../../../src/scene/picture/picture.ts';
import { toPicture } from '../../../src/scene/picture/to-picture.ts';
import { estimateWidth } from '../../../src/scene/text-width.ts';
import type { Bounds } from '../../../src/scene/scene.ts';
import { toScene } from '../../../src/scene/to-scene.ts';
import { laidOutByRole } from '../../layout/laid-out.ts';
import { small } from '../graphs.ts';

const scene = toScene(small, { ...(await laidOutByRole(small)), hiddenKinds: new Set() });
const titles = new Set(scene.columns.map(({ title }) => title));
const NARROW = 390;

/** As a story's page draws it on a phone: no margin, nor room beside the outermost nodes. */
function titlesOn(region: Bounds): TextMark[] {
  const picture = toPicture(
    scene,
    {
      width: NARROW,
      height: 500,
      theme: 'light',
      margin: 0,
      legend: 'none',
      text: { title: '' },
      fontScale: 2,
      region,
    },
    estimateWidth,
  );
  return picture.marks.filter((mark) => mark.mark === 'text').filter(({ text }) => titles.has(text));
}

const edges = ({ x, text, align, fontSize }: TextMark): [number, number] => {
  const width = estimateWidth(text, fontSize);
  return align === 'right' ? [x - width, x] : [x, x + width];
};

test('no title of a column that is seen is cut by the border', () => {
  const marks = titlesOn(scene.bounds);
  expect(marks.length).toBeGreaterThan(1);
  for (const mark of marks) {
    const [from, to] = edges(mark);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeLessThanOrEqual(NARROW);
  }
});

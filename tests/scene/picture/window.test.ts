import { describe, expect, it } from 'vitest';
import type { Picture, PictureOptions, TextMark } from '../../../src/scene/picture/picture.ts';
import { toPicture } from '../../../src/scene/picture/to-picture.ts';
import { estimateWidth } from '../../../src/scene/text-width.ts';
import { toScene } from '../../../src/scene/to-scene.ts';
import { laidOutByRole } from '../../layout/laid-out.ts';
import { small } from '../graphs.ts';

const options: PictureOptions = { width: 1320, theme: 'light', legend: 'above', text: { title: 'T' } };
const scene = toScene(small, { ...(await laidOutByRole(small)), hiddenKinds: new Set() });
const pictureOf = (more: Partial<PictureOptions>): Picture => toPicture(scene, { ...options, ...more }, estimateWidth);

const labelsIn = ({ marks }: Picture): TextMark[] =>
  marks.flatMap((mark) => (mark.mark === 'text' && mark.layer === 'labels' ? [mark] : []));
const namesIn = (picture: Picture): string[] => labelsIn(picture).map(({ text }) => text);

type Box = { left: number; right: number; top: number; bottom: number };
function boxOf({ text, fontSize, align, x, y }: TextMark): Box {
  const width = estimateWidth(text, fontSize);
  const left = x - { left: 0, center: 0.5, right: 1 }[align] * width;
  return { left, right: left + width, top: y - fontSize / 2, bottom: y + fontSize / 2 };
}

describe('a picture of a window', () => {
  const ratio = 3;
  const windowWidth = 390;
  const narrow = { width: windowWidth * ratio, height: 700 * ratio, region: scene.bounds, legend: 'none' } as const;
  const onPaper = pictureOf(narrow);
  const inWindow = pictureOf({ ...narrow, windowWidth });
  const ends = (texts: readonly string[]): string[] => texts.filter((text) => text.endsWith('…'));

  it('has letters of the size that they have on paper, in the pixels of its screen', () => {
    const sizes = inWindow.marks.flatMap((mark) => (mark.mark === 'text' ? [mark.fontSize] : []));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10 * ratio);
  });

  it('cuts names that have no room whole, and lays none over another', () => {
    expect(ends(namesIn(onPaper))).toEqual([]);
    expect(ends(namesIn(inWindow)).length).toBeGreaterThan(0);
    const boxes = labelsIn(inWindow).map(boxOf);
    const overlapping = boxes.filter((box, index) =>
      boxes.some(
        (other, place) =>
          place > index &&
          box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom,
      ),
    );
    expect(overlapping).toEqual([]);
  });

  it('keeps its nodes large enough to be seen from far, and of one order', () => {
    const radii = (picture: Picture): number[] =>
      picture.marks.flatMap((mark) => (mark.mark === 'shape' && mark.layer === 'nodes' ? [mark.radius] : []));
    const [paper, screen] = [radii(onPaper), radii(inWindow)];
    expect(screen).toHaveLength(paper.length);
    for (const [index, radius] of screen.entries()) expect(radius).toBeGreaterThan(1.2 * (paper[index] ?? 0));
    expect(screen).toEqual(screen.toSorted((one, other) => other - one));
  });
});

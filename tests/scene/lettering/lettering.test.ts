import { describe, expect, test } from 'vitest';
import type { ReadSlice } from '../../../src/scene/lettering/font-shelf.ts';
import { loadLettering, type Lettering } from '../../../src/scene/lettering/lettering.ts';
import { baselineOf } from '../../../src/scene/picture/baseline.ts';
import type { TextMark } from '../../../src/scene/picture/picture.ts';
import { readSlice } from './read-slice.ts';

const letteringFor = (...texts: readonly string[]): Promise<Lettering> =>
  loadLettering(new Set(texts.join('')), readSlice);

const markOf = (text: string, more: Partial<TextMark> = {}): TextMark => ({
  mark: 'text',
  text,
  x: 200,
  y: 100,
  align: 'left',
  fontSize: 20,
  bold: false,
  colour: '#000',
  halo: 0,
  ...more,
});

/** Around every point of a path; control points reach little past the curve. */
function boxOf(path: string): { left: number; right: number; top: number; bottom: number } {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, index) => index % 2 === odd));
  return {
    left: Math.min(...(xs ?? [])),
    right: Math.max(...(xs ?? [])),
    top: Math.min(...(ys ?? [])),
    bottom: Math.max(...(ys ?? [])),
  };
}

test('only the slices that hold the characters are read', async () => {
  const files: string[] = [];
  await loadLettering(new Set('Пекин 北京'), (slice) => {
    files.push(slice.file.replace(/^.*files\//, ''));
    return readSlice(slice);
  });
  const scripts = files.map((file) => file.replace(/-sc-\d+-/, '-sc-…-').replace(/-normal.woff$/, ''));
  expect([...new Set(scripts)].toSorted()).toEqual(
    ['cyrillic', 'latin', 'sc-…'].flatMap((script) => [`noto-sans-${script}-400`, `noto-sans-${script}-600`]),
  );
  expect(files.length).toBe(new Set(files).size);
});

describe('a width', () => {
  test('grows with the size of the letters, is larger in bold, and kerned', async () => {
    const { measure } = await letteringFor('AVToMinistry');
    expect(measure('Ministry', 24, false)).toBeCloseTo(2 * measure('Ministry', 12, false), 9);
    expect(measure('Ministry', 12, true)).toBeGreaterThan(measure('Ministry', 12, false));
    const apart = measure('A', 100, false) + measure('V', 100, false);
    expect(measure('AV', 100, false)).toBeLessThan(apart - 1);
  });

  test('of Chinese characters is the font size each', async () => {
    const { measure } = await letteringFor('商务部');
    expect(measure('商务部', 12, false)).toBeCloseTo(36, 9);
    expect(measure('商务部', 12, true)).toBeCloseTo(36, 9);
  });

  test('of joiners and of nothing is none', async () => {
    const { measure, unknown } = await letteringFor('ab\u200D\u2060\uFE0F');
    expect(measure('a\u200D\u2060b\uFE0F', 12, false)).toBeCloseTo(measure('ab', 12, false), 9);
    expect(measure('', 12, false)).toBe(0);
    expect(unknown).toEqual([]);
  });

  test('of a line break or tab is that of a space, as on a canvas', async () => {
    const { measure, unknown } = await letteringFor('a b\n\t');
    expect(measure('a\nb\tb', 12, false)).toBeCloseTo(measure('a b b', 12, false), 9);
    expect(unknown).toEqual([]);
  });
});

describe('an outline', () => {
  test.each([
    ['left', 200, 1],
    ['center', 200, 0.5],
    ['right', 200, 0],
  ] as const)('begins, ends or is in the middle where its mark says: %s', async (align, x, shareRight) => {
    const text = 'HH商H';
    const { measure, outlineOf } = await letteringFor(text);
    const { left, right } = boxOf(outlineOf(markOf(text, { align, x })));
    const width = measure(text, 20, false);
    // Letters have a little room at both sides.
    expect(left).toBeGreaterThan(x - (1 - shareRight) * width);
    expect(left).toBeLessThan(x - (1 - shareRight) * width + 3);
    expect(right).toBeLessThan(x + shareRight * width);
    expect(right).toBeGreaterThan(x + shareRight * width - 3);
  });

  test('stands on the baseline, and no lower where no letter reaches below', async () => {
    const { outlineOf } = await letteringFor('HE');
    const mark = markOf('HE');
    const { top, bottom } = boxOf(outlineOf(mark));
    expect(bottom).toBeCloseTo(baselineOf(mark), 1);
    expect(bottom - top).toBeCloseTo(0.714 * mark.fontSize, 1);
  });

  test('of an accent that follows its letter is that of the letter with it', async () => {
    const { outlineOf } = await letteringFor('é', 'e\u0301');
    expect(outlineOf(markOf('e\u0301'))).toBe(outlineOf(markOf('é')));
  });

  test('of a space is empty', async () => {
    const { outlineOf } = await letteringFor('a b');
    expect(outlineOf(markOf(' '))).toBe('');
  });
});

test('characters that no font has are named, and a box is drawn for each', async () => {
  const { measure, outlineOf, unknown } = await letteringFor('a😀م\u0007');
  expect(unknown).toEqual(['م', '😀']);
  expect(measure('😀', 20, false)).toBeCloseTo(12, 9);
  expect(outlineOf(markOf('😀'))).toBe(outlineOf(markOf('م')));
  expect(outlineOf(markOf('😀'))).toMatch(/^M.*Z$/);
});

test.each<[string, string, ReadSlice]>([
  ['is none', 'not a WOFF font', () => Promise.resolve(new Uint8Array(100))],
  ['is empty', 'not a WOFF font', () => Promise.resolve(new Uint8Array())],
  ['is cut short', 'the file is cut short', async (slice) => (await readSlice(slice)).subarray(0, 5000)],
])('a font file that %s is named', async (_what, why, read) => {
  const noFont = loadLettering(new Set('a'), read);
  await expect(noFont).rejects.toThrow(`noto-sans-latin-400-normal.woff can't be read: ${why}`);
});

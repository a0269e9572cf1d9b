import sans from '@fontsource/noto-sans/unicode.json';
import chinese from '@fontsource/noto-sans-sc/unicode.json';

/** A part of a font that holds some of its characters; `file` is its path in node_modules/@fontsource. */
export type FontSlice = { file: string };

export type Weight = 400 | 600;

type Range = { first: number; last: number };
type Slice = { name: string; ranges: readonly Range[] };

/** In the order of FONT_FAMILY. A browser takes the slice that is declared last where several hold a character. */
const families = [
  { font: 'noto-sans', slices: slicesOf(sans) },
  { font: 'noto-sans-sc', slices: slicesOf(chinese) },
];

/** Slices that may hold a character, the first choice first; a slice may be without one that it declares. */
export function slicesFor(codePoint: number, weight: Weight): FontSlice[] {
  return families.flatMap(({ font, slices }) =>
    slices
      .filter(({ ranges }) => ranges.some(({ first, last }) => first <= codePoint && codePoint <= last))
      .map(({ name }) => sliceOf(font, name, weight)),
  );
}

/** Whose sign stands for a character that no font has. */
export const fallbackSlice = (weight: Weight): FontSlice => sliceOf('noto-sans', 'latin', weight);

const sliceOf = (font: string, name: string, weight: Weight): FontSlice => ({
  file: `${font}/files/${font}-${name}-${weight}-normal.woff`,
});

/** Numbered slices are written "[4]" there. */
function slicesOf(written: Readonly<Record<string, string>>): Slice[] {
  return Object.entries(written)
    .map(([name, ranges]) => ({ name: name.replaceAll(/[[\]]/g, ''), ranges: ranges.split(',').map(rangeOf) }))
    .toReversed();
}

/** "U+2116" or "U+0400-045F". */
function rangeOf(written: string): Range {
  const [first = '', last = first] = written.trim().slice('U+'.length).split('-');
  return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
}

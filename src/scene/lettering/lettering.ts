import { baselineOf } from '../picture/baseline.ts';
import type { Measure, TextMark } from '../picture/picture.ts';
import { fillShelf, isVisible } from './font-shelf.ts';
import type { FontShelf, ReadSlice } from './font-shelf.ts';
import type { Weight } from './font-slices.ts';
import { pathData } from './path-data.ts';
import type { ShapedFont, ShapedGlyph } from './shaped-font.ts';

/** A stretch of one font; `x` is where it begins. */
type FontRun = { font: ShapedFont; text: string; x: number };

/** In font sizes from its left end, y upwards from its baseline. */
type ShapedText = { glyphs: ShapedGlyph[]; runs: FontRun[]; advance: number };

/** A text where it stands in the picture, in pixels. */
type PlacedText = ShapedText & { left: number; baseline: number };

/** Writes texts without a browser, as one would that has the app's fonts. */
export type Lettering = {
  measure: Measure;
  place: (mark: TextMark) => PlacedText;
  /** The letters of a text where they stand in the picture, as the data of an SVG path. */
  outlineOf: (mark: TextMark) => string;
  /** Characters that no font has: a box stands for each. */
  unknown: readonly string[];
};

/** Lettering for texts of these characters, and of no others. */
export async function loadLettering(characters: ReadonlySet<string>, read: ReadSlice): Promise<Lettering> {
  const shelf = await fillShelf(new Set([...characters].map(spaced)), read);
  const shaped = { 400: new Map<string, ShapedText>(), 600: new Map<string, ShapedText>() };
  const shape = (text: string, bold: boolean): ShapedText => {
    const weight = bold ? 600 : 400;
    let whole = shaped[weight].get(text);
    if (!whole) shaped[weight].set(text, (whole = shapeRuns(text, weight, shelf)));
    return whole;
  };
  const place = (mark: TextMark): PlacedText => placed(mark, shape(mark.text, mark.bold));
  return {
    measure: (text, fontSize, bold) => shape(text, bold).advance * fontSize,
    place,
    outlineOf: (mark) => outlineOf(mark, place(mark)),
    unknown: shelf.unknown,
  };
}

const SHARE_LEFT_OF_X = { left: 0, center: 0.5, right: 1 };

const placed = (mark: TextMark, shaped: ShapedText): PlacedText => ({
  ...shaped,
  left: mark.x - SHARE_LEFT_OF_X[mark.align] * shaped.advance * mark.fontSize,
  baseline: baselineOf(mark),
});

const outlineOf = ({ fontSize }: TextMark, { glyphs, left, baseline }: PlacedText): string =>
  glyphs
    .map(({ outline, x, y }) => pathData(outline, { x: left + x * fontSize, y: baseline - y * fontSize, fontSize }))
    .join('');

/** As a canvas does. */
const spaced = (text: string): string => text.replaceAll(/[\t\n\f\r\v]/g, ' ');

/** Each stretch of one font is shaped for itself, as browsers do. */
function shapeRuns(text: string, weight: Weight, shelf: FontShelf): ShapedText {
  const whole: ShapedText = { glyphs: [], runs: [], advance: 0 };
  for (const { font, run } of runsOf(spaced(text), weight, shelf)) {
    const { text: written, glyphs, advance } = font.shape(run);
    whole.runs.push({ font, text: written, x: whole.advance });
    for (const glyph of glyphs) whole.glyphs.push({ ...glyph, x: whole.advance + glyph.x });
    whole.advance += advance;
  }
  return whole;
}

function runsOf(text: string, weight: Weight, shelf: FontShelf): { font: ShapedFont; run: string }[] {
  const runs: { font: ShapedFont; run: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    if (last && staysWith(last.font, character)) last.run += character;
    else {
      const font = shelf.fontOf(character, weight);
      if (last?.font === font) last.run += character;
      else runs.push({ font, run: character });
    }
  }
  return runs;
}

/** An accent is written in the font of its letter where that has it. */
const staysWith = (font: ShapedFont, character: string): boolean =>
  !isVisible(character) || (/\p{M}/u.test(character) && font.has(character.codePointAt(0) ?? 0));

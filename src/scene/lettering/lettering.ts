import { baselineOf } from '../picture/baseline.ts';
import type { Measure, TextMark } from '../picture/picture.ts';
import { fillShelf, isVisible } from './font-shelf.ts';
import type { FontShelf, ReadSlice } from './font-shelf.ts';
import type { Weight } from './font-slices.ts';
import { pathData } from './path-data.ts';
import type { ShapedFont, ShapedText } from './shaped-font.ts';

/** Writes texts without a browser, as one would that has the app's fonts. */
export type Lettering = {
  measure: Measure;
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
  return {
    measure: (text, fontSize, bold) => shape(text, bold).advance * fontSize,
    outlineOf: (mark) => outlineOf(mark, shape(mark.text, mark.bold)),
    unknown: shelf.unknown,
  };
}

const SHARE_LEFT_OF_X = { left: 0, center: 0.5, right: 1 };

function outlineOf(mark: TextMark, { glyphs, advance }: ShapedText): string {
  const { fontSize } = mark;
  const left = mark.x - SHARE_LEFT_OF_X[mark.align] * advance * fontSize;
  const baseline = baselineOf(mark);
  return glyphs
    .map(({ outline, x, y }) => pathData(outline, { x: left + x * fontSize, y: baseline - y * fontSize, fontSize }))
    .join('');
}

/** As a canvas does. */
const spaced = (text: string): string => text.replaceAll(/[\t\n\f\r\v]/g, ' ');

/** Each stretch of one font is shaped for itself, as browsers do. */
function shapeRuns(text: string, weight: Weight, shelf: FontShelf): ShapedText {
  const whole: ShapedText = { glyphs: [], advance: 0 };
  for (const { font, run } of runsOf(spaced(text), weight, shelf)) {
    const { glyphs, advance } = font.shape(run);
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

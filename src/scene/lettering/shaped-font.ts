import { create } from 'fontkit';
import type { Font, PathCommand } from 'fontkit';

/** In font sizes, y upwards; `text` is as it is written, each accent joined to its letter where the font has the two in one. */
export type ShapedRun = { text: string; glyphs: ShapedGlyph[]; advance: number };
export type ShapedGlyph = { outline: readonly OutlineStep[]; x: number; y: number };

/** One command of a path with its numbers in turn x, y. */
export type OutlineStep = { type: string; values: readonly number[] };

const LETTERS: Readonly<Record<PathCommand['command'], string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** One slice of a font: its letters kerned and joined as browsers do. */
export class ShapedFont {
  private readonly font: Font;
  private readonly outlines = new Map<number, OutlineStep[]>();

  constructor(readonly sfnt: Uint8Array) {
    this.font = openFont(sfnt);
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  shape(given: string): ShapedRun {
    const { unitsPerEm } = this.font;
    const text = this.composed(given);
    const run = this.font.layout(text);
    const glyphs: ShapedGlyph[] = [];
    let pen = 0;
    for (const [index, { id, path }] of run.glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {};
      const [x, y] = [(pen + xOffset) / unitsPerEm, yOffset / unitsPerEm];
      glyphs.push({ outline: this.outlineOf(id, path.commands), x, y });
      pen += xAdvance;
    }
    return { text, glyphs, advance: pen / unitsPerEm };
  }

  private composed(text: string): string {
    return text.replaceAll(/\P{M}\p{M}+/gu, (letter) => {
      const whole = letter.normalize('NFC');
      return [...whole].every((character) => this.has(character.codePointAt(0) ?? 0)) ? whole : letter;
    });
  }

  private outlineOf(glyph: number, commands: readonly PathCommand[]): OutlineStep[] {
    let outline = this.outlines.get(glyph);
    if (!outline) {
      const { unitsPerEm } = this.font;
      outline = commands.map(({ command, args }) => ({
        type: LETTERS[command],
        values: args.map((value) => value / unitsPerEm),
      }));
      this.outlines.set(glyph, outline);
    }
    return outline;
  }
}

function openFont(sfnt: Uint8Array): Font {
  // Its types know Node's Buffer alone.
  const font = create(sfnt as Buffer);
  if (!('layout' in font)) throw new Error('a collection of fonts');
  return font;
}

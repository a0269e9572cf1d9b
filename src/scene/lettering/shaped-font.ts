import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** In font sizes, y upwards. */
export type ShapedText = { glyphs: ShapedGlyph[]; advance: number };
type ShapedGlyph = { outline: readonly OutlineStep[]; x: number; y: number };

/** One command of a path with its numbers in turn x, y. */
export type OutlineStep = { type: string; values: readonly number[] };

/** One slice of a font, as HarfBuzz reads it: kerned and joined as browsers do, which use it too. */
export class ShapedFont {
  private readonly font: Font;
  private readonly unitsPerEm: number;
  private readonly outlines = new Map<number, OutlineStep[]>();

  constructor(sfnt: Uint8Array) {
    const face = new Face(new Blob(sfnt));
    this.font = new Font(face);
    this.unitsPerEm = face.upem;
  }

  has(codePoint: number): boolean {
    return this.font.nominalGlyph(codePoint) !== undefined;
  }

  shape(text: string): ShapedText {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(this.font, buffer);
    const positions = buffer.getGlyphPositions();
    const glyphs: ShapedGlyph[] = [];
    let pen = 0;
    for (const [index, { codepoint }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const [x, y] = [(pen + xOffset) / this.unitsPerEm, yOffset / this.unitsPerEm];
      glyphs.push({ outline: this.outlineOf(codepoint), x, y });
      pen += xAdvance;
    }
    return { glyphs, advance: pen / this.unitsPerEm };
  }

  private outlineOf(glyph: number): OutlineStep[] {
    let outline = this.outlines.get(glyph);
    if (!outline) {
      const { unitsPerEm } = this;
      outline = this.font
        .glyphToJson(glyph)
        .map(({ type, values }) => ({ type, values: values.map((value) => value / unitsPerEm) }));
      this.outlines.set(glyph, outline);
    }
    return outline;
  }
}

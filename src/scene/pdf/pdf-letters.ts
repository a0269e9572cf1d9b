import { isVisible } from '../lettering/font-shelf.ts';
import type { Lettering } from '../lettering/lettering.ts';
import type { OutlineStep, ShapedFont } from '../lettering/shaped-font.ts';
import type { TextMark } from '../picture/picture.ts';
import { rounded } from '../../model/rounded.ts';
import type { PdfDocument } from './pdf-document.ts';

/** Outlines are written in whole thousandths of the font size. */
const EM = 1000;
/** Holds every letter with its rim. */
const LETTER_BOX = [-2 * EM, -2 * EM, 5 * EM, 3 * EM];
/** Of a line, in font sizes: what a press on a link meets. */
const LINK_HEIGHT = 1.2;

/** Of the scripts that the fonts have, the one whose signs stand otherwise than they are read. */
const OUT_OF_ORDER = /\p{Script=Devanagari}/u;

/** Writes the texts of one document as text, in fonts of which it takes the letters it needs. */
export class PdfLetters {
  private readonly fonts = new Map<ShapedFont, string>();
  private readonly stamps = new Map<readonly OutlineStep[], string>();
  private readonly unknown: ReadonlySet<string>;

  constructor(
    private readonly document: PdfDocument,
    private readonly lettering: Lettering,
  ) {
    this.unknown = new Set(lettering.unknown);
  }

  write(mark: TextMark): void {
    const { document } = this;
    const { text, fontSize, colour, href } = mark;
    const { runs, left, baseline, advance } = this.lettering.place(mark);
    const isSpan = !this.isSaidByLetters(text);
    if (isSpan) document.markContent('Span', { actual: text });
    document.fillColor(colour).fontSize(rounded(fontSize));
    for (const { font, text: run, x } of runs) {
      document.font(this.nameOf(font));
      // With features given, even none, a run is shaped whole, as it was when it was measured.
      document.text(run, rounded(left + x * fontSize), rounded(baseline), {
        lineBreak: false,
        baseline: 'alphabetic',
        features: [],
      });
    }
    if (isSpan) this.endSpan(fontSize);
    if (href !== undefined) document.link(left, baseline - fontSize, advance * fontSize, LINK_HEIGHT * fontSize, href);
  }

  /** Poppler sets what a span says by the font and the axes at its end: those that PDFKit sets for each text alone. */
  private endSpan(fontSize: number): void {
    const { document } = this;
    const font = Object.keys(document.page.fonts).at(-1) ?? '';
    document.save().transform(1, 0, 0, -1, 0, document.page.height);
    document.addContent(`/${font} ${fontSize} Tf`).endMarkedContent();
    document.restore();
  }

  /**
   * The rim of the ground around a text. It is drawn as outlines, so that who selects or searches the text meets it
   * once; each letter's outline stands in the file once, and is used wherever the letter is.
   */
  writeHalo(mark: TextMark, ground: string): void {
    const { document } = this;
    const { glyphs, left, baseline } = this.lettering.place(mark);
    const scale = mark.fontSize / EM;
    document.save().strokeColor(ground).strokeOpacity(1);
    document.transform(scale, 0, 0, -scale, rounded(left), rounded(baseline)).lineWidth(rounded(mark.halo / scale));
    let pen = { x: 0, y: 0 };
    for (const { outline, x, y } of glyphs) {
      if (outline.length === 0) continue;
      const next = { x: Math.round(x * EM), y: Math.round(y * EM) };
      document.addContent(`1 0 0 1 ${next.x - pen.x} ${next.y - pen.y} cm /${this.stampOf(outline)} Do`);
      pen = next;
    }
    document.restore();
  }

  private isSaidByLetters(text: string): boolean {
    return (
      !OUT_OF_ORDER.test(text) && [...text].every((character) => isVisible(character) && !this.unknown.has(character))
    );
  }

  private nameOf(font: ShapedFont): string {
    let name = this.fonts.get(font);
    if (name === undefined) {
      this.fonts.set(font, (name = `letters-${this.fonts.size + 1}`));
      this.document.registerFont(name, font.sfnt);
    }
    return name;
  }

  private stampOf(outline: readonly OutlineStep[]): string {
    let name = this.stamps.get(outline);
    if (name === undefined) {
      this.stamps.set(outline, (name = `L${this.stamps.size + 1}`));
      const stamp = this.document.ref({ Type: 'XObject', Subtype: 'Form', BBox: LETTER_BOX });
      stamp.end(`${strokeOf(outline)} S`);
      this.document.page.xobjects[name] = stamp;
    }
    return name;
  }
}

/** In a PDF's operators, which know no quadratic curves. */
function strokeOf(outline: readonly OutlineStep[]): string {
  let [penX, penY] = [0, 0];
  return outline
    .map(({ type, values }) => {
      if (type === 'Z') return 'h';
      const points = values.map((value) => value * EM);
      const [x = 0, y = 0] = points.slice(-2);
      const [controlX = 0, controlY = 0] = points;
      const written =
        type === 'Q'
          ? [...twoThirds(penX, penY, controlX, controlY), ...twoThirds(x, y, controlX, controlY), x, y]
          : points;
      [penX, penY] = [x, y];
      return `${written.map(Math.round).join(' ')} ${OPERATORS[type] ?? 'c'}`;
    })
    .join(' ');
}

const OPERATORS: Readonly<Record<string, string>> = { M: 'm', L: 'l', Q: 'c', C: 'c' };

/** Of the way from an end of a quadratic curve to its control point: where a cubic one has its own. */
const twoThirds = (x: number, y: number, controlX: number, controlY: number): [number, number] => [
  x + (2 * (controlX - x)) / 3,
  y + (2 * (controlY - y)) / 3,
];

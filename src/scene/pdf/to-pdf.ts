import type { Lettering } from '../lettering/lettering.ts';
import type { LaidMark, Picture, TextMark } from '../picture/picture.ts';
import { isClipped, layers } from '../picture/picture.ts';
import { closePdf, openPdf } from './pdf-document.ts';
import type { PdfDocument } from './pdf-document.ts';
import { PdfLetters } from './pdf-letters.ts';
import { clipTo, drawMark, paintGround, startLines } from './pdf-marks.ts';

export type PdfOptions = {
  /** For all texts of the picture. */
  lettering: Lettering;
  title: string;
  /** What the picture is, for those who do not see it: in a sentence, and at length. */
  altText: string;
  description: string;
  language: string;
  createdAt: Date;
  /** Of the picture's pixels; absent: 96, as everywhere where none is said. */
  dpi?: number;
  /** The text of a view file to be attached. */
  viewFile?: string;
  /** Asked between stretches of the work with how much is done, from 0 to 1; what it throws ends the work. */
  pause?: (done: number) => Promise<void>;
};

const POINTS_PER_INCH = 72;
const USUAL_DPI = 96;
const MARKS_OF_STRETCH = 400;

/** The picture as one page of its size in print: lines as lines, text as text in fonts that the file holds. */
export async function toPdf(picture: Picture, options: PdfOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { title, altText, description, language, createdAt, dpi = USUAL_DPI, viewFile } = options;
  const scale = POINTS_PER_INCH / dpi;
  const size = [picture.width * scale, picture.height * scale] as const;
  const document = openPdf({ size, title, subject: description, language, createdAt });
  const content = document.markStructureContent('Figure');
  document.scale(scale);
  await drawPicture(document, picture, options);
  document.endMarkedContent();
  const figure = document.struct('Figure', { title, alt: altText }, [content]);
  document.addStructure(document.struct('Document', {}, [figure]));
  if (viewFile !== undefined) attachView(document, viewFile, createdAt);
  return closePdf(document);
}

async function drawPicture(
  document: PdfDocument,
  picture: Picture,
  { lettering, pause }: Pick<PdfOptions, 'lettering' | 'pause'>,
): Promise<void> {
  const letters = new PdfLetters(document, lettering);
  startLines(document);
  paintGround(document, picture);
  let drawn = 0;
  for (const _mark of drawing(picture, { document, letters })) {
    drawn += 1;
    if (drawn % MARKS_OF_STRETCH === 0) await pause?.(drawn / stepsOf(picture));
  }
}

type Tools = { document: PdfDocument; letters: PdfLetters };

/** A step a mark, and one for each halo. */
function* drawing({ marks: all, clip, ground }: Picture, { document, letters }: Tools): Generator<LaidMark, void> {
  for (const layer of layers) {
    const marks = all.filter((mark) => mark.layer === layer);
    const isInside = clip && isClipped(layer);
    if (isInside) clipTo(document, clip);
    for (const mark of marks) {
      if (!hasHalo(mark)) continue;
      letters.writeHalo(mark, ground);
      yield mark;
    }
    for (const mark of marks) {
      if (mark.mark === 'text') letters.write(mark);
      else drawMark(document, mark, ground);
      yield mark;
    }
    if (isInside) document.restore();
  }
}

const hasHalo = (mark: LaidMark): mark is LaidMark & TextMark => mark.mark === 'text' && mark.halo > 0;
const stepsOf = ({ marks }: Picture): number => marks.length + marks.filter(hasHalo).length;

/** Dated as the page is, so that the same figure has the same bytes. */
function attachView(document: PdfDocument, viewFile: string, createdAt: Date): void {
  document.file(new TextEncoder().encode(viewFile).buffer, {
    name: 'view.liaison.json',
    type: 'application/json',
    creationDate: createdAt,
    modifiedDate: createdAt,
  });
}

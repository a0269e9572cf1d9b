import type { CurveMark, LaidMark, OutlineMark, Picture, ShapeMark } from '../picture/picture.ts';
import { rounded } from '../../model/rounded.ts';
import type { Box } from '../place-labels.ts';
import { shapePath } from '../shapes.ts';
import type { PdfDocument } from './pdf-document.ts';

/** Of all lines, as on a canvas. */
export function startLines(document: PdfDocument): void {
  document.lineCap('round').lineJoin('round');
}

export function paintGround(document: PdfDocument, { width, height, ground, isTransparent }: Picture): void {
  if (!isTransparent) document.rect(0, 0, width, height).fill(ground);
}

/** Up to `document.restore()`. */
export function clipTo(document: PdfDocument, { left, top, right, bottom }: Box): void {
  document.save();
  document.rect(rounded(left), rounded(top), rounded(right - left), rounded(bottom - top)).clip();
}

export function drawMark(document: PdfDocument, mark: Exclude<LaidMark, { mark: 'text' }>, ground: string): void {
  if (mark.mark === 'outline') drawOutline(document, mark);
  else if (mark.mark === 'curve') drawCurve(document, mark);
  else drawShape(document, mark, ground);
}

function drawOutline(document: PdfDocument, { rings, fill, colour, width }: OutlineMark): void {
  for (const ring of rings) {
    for (const [index, { x, y }] of ring.entries()) {
      if (index === 0) document.moveTo(rounded(x), rounded(y));
      else document.lineTo(rounded(x), rounded(y));
    }
    document.closePath();
  }
  document.lineWidth(rounded(width)).strokeOpacity(1);
  if (fill === undefined) document.stroke(colour);
  else document.fillAndStroke(fill, colour);
}

function drawCurve(document: PdfDocument, { start, control, end, colour, opacity, width, dash }: CurveMark): void {
  document.lineWidth(rounded(width)).strokeOpacity(opacity);
  if (dash) document.dash(rounded(dash[0]), { space: rounded(dash[1]) });
  document
    .moveTo(rounded(start.x), rounded(start.y))
    .quadraticCurveTo(rounded(control.x), rounded(control.y), rounded(end.x), rounded(end.y))
    .stroke(colour);
  if (dash) document.undash();
}

/** The rim lies under its shape, so it is drawn first. */
function drawShape(document: PdfDocument, { shape, x, y, radius, colour, rim }: ShapeMark, ground: string): void {
  const path = shapePath(shape, { x, y, radius });
  if (rim > 0)
    document
      .path(path)
      .lineWidth(rounded(2 * rim))
      .strokeOpacity(1)
      .stroke(ground);
  document.path(path).fill(colour);
}

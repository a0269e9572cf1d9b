import { baselineOf } from './picture/baseline.ts';
import { isClipped } from './picture/picture.ts';
import type { CurveMark, LaidMark, Measure, OutlineMark, Picture, ShapeMark, TextMark } from './picture/picture.ts';
import type { Box } from './place-labels.ts';
import type { Tracer } from './shapes.ts';
import { traceShape } from './shapes.ts';
import { isRightToLeft } from './text-direction.ts';
import { FONT_FAMILY } from './theme.ts';

/** What a picture asks of a canvas: any CanvasRenderingContext2D, on the screen or off it. */
export type PictureCanvas = Tracer &
  Pick<CanvasRenderingContext2D, 'fill' | 'stroke' | 'quadraticCurveTo' | 'fillRect' | 'fillText' | 'strokeText'> &
  Pick<CanvasRenderingContext2D, 'save' | 'restore' | 'rect' | 'clip'> &
  Pick<
    CanvasRenderingContext2D,
    'fillStyle' | 'strokeStyle' | 'setLineDash' | 'lineWidth' | 'lineJoin' | 'lineCap' | 'globalAlpha'
  > &
  Pick<CanvasRenderingContext2D, 'font' | 'direction' | 'textAlign' | 'textBaseline' | 'textRendering' | 'measureText'>;

export const fontOf = (fontSize: number, bold: boolean): string => `${bold ? 600 : 400} ${fontSize}px ${FONT_FAMILY}`;

/** Letters as wide as their font says, whatever the screen's pixels would have them be. */
const TEXT_RENDERING = 'geometricPrecision';

/** Measures with the canvas's own fonts, which must have been loaded. */
export function measureOn(canvas: Pick<PictureCanvas, 'font' | 'textRendering' | 'measureText'>): Measure {
  canvas.textRendering = TEXT_RENDERING;
  return (text, fontSize, bold) => {
    canvas.font = fontOf(fontSize, bold);
    return canvas.measureText(text).width;
  };
}

/** Draws a picture on a canvas of its size. */
export function drawPicture(canvas: PictureCanvas, picture: Picture): void {
  const drawing = drawingOf(canvas, picture);
  while (!drawing.next().done);
}

/** Marks that are drawn before a drawing may rest. */
const AT_ONCE = 400;

/** The same a few marks at a time, for what must not stand still meanwhile. */
export function* drawingOf(
  canvas: PictureCanvas,
  { width, height, ground, isTransparent, clip, marks }: Picture,
): Generator<void, void> {
  canvas.fillStyle = ground;
  if (!isTransparent) canvas.fillRect(0, 0, width, height);
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  canvas.textBaseline = 'alphabetic';
  canvas.textRendering = TEXT_RENDERING;
  const behind = clip ? marks.filter(({ layer }) => isClipped(layer)) : [];
  if (clip) yield* drawInside(canvas, clip, drawAll(canvas, behind, ground));
  yield* drawAll(canvas, clip ? marks.filter(({ layer }) => !isClipped(layer)) : marks, ground);
}

function* drawInside(
  canvas: PictureCanvas,
  { left, top, right, bottom }: Box,
  drawing: Generator<void, void>,
): Generator<void, void> {
  canvas.save();
  canvas.beginPath();
  canvas.rect(left, top, right - left, bottom - top);
  canvas.clip();
  yield* drawing;
  canvas.restore();
}

function* drawAll(canvas: PictureCanvas, marks: readonly LaidMark[], ground: string): Generator<void, void> {
  for (const [index, mark] of marks.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield;
    if (mark.mark === 'outline') drawOutline(canvas, mark);
    else if (mark.mark === 'curve') drawCurve(canvas, mark);
    else if (mark.mark === 'shape') drawShape(canvas, mark, ground);
    else if (mark.halo > 0) drawHalo(canvas, mark, ground);
  }
  // After all halos, so that none cuts into a neighbour's letters.
  for (const mark of marks) if (mark.mark === 'text') drawText(canvas, mark);
}

function drawOutline(canvas: PictureCanvas, { rings, fill, colour, width }: OutlineMark): void {
  canvas.beginPath();
  for (const ring of rings) {
    for (const [index, { x, y }] of ring.entries()) {
      if (index === 0) canvas.moveTo(x, y);
      else canvas.lineTo(x, y);
    }
    canvas.closePath();
  }
  if (fill) {
    canvas.fillStyle = fill;
    canvas.fill();
  }
  canvas.strokeStyle = colour;
  canvas.lineWidth = width;
  canvas.stroke();
}

function drawCurve(canvas: PictureCanvas, { start, control, end, colour, opacity, width, dash }: CurveMark): void {
  canvas.globalAlpha = opacity;
  canvas.strokeStyle = colour;
  canvas.lineWidth = width;
  canvas.beginPath();
  canvas.moveTo(start.x, start.y);
  canvas.quadraticCurveTo(control.x, control.y, end.x, end.y);
  if (dash) canvas.setLineDash([...dash]);
  canvas.stroke();
  if (dash) canvas.setLineDash([]);
  canvas.globalAlpha = 1;
}

function drawShape(canvas: PictureCanvas, { shape, x, y, radius, colour, rim }: ShapeMark, ground: string): void {
  traceShape(canvas, shape, x, y, radius);
  if (rim > 0) {
    canvas.strokeStyle = ground;
    canvas.lineWidth = 2 * rim;
    canvas.stroke();
  }
  canvas.fillStyle = colour;
  canvas.fill();
}

function drawHalo(canvas: PictureCanvas, mark: TextMark, ground: string): void {
  setText(canvas, mark);
  canvas.strokeStyle = ground;
  canvas.lineWidth = mark.halo;
  canvas.strokeText(mark.text, mark.x, baselineOf(mark));
}

function drawText(canvas: PictureCanvas, mark: TextMark): void {
  setText(canvas, mark);
  canvas.fillStyle = mark.colour;
  canvas.fillText(mark.text, mark.x, baselineOf(mark));
}

function setText(canvas: PictureCanvas, { text, fontSize, bold, align }: TextMark): void {
  canvas.font = fontOf(fontSize, bold);
  canvas.textAlign = align;
  canvas.direction = isRightToLeft(text) ? 'rtl' : 'ltr';
}

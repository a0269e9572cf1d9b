import type { Curve } from '../../scene/curve.ts';
import type { Position } from '../../scene/scene.ts';
import { lineColour } from '../../scene/theme.ts';
import type { Theme } from '../../scene/theme.ts';
import { BADGE_HEIGHT } from './connection-marks.ts';
import type { ArrowHead, Badge } from './connection-marks.ts';
import { fontOf } from './text-measure.ts';

type Canvas = CanvasRenderingContext2D;

const HEAD_WIDTH = 0.7;
const HEAD_OPACITY = 0.9;
const LINE_OPACITY = 0.7;
const BADGE_FONT = 10;
const PIN_RADIUS = 2;
const FOCUS_GAP = 6;

/** Which way connections run. */
export function drawArrowHeads(canvas: Canvas, heads: readonly ArrowHead[], theme: Theme): void {
  canvas.globalAlpha = HEAD_OPACITY;
  for (const { tip, towards, length, connection } of heads) {
    const half = (length * HEAD_WIDTH) / 2;
    const back = { x: tip.x - towards.x * length, y: tip.y - towards.y * length };
    canvas.fillStyle = lineColour(theme, connection);
    canvas.beginPath();
    canvas.moveTo(tip.x, tip.y);
    canvas.lineTo(back.x - towards.y * half, back.y + towards.x * half);
    canvas.lineTo(back.x + towards.y * half, back.y - towards.x * half);
    canvas.closePath();
    canvas.fill();
  }
  canvas.globalAlpha = 1;
}

/** How many connections each bundle stands for. */
export function drawBadges(canvas: Canvas, badges: readonly Badge[], theme: Theme): void {
  canvas.font = fontOf(BADGE_FONT, true);
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.lineWidth = 1;
  for (const { text, at, box, connection } of badges) {
    canvas.beginPath();
    canvas.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, BADGE_HEIGHT / 2);
    canvas.fillStyle = theme.paper;
    canvas.fill();
    canvas.strokeStyle = lineColour(theme, connection);
    canvas.stroke();
    canvas.fillStyle = theme.ink;
    canvas.fillText(text, at.x, at.y + 0.5);
  }
}

/** A pin's head at the upper right of each node that the reader put where it is, at a given reach from its middle. */
export function drawPins(canvas: Canvas, pins: readonly (Position & { reach: number })[], theme: Theme): void {
  canvas.lineWidth = 2.5;
  canvas.strokeStyle = theme.paper;
  canvas.fillStyle = theme.ink;
  for (const { x, y, reach } of pins) {
    const aside = reach * Math.SQRT1_2 + 1;
    canvas.beginPath();
    canvas.arc(x + aside, y - aside, PIN_RADIUS, 0, 2 * Math.PI);
    canvas.stroke();
    canvas.fill();
  }
}

/** Where the keyboard's focus is: dashed, unlike the ring of what is chosen, which may lie within it. */
export function drawFocusRing(canvas: Canvas, { x, y, reach }: Position & { reach: number }, theme: Theme): void {
  const radius = reach + FOCUS_GAP;
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
  canvas.strokeStyle = theme.paper;
  canvas.lineWidth = 5;
  canvas.stroke();
  canvas.strokeStyle = theme.ink;
  canvas.lineWidth = 2.5;
  const dash = (2 * Math.PI * radius) / Math.max(8, Math.round((2 * Math.PI * radius) / 8));
  canvas.setLineDash([dash * 0.62, dash * 0.38]);
  canvas.stroke();
  canvas.setLineDash([]);
}

export type DrawnLine = { curve: Curve; colour: string; width: number };

/** Connections that the graphics card leaves out or draws too thin. */
export function drawLines(canvas: Canvas, lines: readonly DrawnLine[]): void {
  canvas.globalAlpha = LINE_OPACITY;
  for (const { curve, colour, width } of lines) {
    canvas.strokeStyle = colour;
    canvas.lineWidth = width;
    canvas.beginPath();
    canvas.moveTo(curve.start.x, curve.start.y);
    canvas.quadraticCurveTo(curve.control.x, curve.control.y, curve.end.x, curve.end.y);
    canvas.stroke();
  }
  canvas.globalAlpha = 1;
}

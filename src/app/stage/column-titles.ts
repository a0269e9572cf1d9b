import type { Box } from '../../scene/place-labels.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Theme } from '../../scene/theme.ts';
import type { MeasureText } from './label-candidates.ts';
import { fontOf } from './text-measure.ts';
import { toScreen } from './view.ts';
import type { Size, View } from './view.ts';

export type ColumnTitle = { text: string; fontSize: number; box: Box };

const LARGEST_FONT = 14;
const SMALLEST_FONT = 9;
const HIGHEST = 10;
const GAP = 10;
const PADDING = 4;

/** Column titles above the highest node, or at the top of the stage where that is out of sight. */
export function columnTitles(
  { columns, bounds }: Scene,
  { view, size, measure }: { view: View; size: Size; measure: MeasureText },
): ColumnTitle[] {
  if (columns.length === 0) return [];
  const xs = columns.map(({ x }) => toScreen({ x, y: 0 }, view, size).x);
  const fontSize = fontThatFits(
    columns.map(({ title }) => measure(title, 1, true)),
    xs,
  );
  const top = Math.max(HIGHEST, toScreen({ x: 0, y: bounds.top }, view, size).y);
  return columns.map(({ title }, index) => {
    const width = measure(title, fontSize, true);
    const left = (xs[index] ?? 0) - width / 2;
    return { text: title, fontSize, box: { left, right: left + width, top, bottom: top + fontSize * 1.3 } };
  });
}

/** The largest size at which no title reaches the next; `widths` are those at one pixel. */
function fontThatFits(widths: readonly number[], xs: readonly number[]): number {
  let size = LARGEST_FONT;
  for (let index = 1; index < xs.length; index += 1) {
    const room = (xs[index] ?? 0) - (xs[index - 1] ?? 0) - GAP;
    size = Math.min(size, (2 * room) / ((widths[index] ?? 0) + (widths[index - 1] ?? 0)));
  }
  return Math.max(SMALLEST_FONT, size);
}

/** Titles stand on a strip of the ground, so that what is panned under them does not disturb. */
export function drawColumnTitles(
  canvas: CanvasRenderingContext2D,
  titles: readonly ColumnTitle[],
  theme: Theme,
  size: Size,
): void {
  const [first] = titles;
  if (!first) return;
  const bottom = first.box.bottom + PADDING;
  canvas.globalAlpha = 0.9;
  canvas.fillStyle = theme.paper;
  canvas.fillRect(0, first.box.top - PADDING, size.width, bottom - first.box.top + PADDING);
  canvas.globalAlpha = 1;
  canvas.textAlign = 'left';
  canvas.textBaseline = 'middle';
  canvas.fillStyle = theme.muted;
  for (const { text, fontSize, box } of titles) {
    canvas.font = fontOf(fontSize, true);
    canvas.fillText(text, box.left, (box.top + box.bottom) / 2);
  }
}

import { nearestColumn } from '../../scene/label-room.ts';
import type { Box } from '../../scene/place-labels.ts';
import type { Scene } from '../../scene/scene.ts';
import { TITLE_ROOM } from '../../scene/to-scene.ts';
import type { Theme } from '../../scene/theme.ts';
import type { MeasureText } from './label-candidates.ts';
import { fontOf } from './text-measure.ts';
import { toScreen } from './view.ts';
import type { Size, View } from './view.ts';

/** Where a title is tied to the scene: its left end, or the right one of a column with labels at its left. */
export type TitleAnchor = {
  title: string;
  x: number;
  align: 'left' | 'right';
  /** Of an axis: it stands beside its line, and gives way where there is no room for all. */
  isTick?: boolean;
};

export type ColumnTitle = { text: string; fontSize: number; box: Box; isPinned: boolean; isTick?: boolean };

const LARGEST_FONT = 14;
const SMALLEST_FONT = 10.5;
const HIGHEST = 10;
const GAP = 8;
const BORDER = 6;
/** Height of a line, in font sizes. */
const LINE = 1.3;
const ABOVE_NODES = 8;
/** Below titles that stay at the top, the ground fades out over this height. */
const VEIL = 14;
const TICK_FONT = 11;
const BESIDE_LINE = 4;
const BETWEEN_TICKS = 6;

/** Each title stands above its column's shapes and labels; where the first column's labels are at its left, so is it. */
export function titleAnchors({ columns, nodes, ticks }: Scene): TitleAnchor[] {
  if (columns.length === 0) return ticks.map(({ title, x }) => ({ title, x, align: 'left', isTick: true }));
  const spans = columns.map(() => ({ left: Infinity, right: -Infinity, isLeft: false }));
  for (const node of nodes) {
    const span = spans[nearestColumn(node, columns)];
    if (!span) continue;
    span.left = Math.min(span.left, node.x - node.radius);
    span.right = Math.max(span.right, node.x + node.radius);
    span.isLeft = node.labelSide === 'left';
  }
  return columns.map(({ title, x }, index) => {
    const { left, right, isLeft } = spans[index] ?? { left: x, right: x, isLeft: false };
    return isLeft ? { title, x: right, align: 'right' } : { title, x: left, align: 'left' };
  });
}

export type TitleOptions = { view: View; size: Size; measure: MeasureText; top: number };

/** Titles above the scene's top, or at the top of the stage where that is out of sight. */
export function columnTitles(anchors: readonly TitleAnchor[], options: TitleOptions): ColumnTitle[] {
  if (anchors[0]?.isTick) return tickTitles(anchors, options);
  const { view, size, measure, top } = options;
  const above = toScreen({ x: 0, y: top }, view, size).y;
  const widths = anchors.map(({ title }) => measure(title, 1, true));
  const lefts = (fontSize: number): number[] =>
    anchors.map(({ x, align }, index) => {
      const at = toScreen({ x, y: 0 }, view, size).x;
      return align === 'left' ? at : at - (widths[index] ?? 0) * fontSize;
    });
  const fontSize = largestThatFits((candidate) => areApart(lefts(candidate), widths, candidate));
  // The room above the nodes shrinks as one moves away from them, which letters do not.
  const nodesTop = toScreen({ x: 0, y: top + TITLE_ROOM }, view, size).y;
  const wanted = Math.min(above, nodesTop - fontSize * LINE - ABOVE_NODES);
  const y = Math.max(HIGHEST, wanted);
  const scaled = widths.map((width) => width * fontSize);
  return spread(lefts(fontSize), scaled, size.width).map((left, index) => {
    const width = scaled[index] ?? 0;
    const box = { left, right: left + width, top: y, bottom: y + fontSize * LINE };
    return { text: anchors[index]?.title ?? '', fontSize, box, isPinned: wanted < HIGHEST };
  });
}

/** From left to right, each that has room after the one before; always in sight, as a line runs through the stage. */
function tickTitles(anchors: readonly TitleAnchor[], { view, size, measure, top }: TitleOptions): ColumnTitle[] {
  const isPinned = toScreen({ x: 0, y: top }, view, size).y < HIGHEST + TICK_FONT * LINE;
  const titles: ColumnTitle[] = [];
  let free = -Infinity;
  for (const { title, x } of anchors) {
    const left = toScreen({ x, y: 0 }, view, size).x + BESIDE_LINE;
    const right = left + measure(title, TICK_FONT, false);
    if (left < free || right < 0 || left > size.width) continue;
    free = right + BETWEEN_TICKS;
    const box = { left, right, top: HIGHEST, bottom: HIGHEST + TICK_FONT * LINE };
    titles.push({ text: title, fontSize: TICK_FONT, box, isPinned, isTick: true });
  }
  return titles;
}

/** Titles that are on the stage, moved as little as keeps them on it and apart; the others stay where they are. */
function spread(starts: readonly number[], widths: readonly number[], width: number): number[] {
  const lefts = [...starts];
  const shown = [...starts.keys()].filter((index) => {
    const left = starts[index] ?? 0;
    return left + (widths[index] ?? 0) > 0 && left < width;
  });
  let free = BORDER;
  for (const index of shown) {
    lefts[index] = Math.max(free, lefts[index] ?? 0);
    free = (lefts[index] ?? 0) + (widths[index] ?? 0) + GAP;
  }
  let end = width - BORDER;
  for (const index of shown.toReversed()) {
    lefts[index] = Math.min(end - (widths[index] ?? 0), lefts[index] ?? 0);
    end = (lefts[index] ?? 0) - GAP;
  }
  return lefts;
}

function largestThatFits(fits: (fontSize: number) => boolean): number {
  for (let fontSize = LARGEST_FONT; fontSize > SMALLEST_FONT; fontSize -= 0.5) if (fits(fontSize)) return fontSize;
  return SMALLEST_FONT;
}

const areApart = (lefts: readonly number[], widths: readonly number[], fontSize: number): boolean =>
  lefts.every(
    (left, index) => index === 0 || left > (lefts[index - 1] ?? 0) + (widths[index - 1] ?? 0) * fontSize + GAP,
  );

/** Titles that stay at the top stand on the ground, so that what is panned under them does not disturb. */
export function drawColumnTitles(
  canvas: CanvasRenderingContext2D,
  titles: readonly ColumnTitle[],
  theme: Theme,
  size: Size,
): void {
  const [first] = titles;
  if (!first) return;
  if (first.isPinned) drawVeil(canvas, first.box.bottom, theme, size);
  canvas.textAlign = 'left';
  canvas.textBaseline = 'middle';
  for (const { text, fontSize, box, isTick = false } of titles) {
    canvas.fillStyle = isTick ? theme.muted : theme.ink;
    canvas.font = fontOf(fontSize, !isTick);
    canvas.fillText(text, box.left, (box.top + box.bottom) / 2);
  }
}

function drawVeil(canvas: CanvasRenderingContext2D, bottom: number, theme: Theme, size: Size): void {
  const veil = canvas.createLinearGradient(0, bottom, 0, bottom + VEIL);
  veil.addColorStop(0, theme.paper);
  veil.addColorStop(1, `${theme.paper}00`);
  canvas.fillStyle = veil;
  canvas.fillRect(0, 0, size.width, bottom + VEIL);
}

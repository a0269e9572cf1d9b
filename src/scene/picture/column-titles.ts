import { nearestColumn } from '../label-room.ts';
import type { Scene, SceneNode } from '../scene.ts';
import { TITLE_ROOM } from './fit.ts';
import { HALO } from './label-marks.ts';
import type { Frame, TextMark } from './picture.ts';
import type { Room } from './room.ts';

/** The first at which all titles stand apart is taken. */
const FONTS = [14, 12, 10.5] as const;
const GAP = 6;

/**
 * Each title begins above its column's nodes; the first one ends there, as its labels do. Where columns stand too close
 * together even for the smallest letters, a title that would lie over the one before it is left out.
 */
export function titleMarks(scene: Scene, room: Room): TextMark[] {
  const tried = FONTS.map((font) => titlesAt(font, scene, room));
  const smallest = tried.at(-1) ?? [];
  return tried.find((marks) => apartOf(marks, room).length === marks.length) ?? apartOf(smallest, room);
}

function titlesAt(font: number, { columns, nodes }: Scene, { fit, frame, top }: Room): TextMark[] {
  const { unit, letter, theme } = frame;
  const y = top + (TITLE_ROOM * letter) / 2;
  const style = { fontSize: font * letter, bold: true, colour: theme.ink, halo: HALO * unit };
  return columns.flatMap(({ title }, index): TextMark[] => {
    const ofColumn = nodes.filter((node) => nearestColumn(node, columns) === index);
    if (ofColumn.length === 0) return [];
    const { left, right } = spanOf(ofColumn);
    const align = index === 0 && columns.length > 1 ? 'right' : 'left';
    const { x } = fit.place({ x: align === 'right' ? right : left, y: 0 });
    const mark: TextMark = { mark: 'text', text: title, x, y, align, ...style };
    return [withinFrame(mark, frame)];
  });
}

/** Brought in from the border where it would be cut: a narrow picture has room for nodes there, and none for titles. */
function withinFrame(mark: TextMark, { left, right, measure }: Frame): TextMark {
  const width = measure(mark.text, mark.fontSize, mark.bold);
  const most = mark.align === 'right' ? { low: left + width, high: right } : { low: left, high: right - width };
  return { ...mark, x: Math.max(most.low, Math.min(most.high, mark.x)) };
}

/** Those that do not reach into the one before them. */
function apartOf(marks: readonly TextMark[], { frame: { letter, measure } }: Room): TextMark[] {
  let end = -Infinity;
  return marks.filter(({ text, x, align, fontSize, bold }) => {
    const width = measure(text, fontSize, bold);
    const left = align === 'right' ? x - width : x;
    if (left < end) return false;
    end = left + width + GAP * letter;
    return true;
  });
}

function spanOf(nodes: readonly SceneNode[]): { left: number; right: number } {
  const span = { left: Infinity, right: -Infinity };
  for (const { x, radius } of nodes) {
    span.left = Math.min(span.left, x - radius);
    span.right = Math.max(span.right, x + radius);
  }
  return span;
}

import { nearestColumn } from '../label-room.ts';
import type { Scene, SceneNode } from '../scene.ts';
import { TITLE_ROOM } from './fit.ts';
import { HALO } from './label-marks.ts';
import type { TextMark } from './picture.ts';
import type { Room } from './room.ts';

/** Each title begins above its column's nodes; the first one ends there, as its labels do. */
export function titleMarks({ columns, nodes }: Scene, { fit, frame, top }: Room): TextMark[] {
  const { unit, letter, theme } = frame;
  const y = top + (TITLE_ROOM * letter) / 2;
  const style = { fontSize: 14 * letter, bold: true, colour: theme.ink, halo: HALO * unit };
  return columns.flatMap(({ title }, index): TextMark[] => {
    const ofColumn = nodes.filter((node) => nearestColumn(node, columns) === index);
    if (ofColumn.length === 0) return [];
    const { left, right } = spanOf(ofColumn);
    const align = index === 0 && columns.length > 1 ? 'right' : 'left';
    const { x } = fit.place({ x: align === 'right' ? right : left, y: 0 });
    return [{ mark: 'text', text: title, x, y, align, ...style }];
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

import { backdropBounds } from '../../scene/backdrop.ts';
import type { Backdrop, SceneNode } from '../../scene/scene.ts';
import { isNarrow, longestLabel } from '../../scene/label-room.ts';
import { areLabelsLive } from './drawing-limits.ts';
import { fontSizeAt, labelLimit, LINE_HEIGHT } from './label-candidates.ts';
import type { MeasureText } from './label-candidates.ts';
import { lengthFactor } from './view.ts';
import type { Extent, Size } from './view.ts';

const LABEL_GAP = 8;
const RIM = 2;

/** What a fit has to keep within the stage of each node: its shape and, where there is room, its label. */
export function extentsOf(
  nodes: readonly SceneNode[],
  { size, measure }: { size: Size; measure: MeasureText },
): (zoom: number) => Extent[] {
  if (!areLabelsLive(nodes.length)) return cornersOf(nodes);
  const longest = isNarrow(size) ? 0 : longestLabel(size);
  const widths = nodes.map(({ name }) => measure(name, 1, false));
  return (zoom) =>
    nodes.map((node, index) => {
      const fontSize = fontSizeAt(node.fontSize, zoom, false);
      return extentOf(node, node.radius * lengthFactor(zoom) + RIM, {
        width: Math.min(labelLimit(node, zoom, longest), (widths[index] ?? 0) * fontSize),
        height: fontSize * LINE_HEIGHT,
      });
    });
}

/** What lies behind the nodes is seen whole too. */
export function extentsBehind(backdrop: Backdrop | undefined): Extent[] {
  const bounds = backdropBounds(backdrop);
  if (!bounds) return [];
  const point = { left: 0, right: 0, top: 0, bottom: 0 };
  return [
    { x: bounds.left, y: bounds.top, ...point },
    { x: bounds.right, y: bounds.bottom, ...point },
  ];
}

/** Of many nodes only the outermost count, and few of their names are written. */
function cornersOf(nodes: readonly SceneNode[]): (zoom: number) => Extent[] {
  let [left, right, top, bottom, reach] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  for (const { x, y, radius } of nodes) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    reach = Math.max(reach, radius);
  }
  return (zoom) => {
    const shape = reach * lengthFactor(zoom) + RIM;
    const around = { left: shape, right: shape, top: shape, bottom: shape };
    return [
      { x: left, y: top, ...around },
      { x: right, y: bottom, ...around },
    ];
  };
}

function extentOf({ x, y, labelSide }: SceneNode, shape: number, label: Size): Extent {
  const aside = shape + (label.width > 0 ? LABEL_GAP + label.width : 0);
  const below = Math.max(shape, label.width / 2);
  return {
    x,
    y,
    left: labelSide === 'left' ? aside : labelSide === 'below' ? below : shape,
    right: labelSide === 'right' ? aside : labelSide === 'below' ? below : shape,
    top: Math.max(shape, label.height / 2),
    bottom: labelSide === 'below' ? shape + LABEL_GAP + label.height : Math.max(shape, label.height / 2),
  };
}

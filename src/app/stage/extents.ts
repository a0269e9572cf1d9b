import type { SceneNode } from '../../scene/scene.ts';
import { estimateWidth } from '../../scene/text-width.ts';
import { LINE_HEIGHT, longestLabel, SMALLEST_FONT } from './label-candidates.ts';
import { isNarrow } from './view.ts';
import type { Extent, Size } from './view.ts';

const LABEL_GAP = 8;
const RIM = 2;

/** What a fit has to keep within the stage of each node: its shape and, where there is room, its label at its smallest. */
export function extentsOf(nodes: readonly SceneNode[], size: Size): Extent[] {
  return nodes.map((node) => {
    const shape = node.radius + RIM;
    const width = isNarrow(size) ? 0 : Math.min(longestLabel(size), estimateWidth(node.name, SMALLEST_FONT));
    const { labelSide: side } = node;
    const below = side === 'below' ? width / 2 : 0;
    return {
      x: node.x,
      y: node.y,
      left: side === 'left' ? shape + LABEL_GAP + width : Math.max(shape, below),
      right: side === 'right' ? shape + LABEL_GAP + width : Math.max(shape, below),
      top: shape,
      bottom: side === 'below' ? shape + LABEL_GAP + SMALLEST_FONT * LINE_HEIGHT : shape,
    };
  });
}

import { placeLabels } from '../../scene/place-labels.ts';
import type { Box, PlacedLabel } from '../../scene/place-labels.ts';
import { PLACED_AROUND } from './label-candidates.ts';
import type { StageLabel } from './label-candidates.ts';
import type { Size } from './view.ts';

export type ArrangeOptions = {
  size: Size;
  /** Where column titles stand. */
  titles: readonly Box[];
  /** While something stands out, labels may lie over the faded shapes. */
  areOthersFaded: boolean;
  /** Where all is in view no label is cut by the border. */
  isFitted: boolean;
};

/** Places the labels of a stage where they cover neither each other nor a shape, also just outside its border. */
export function arrangeLabels(
  labels: readonly StageLabel[],
  { size, titles, areOthersFaded, isFitted }: ArrangeOptions,
): PlacedLabel<StageLabel>[] {
  const viewport = { width: size.width + 2 * PLACED_AROUND, height: size.height + 2 * PLACED_AROUND };
  const moved = labels.map((label) => ({ ...label, x: label.x + PLACED_AROUND, y: label.y + PLACED_AROUND }));
  const shown = areOthersFaded ? moved.filter((label) => label.isEmphasised) : moved;
  const placed = placeLabels(moved, viewport, {
    cut: true,
    gap: 1,
    obstacles: [...titles, ...(isFitted ? bordersOf(size) : [])].map((box) =>
      shifted(box, PLACED_AROUND, PLACED_AROUND),
    ),
    shapes: shown.map(shapeBox),
  });
  return placed.map(({ candidate, ...rest }) => ({
    ...rest,
    candidate: { ...candidate, x: candidate.x - PLACED_AROUND, y: candidate.y - PLACED_AROUND },
    box: shifted(rest.box, -PLACED_AROUND, -PLACED_AROUND),
  }));
}

const bordersOf = ({ width, height }: Size): Box[] => [
  { left: 0, right: 0, top: 0, bottom: height },
  { left: width, right: width, top: 0, bottom: height },
  { left: 0, right: width, top: 0, bottom: 0 },
  { left: 0, right: width, top: height, bottom: height },
];

/** What a label must not cover of a node. */
function shapeBox({ x, y, radius }: StageLabel): Box {
  const reach = radius * 0.75;
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

export const shifted = ({ left, right, top, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

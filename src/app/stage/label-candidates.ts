import { estimateWidth } from '../../scene/text-width.ts';
import { SHAPE_REACH } from '../../scene/shapes.ts';
import type { LabelCandidate } from '../../scene/place-labels.ts';
import type { Position, SceneNode } from '../../scene/scene.ts';
import type { Emphasis } from './emphasis.ts';
import { lengthFactor, toScreen } from './view.ts';
import type { Extent, Size, View } from './view.ts';

export type StageLabel = LabelCandidate & {
  id: string;
  text: string;
  fontSize: number;
  isBold: boolean;
};

/** Width in pixels of a text at a font size. */
export type MeasureText = (text: string, fontSize: number, isBold: boolean) => number;

export const SMALLEST_FONT = 10;
const LARGEST_FONT = 15;
const LINE_HEIGHT = 1.15;
/** Labels just outside the stage are placed too, so that panning does not reshuffle those inside. */
const PLACED_AROUND = 240;

export type CandidateOptions = {
  view: View;
  size: Size;
  emphasis: Emphasis;
  selected: string | undefined;
  hovered: string | undefined;
  measure: MeasureText;
  /** Where a node is drawn right now, in graph units. */
  placeOf: (id: string) => Position | undefined;
};

/** The labels that ask for a place at this view, in pixels of the stage. */
export function labelCandidates(nodes: readonly SceneNode[], options: CandidateOptions): StageLabel[] {
  const labels: StageLabel[] = [];
  for (const node of nodes) {
    const place = options.placeOf(node.id);
    const label = place && toLabel(node, place, options);
    if (label) labels.push(label);
  }
  return labels;
}

function toLabel(node: SceneNode, place: Position, options: CandidateOptions): StageLabel | undefined {
  const { view, size, measure, emphasis } = options;
  const at = toScreen(place, view, size);
  if (!isNear(at, size)) return undefined;
  const isBold = node.id === options.hovered || node.id === options.selected;
  const fontSize = fontSizeAt(node.fontSize, view.zoom, emphasis.nodes.has(node.id));
  const text = shortened(node.name, longestLabel(size), (part) => measure(part, fontSize, isBold));
  return {
    id: node.id,
    text,
    fontSize,
    isBold,
    x: at.x,
    y: at.y,
    radius: node.radius * SHAPE_REACH * 0.85 * lengthFactor(view.zoom),
    side: node.labelSide,
    width: measure(text, fontSize, isBold),
    height: fontSize * LINE_HEIGHT,
    rank: rankOf(node, options),
  };
}

const isNear = ({ x, y }: Position, { width, height }: Size): boolean =>
  x > -PLACED_AROUND && y > -PLACED_AROUND && x < width + PLACED_AROUND && y < height + PLACED_AROUND;

/** What is pointed at comes first, then what is chosen, then their neighbours, then all else by the scene's rank. */
function rankOf(node: SceneNode, { hovered, selected, emphasis }: CandidateOptions): number {
  if (node.id === hovered) return -4e9;
  if (node.id === selected) return -3e9;
  return emphasis.nodes.has(node.id) ? node.rank - 2e9 : node.rank;
}

/** As large as the layout leaves room for, never too small to read; what stands out is never tiny. */
export function fontSizeAt(room: number, zoom: number, isEmphasised: boolean): number {
  const size = Math.min(LARGEST_FONT, Math.max(SMALLEST_FONT, room * zoom));
  return isEmphasised ? Math.max(11, size) : size;
}

/** On a narrow stage a label may not take more than this. */
export const longestLabel = ({ width }: Size): number => Math.min(320, Math.max(84, width * 0.24));

/** The text, or as much of its beginning as keeps within a width, and an ellipsis. */
export function shortened(text: string, longest: number, measure: (part: string) => number): string {
  if (measure(text) <= longest) return text;
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(ellipsis(text, middle)) <= longest) low = middle;
    else high = middle - 1;
  }
  return ellipsis(text, low);
}

const ellipsis = (text: string, length: number): string => `${text.slice(0, length).trimEnd()}…`;

/** What a fit has to keep within the stage of each node: its shape and its label at the smallest size. */
export function extentsOf(nodes: readonly SceneNode[], size: Size): Extent[] {
  const longest = longestLabel(size);
  return nodes.map(({ x, y, name, radius, labelSide }) => {
    const width = Math.min(longest, estimateWidth(name, SMALLEST_FONT)) + 8;
    const shape = radius + 2;
    return {
      x,
      y,
      left: labelSide === 'left' ? shape + width : labelSide === 'below' ? Math.max(shape, width / 2) : shape,
      right: labelSide === 'right' ? shape + width : labelSide === 'below' ? Math.max(shape, width / 2) : shape,
      top: shape,
      bottom: labelSide === 'below' ? shape + SMALLEST_FONT * LINE_HEIGHT + 4 : shape,
    };
  });
}

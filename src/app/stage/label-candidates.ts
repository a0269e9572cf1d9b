import type { LabelCandidate } from '../../scene/place-labels.ts';
import { isNarrow, longestLabel } from '../../scene/label-room.ts';
import type { LabelSide, Position, SceneNode } from '../../scene/scene.ts';
import { SHAPE_REACH } from '../../scene/shapes.ts';
import { MOST_CANDIDATES } from './drawing-limits.ts';
import type { Emphasis } from './emphasis.ts';
import { shortened } from './shortened.ts';
import { lengthFactor, toScreen } from './view.ts';
import type { Size, View } from './view.ts';

export type StageLabel = LabelCandidate & {
  id: string;
  text: string;
  fontSize: number;
  isBold: boolean;
  isEmphasised: boolean;
};

/** Width in pixels of a text at a font size. */
export type MeasureText = (text: string, fontSize: number, isBold: boolean) => number;

export const SMALLEST_FONT = 10;
const LARGEST_FONT = 15;
const EMPHASISED_FONT = 11;
export const LINE_HEIGHT = 1.15;
/** Most shapes reach this far sideways, in radii. */
const REACH_ASIDE = 0.85 * SHAPE_REACH;
const CHOSEN_RING = 4;
const FOCUS_RING = 8;
/** Rows with less room than this are too many to name all; those that are named stand further apart. */
const CROWDED_FONT = 8.5;
const CROWDED_SPACING = 2.4;
const HUB_DEGREE = 10;
const MOST_HUBS = 25;
/** Labels just outside the stage are placed too, so that panning does not reshuffle those inside. */
export const PLACED_AROUND = 240;

export type CandidateOptions = {
  view: View;
  size: Size;
  emphasis: Emphasis;
  selection: ReadonlySet<string>;
  hovered: string | undefined;
  /** What has the keyboard's focus. */
  focused?: string | undefined;
  /** In columns every label keeps its side. */
  inColumns: boolean;
  measure: MeasureText;
  /** Where a node is drawn right now, in graph units. */
  placeOf: (id: string) => Position | undefined;
};

/** The labels that ask for a place at this view, in pixels of the stage; the nodes come in the order of their rank. */
export function labelCandidates(nodes: readonly SceneNode[], options: CandidateOptions): StageLabel[] {
  const labels: StageLabel[] = [];
  for (const node of nodes) {
    if (labels.length >= MOST_CANDIDATES && !isWanted(node.id, options)) continue;
    const place = options.placeOf(node.id);
    const at = place && toScreen(place, options.view, options.size);
    if (at && isNear(at, options.size)) labels.push(toLabel(node, at, options));
  }
  return labels;
}

/** Where there are too many, only what stands out, unless that is too much, too. */
const isWanted = (id: string, { emphasis, hovered }: CandidateOptions): boolean =>
  id === hovered || (emphasis.nodes.size < MOST_CANDIDATES && emphasis.nodes.has(id));

const isNear = ({ x, y }: Position, { width, height }: Size): boolean =>
  x > -PLACED_AROUND && y > -PLACED_AROUND && x < width + PLACED_AROUND && y < height + PLACED_AROUND;

function toLabel(node: SceneNode, { x, y }: Position, options: CandidateOptions): StageLabel {
  const { view, size, measure, emphasis } = options;
  const isEmphasised = emphasis.nodes.has(node.id);
  const isSelected = options.selection.has(node.id);
  const isBold = isSelected || node.id === options.hovered;
  const ring = node.id === options.focused ? FOCUS_RING : isSelected ? CHOSEN_RING : 0;
  const fontSize = fontSizeAt(node.fontSize, view.zoom, isEmphasised);
  const longest = longestLabel(size);
  const isCut = !isNarrow(size) && !isEmphasised;
  const text = shortened(node.name, isCut ? labelLimit(node, view.zoom, longest) : longest, (part) =>
    measure(part, fontSize, isBold),
  );
  const isSetApart = !isEmphasised && node.fontSize * view.zoom < CROWDED_FONT;
  return {
    id: node.id,
    text,
    fontSize,
    isBold,
    isEmphasised,
    x,
    y,
    radius: node.radius * lengthFactor(view.zoom) * REACH_ASIDE + ring,
    ...sidesOf(node, x, isEmphasised, options),
    insists: isEmphasised || (node.rank < MOST_HUBS && node.degree >= HUB_DEGREE),
    width: measure(text, fontSize, isBold),
    height: fontSize * LINE_HEIGHT * (isSetApart ? CROWDED_SPACING : 1),
    rank: rankOf(node, options),
  };
}

/** What is pointed at comes first, then what is chosen, then their neighbours, then all else by the scene's rank. */
function rankOf(node: SceneNode, { hovered, selection, emphasis }: CandidateOptions): number {
  if (node.id === hovered) return -4e9;
  if (selection.has(node.id)) return node.rank - 3e9;
  return emphasis.nodes.has(node.id) ? node.rank - 2e9 : node.rank;
}

/** On a narrow stage there is no room beside the picture, so labels stand inwards. */
function sidesOf(
  { labelSide }: SceneNode,
  x: number,
  isEmphasised: boolean,
  { size, inColumns }: CandidateOptions,
): { side: LabelSide; otherSides: LabelSide[] } {
  const side = isNarrow(size) && labelSide !== 'below' ? (x < size.width / 2 ? 'right' : 'left') : labelSide;
  const others: LabelSide[] = side === 'left' ? ['right', 'below'] : ['left', 'below'];
  return { side, otherSides: isEmphasised || !inColumns ? others : [] };
}

/** As large as the layout leaves room for, never too small to read; what stands out is never tiny. */
export function fontSizeAt(room: number, zoom: number, isEmphasised: boolean): number {
  const smallest = isEmphasised ? EMPHASISED_FONT : SMALLEST_FONT;
  return Math.min(LARGEST_FONT, Math.max(smallest, room * zoom));
}

/** With less room than this up to the next column a name is not cut to it, but shown only where nothing is in its way. */
const LEAST_ROOM = 90;

/** How wide a name may be written: up to the next column, where that leaves enough of it to read. */
export function labelLimit({ labelRoom = Infinity }: SceneNode, zoom: number, longest: number): number {
  const room = labelRoom * zoom;
  return room < LEAST_ROOM ? longest : Math.min(longest, room);
}

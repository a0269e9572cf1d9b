import type { Box, LabelCandidate, PlacedLabel } from '../place-labels.ts';
import { labelBox, placeLabels } from '../place-labels.ts';
import type { LabelSide, SceneNode } from '../scene.ts';
import { cutName } from '../written-name.ts';
import type { Fit } from './fit.ts';
import { fontSizeOf, LABEL_OFFSET } from './fit.ts';
import type { LaidMark, TextMark } from './picture.ts';
import type { Drawn, Room } from './room.ts';

/** Wide enough that a line behind a label does not strike it through. */
export const HALO = 4.5;

type Candidate = LabelCandidate & { node: SceneNode; text: string; fontSize: number };
type Placed = PlacedLabel<Candidate>;

/** Labels where they cover neither each other nor a node; those of the largest hubs are shown in any case. */
export function labelMarks(drawn: Drawn, room: Room): { marks: LaidMark[]; boxes: Box[] } {
  const placed = drawn.labels === 'all' ? everyLabel(drawn, room) : labelsWithRoom(drawn, room);
  return { marks: placed.map((label) => labelMark(label, room)), boxes: placed.map(({ box }) => box) };
}

/** Those without room come first, so that they cover none of those that have it. */
function everyLabel(drawn: Drawn, room: Room): Placed[] {
  const withRoom = labelsWithRoom(drawn, room);
  const placed = new Set(withRoom.map(({ candidate }) => candidate.node));
  const others = drawn.scene.nodes.flatMap((node) => {
    const candidate = candidateOf(node, room);
    const box = labelBox(candidate, LABEL_OFFSET * room.frame.unit);
    return placed.has(node) ? [] : [{ candidate, side: candidate.side, box }];
  });
  return [...others, ...withRoom];
}

/** Characters of a name that has no room whole, in one turn after the other. */
const CUT_TO = [44, 28, 14];

function labelsWithRoom({ scene, labels }: Drawn, room: Room): Placed[] {
  const { fit, frame, width, bottom } = room;
  const { unit, isWindow } = frame;
  const otherSides: LabelSide[] = scene.columns.length > 0 ? [] : ['left', 'below'];
  const byRank = scene.nodes.toSorted((a, b) => a.rank - b.rank);
  const asked = typeof labels === 'number' ? byRank.slice(0, labels) : byRank;
  const shapes = scene.nodes.map((node) => shapeBox(node, fit));
  const place = (candidates: readonly Candidate[], placed: readonly Placed[]): Placed[] =>
    placeLabels(
      candidates.map((candidate) => ({ ...candidate, otherSides })),
      { width, height: bottom },
      { gap: unit, offset: LABEL_OFFSET * unit, shapes, obstacles: [...around(room), ...placed.map(({ box }) => box)] },
    );
  let placed = place(
    asked.map((node) => candidateOf(node, room)),
    [],
  );
  for (const limit of isWindow ? CUT_TO : []) {
    const named = new Set(placed.map(({ candidate }) => candidate.node));
    const others = asked.filter((node) => !named.has(node) && node.name.length > limit);
    placed = [
      ...placed,
      ...place(
        others.map((node) => cutCandidateOf(node, limit, room)),
        placed,
      ),
    ];
  }
  return placed;
}

function cutCandidateOf(node: SceneNode, limit: number, room: Room): Candidate {
  const candidate = candidateOf(node, room);
  const text = cutName(node.name, limit);
  return { ...candidate, text, width: room.frame.measure(text, candidate.fontSize, false) };
}

const labelMark = ({ candidate: { node, text, fontSize }, box, side }: Placed, { frame }: Room): LaidMark => ({
  mark: 'text',
  text,
  ...anchorOf(side, box),
  y: (box.top + box.bottom) / 2,
  fontSize,
  bold: false,
  colour: frame.theme.ink,
  halo: HALO * frame.unit,
  layer: 'labels',
  of: { is: 'node', id: node.id, kind: node.kind, name: node.fullName },
});

/** What the scene's labels keep off: the margins, the heading and the titles of the columns. */
function around({ frame, width, top, bottom }: Room): Box[] {
  return [
    { left: 0, right: frame.left - frame.unit, top: 0, bottom },
    { left: frame.right + frame.unit, right: width, top: 0, bottom },
    { left: 0, right: width, top: 0, bottom: top },
  ];
}

const HUB_DEGREE = 10;
const MOST_HUBS = 25;

function candidateOf(node: SceneNode, { fit, frame, widths }: Room): Candidate {
  const fontSize = fontSizeOf(node, fit.scale, frame);
  return {
    ...fit.place(node),
    node,
    text: node.name,
    fontSize,
    rank: node.rank,
    side: node.labelSide,
    insists: node.rank < MOST_HUBS && node.degree >= HUB_DEGREE,
    radius: fit.radiusOf(node),
    width: (widths.get(node) ?? 0) * fontSize,
    height: fontSize * 1.15,
  };
}

/** The inner part of a node, which no label may cover. */
export function shapeBox(node: SceneNode, fit: Fit): Box {
  const { x, y } = fit.place(node);
  const half = fit.radiusOf(node) * 0.8;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

function anchorOf(side: LabelSide, box: Box): Pick<TextMark, 'x' | 'align'> {
  if (side === 'left') return { x: box.right, align: 'right' };
  if (side === 'right') return { x: box.left, align: 'left' };
  return { x: (box.left + box.right) / 2, align: 'center' };
}

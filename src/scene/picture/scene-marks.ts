import { controlPoint } from '../curve.ts';
import { nearestColumn } from '../label-room.ts';
import type { Box, LabelCandidate } from '../place-labels.ts';
import { placeLabels } from '../place-labels.ts';
import type { LabelSide, Scene, SceneNode, SceneRelationship } from '../scene.ts';
import { shapeOf } from '../shapes.ts';
import { colourOf, lineColour } from '../theme.ts';
import { backdropMarks, tickTitles } from './backdrop-marks.ts';
import type { Fit } from './fit.ts';
import { dashOf } from './key-items.ts';
import { fontSizeOf, LABEL_OFFSET, TITLE_ROOM } from './fit.ts';
import type { CurveMark, Frame, Mark, ShapeMark, TextMark } from './picture.ts';

type Room = { fit: Fit; frame: Frame; width: number; top: number; bottom: number };

/** The backdrop, connections, then nodes, labels and the titles of the columns. */
export function sceneMarks(scene: Scene, room: Room): { marks: Mark[]; named: number } {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const labels = labelMarks(scene, room);
  const marks = [
    ...backdropMarks(scene, room),
    ...scene.relationships.flatMap((connection) => curveMark(connection, nodes, room)),
    // The largest first, so that none is hidden behind a larger one.
    ...scene.nodes.toSorted((a, b) => b.radius - a.radius).map((node) => shapeMark(node, room)),
    ...countMarks(scene, nodes, room),
    ...labels,
    ...titleMarks(scene, room),
    ...tickTitles(scene, room),
  ];
  return { marks, named: labels.length };
}

function curveMark(
  connection: SceneRelationship,
  nodes: ReadonlyMap<string, SceneNode>,
  { fit, frame }: Room,
): CurveMark[] {
  const start = nodes.get(connection.start);
  const end = nodes.get(connection.end);
  if (!start || !end) return [];
  return [
    {
      mark: 'curve',
      start: fit.place(start),
      control: fit.place(controlPoint(start, end, connection.curvature)),
      end: fit.place(end),
      ...lineOf(connection, frame),
    },
  ];
}

function lineOf(connection: SceneRelationship, { theme, unit }: Frame) {
  const { grade, opacity, width } = connection;
  return { opacity, width: width * unit, colour: lineColour(theme, connection), ...dashOf(grade, unit) };
}

/** How many connections a line stands for, at its middle. */
function countMarks({ relationships }: Scene, nodes: ReadonlyMap<string, SceneNode>, { fit, frame }: Room): TextMark[] {
  return relationships.flatMap(({ members = [], start, end, curvature }): TextMark[] => {
    const [from, to] = [nodes.get(start), nodes.get(end)];
    if (members.length < 2 || !from || !to) return [];
    const control = controlPoint(from, to, curvature);
    const middle = { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4 };
    const { unit, theme } = frame;
    const style = { fontSize: 10 * unit, bold: true, colour: theme.muted, halo: HALO * unit };
    return [{ mark: 'text', text: String(members.length), ...fit.place(middle), align: 'center', ...style }];
  });
}

const shapeMark = (node: SceneNode, { fit, frame: { theme, unit } }: Room): ShapeMark => ({
  mark: 'shape',
  ...fit.place(node),
  shape: shapeOf(node.kind),
  radius: node.radius * fit.scale,
  colour: colourOf(theme, node.paint),
  rim: 0.8 * unit,
});

/** Wide enough that a line behind a label does not strike it through. */
const HALO = 4.5;

type Candidate = LabelCandidate & { node: SceneNode; fontSize: number };

/** Labels where they cover neither each other nor a node; those of the largest hubs are shown in any case. */
function labelMarks(scene: Scene, room: Room): TextMark[] {
  const { fit, frame, width, bottom } = room;
  const { unit } = frame;
  const otherSides: LabelSide[] = scene.columns.length > 0 ? [] : ['left', 'below'];
  const candidates = scene.nodes.map((node) => ({ ...candidateOf(node, room), otherSides }));
  const shapes = scene.nodes.map((node) => shapeBox(node, fit));
  const placed = placeLabels(
    candidates,
    { width, height: bottom },
    { gap: unit, offset: LABEL_OFFSET * unit, shapes, obstacles: around(room) },
  );
  return placed.map(({ candidate: { node, fontSize }, box, side }) => ({
    mark: 'text',
    text: node.name,
    ...anchorOf(side, box),
    y: (box.top + box.bottom) / 2,
    fontSize,
    bold: false,
    colour: frame.theme.ink,
    halo: HALO * unit,
  }));
}

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

function candidateOf(node: SceneNode, { fit, frame: { unit, measure } }: Room): Candidate {
  const fontSize = fontSizeOf(node, fit.scale, unit);
  return {
    ...fit.place(node),
    node,
    fontSize,
    rank: node.rank,
    side: node.labelSide,
    insists: node.rank < MOST_HUBS && node.degree >= HUB_DEGREE,
    radius: node.radius * fit.scale,
    width: measure(node.name, fontSize, false),
    height: fontSize * 1.15,
  };
}

function shapeBox(node: SceneNode, fit: Fit): Box {
  const { x, y } = fit.place(node);
  const half = node.radius * fit.scale * 0.8;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

function anchorOf(side: LabelSide, box: Box): Pick<TextMark, 'x' | 'align'> {
  if (side === 'left') return { x: box.right, align: 'right' };
  if (side === 'right') return { x: box.left, align: 'left' };
  return { x: (box.left + box.right) / 2, align: 'center' };
}

/** Each title begins above its column; the first one ends there, as its labels do. */
function titleMarks({ columns, nodes }: Scene, { fit, frame, top }: Room): TextMark[] {
  const { unit, theme } = frame;
  const y = top + (TITLE_ROOM * unit) / 2;
  const style = { fontSize: 14 * unit, bold: true, colour: theme.ink, halo: HALO * unit };
  return columns.map(({ title }, index) => {
    const { left, right } = spanOf(nodes.filter((node) => nearestColumn(node, columns) === index));
    const align = index === 0 && columns.length > 1 ? 'right' : 'left';
    const { x } = fit.place({ x: align === 'right' ? right : left, y: 0 });
    return { mark: 'text', text: title, x, y, align, ...style };
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

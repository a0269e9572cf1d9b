import { controlPoint } from '../curve.ts';
import { nearestColumn } from '../label-room.ts';
import type { Box, LabelCandidate } from '../place-labels.ts';
import { placeLabels } from '../place-labels.ts';
import type { Scene, SceneNode, SceneRelationship } from '../scene.ts';
import { shapeOf } from '../shapes.ts';
import type { Fit } from './fit.ts';
import { fontSizeOf, LABEL_OFFSET, TITLE_ROOM } from './fit.ts';
import type { CurveMark, Frame, Mark, ShapeMark, TextMark } from './picture.ts';

type Room = { fit: Fit; frame: Frame; width: number; top: number; bottom: number };

/** Connections behind, then nodes, labels and the titles of the columns. */
export function sceneMarks(scene: Scene, room: Room): Mark[] {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  return [
    ...scene.relationships.flatMap((connection) => curveMark(connection, nodes, room)),
    // The largest first, so that none is hidden behind a larger one.
    ...scene.nodes.toSorted((a, b) => b.radius - a.radius).map((node) => shapeMark(node, room)),
    ...labelMarks(scene.nodes, room),
    ...titleMarks(scene, room),
  ];
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
      colour: frame.theme.relationships[connection.type] ?? frame.theme.unknown,
      opacity: connection.opacity,
      width: connection.width * frame.unit,
    },
  ];
}

const shapeMark = (node: SceneNode, { fit, frame: { theme, unit } }: Room): ShapeMark => ({
  mark: 'shape',
  ...fit.place(node),
  shape: shapeOf(node.kind),
  radius: node.radius * fit.scale,
  colour: theme.kinds[node.kind] ?? theme.unknown,
  rim: 0.8 * unit,
});

type Candidate = LabelCandidate & { node: SceneNode; fontSize: number };

/** Labels where they cover neither each other nor a node. */
function labelMarks(nodes: readonly SceneNode[], room: Room): TextMark[] {
  const { fit, frame, width, bottom } = room;
  const candidates = nodes.map((node) => candidateOf(node, room));
  const obstacles = nodes.map((node) => shapeBox(node, fit));
  const { unit } = frame;
  const placed = placeLabels(
    candidates,
    { width, height: bottom },
    { gap: unit, offset: LABEL_OFFSET * unit, obstacles },
  );
  return placed.map(({ candidate: { node, fontSize }, box }) => ({
    mark: 'text',
    text: node.name,
    ...anchorOf(node, box),
    y: (box.top + box.bottom) / 2,
    fontSize,
    bold: false,
    colour: frame.theme.ink,
    halo: 3 * unit,
  }));
}

function candidateOf(node: SceneNode, { fit, frame: { unit, measure } }: Room): Candidate {
  const fontSize = fontSizeOf(node, fit.scale, unit);
  return {
    ...fit.place(node),
    node,
    fontSize,
    rank: node.rank,
    side: node.labelSide,
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

function anchorOf(node: SceneNode, box: Box): Pick<TextMark, 'x' | 'align'> {
  if (node.labelSide === 'left') return { x: box.right, align: 'right' };
  if (node.labelSide === 'right') return { x: box.left, align: 'left' };
  return { x: (box.left + box.right) / 2, align: 'center' };
}

/** Each title begins above its column; the first one ends there, as its labels do. */
function titleMarks({ columns, nodes }: Scene, { fit, frame, top }: Room): TextMark[] {
  const { unit, theme } = frame;
  const y = top + (TITLE_ROOM * unit) / 2;
  const style = { fontSize: 14 * unit, bold: true, colour: theme.ink, halo: 3 * unit };
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

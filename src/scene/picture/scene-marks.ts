import { controlPoint, pointOn } from '../curve.ts';
import { backdropColours } from '../backdrop.ts';
import type { SceneNode, SceneRelationship } from '../scene.ts';
import { shapeOf } from '../shapes.ts';
import { colourOf, lineColour } from '../theme.ts';
import type { Theme } from '../theme.ts';
import { backdropMarks, tickTitles } from './backdrop-marks.ts';
import { titleMarks } from './column-titles.ts';
import { numberMarks } from './footnote-marks.ts';
import { inLayer } from './in-layer.ts';
import { dashOf } from './key-items.ts';
import { HALO, labelMarks } from './label-marks.ts';
import type { CurveMark, LaidMark, OutlineMark, Subject } from './picture.ts';
import type { Drawn, DrawnLine, Room } from './room.ts';

/** The backdrop, connections, then nodes, numbers, labels and the titles of the columns. */
export function sceneMarks(drawn: Drawn, room: Room): { marks: LaidMark[]; named: number } {
  const { scene } = drawn;
  const lines = linesOf(drawn, room);
  const counts = countMarks(lines, drawn, room);
  const labels = labelMarks(drawn, room);
  const numbers = numberMarks({ lines, footnotes: drawn.footnotes, taken: labels.boxes }, scene, room);
  const marks = [
    ...inLayer('backdrop', [...backdropMarks(scene, room), ...regionMarks(room)]),
    ...lines.map((line) => curveMark(line, drawn, room)),
    // The largest first, so that none is hidden behind a larger one.
    ...scene.nodes.toSorted((a, b) => b.radius - a.radius).map((node) => shapeMark(node, room)),
    ...numbers,
    ...inLayer('labels', counts),
    ...labels.marks,
    ...inLayer('text', [...titleMarks(scene, room), ...tickTitles(scene, room)]),
  ];
  return { marks, named: labels.marks.length };
}

function linesOf({ scene, ends }: Drawn, { fit }: Room): DrawnLine[] {
  return scene.relationships.flatMap((connection) => {
    const [start, end] = [ends.get(connection.start), ends.get(connection.end)];
    if (!start || !end) return [];
    const control = controlPoint(start, end, connection.curvature);
    return [{ connection, curve: { start: fit.place(start), control: fit.place(control), end: fit.place(end) } }];
  });
}

const curveMark = ({ connection, curve }: DrawnLine, { footnotes }: Drawn, { fit, frame }: Room): LaidMark => ({
  mark: 'curve',
  ...curve,
  ...lineOf(connection, fit.lineScale, frame.theme),
  layer: 'connections',
  of: connectionSubject(connection, footnotes?.numbers.get(connection.id)),
});

function lineOf(
  connection: SceneRelationship,
  scale: number,
  theme: Theme,
): Pick<CurveMark, 'opacity' | 'width' | 'colour' | 'dash'> {
  const { grade, opacity, width } = connection;
  return { opacity, width: width * scale, colour: lineColour(theme, connection), ...dashOf(grade, scale) };
}

function connectionSubject(
  { id, type, start, end, members = [] }: SceneRelationship,
  notes: readonly number[] = [],
): Subject {
  const ends = { source: start, target: end };
  const count = members.length > 1 ? { count: members.length } : {};
  return { is: 'connection', id, type, ...ends, ...count, ...(notes.length > 0 && { notes }) };
}

/** How many connections a line stands for, at its middle; with a sign of its own where other numbers stand there too. */
function countMarks(lines: readonly DrawnLine[], { footnotes }: Drawn, { frame }: Room) {
  const { unit, letter, theme } = frame;
  const style = { fontSize: 10 * letter, bold: true, colour: theme.muted, halo: HALO * unit };
  const sign = footnotes ? '×' : '';
  return lines.flatMap(({ connection: { members = [] }, curve }) => {
    if (members.length < 2) return [];
    const text = `${sign}${members.length}`;
    return [{ mark: 'text' as const, text, ...pointOn(curve, 0.5), align: 'center' as const, ...style }];
  });
}

const shapeMark = (node: SceneNode, { fit, frame: { theme, unit } }: Room): LaidMark => ({
  mark: 'shape',
  ...fit.place(node),
  shape: shapeOf(node.kind),
  radius: fit.radiusOf(node),
  colour: colourOf(theme, node.paint),
  rim: 0.8 * unit,
  layer: 'nodes',
  of: { is: 'node', id: node.id, kind: node.kind, name: node.fullName },
});

const FRAME_WIDTH = 1.4;

/** A thin frame says that the picture goes on beyond the region. */
function regionMarks({ fit: { clip }, frame: { theme, unit } }: Room): OutlineMark[] {
  if (!clip) return [];
  const { left, top, right, bottom } = clip;
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return [{ mark: 'outline', rings: [corners], colour: backdropColours(theme).border, width: FRAME_WIDTH * unit }];
}

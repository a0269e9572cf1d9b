import type { LabelSide, Position, SceneColumn } from './scene.ts';

/** Room for one node's label: where it stands and how large it may be. */
export type LabelRoom = { labelSide: LabelSide; fontSize: number };

const LARGEST_FONT = 13;
const SMALLEST_FONT = 4;
/** Distance between baselines, in font sizes. */
const LINE = 1.25;
/** Nodes of one column closer than this in x share the same rows. */
const LANE = 48;

/** In columns, each column has one font size, as its rows leave room; the first column's labels stand at its left. */
export function roomInColumns(points: readonly Position[], columns: readonly SceneColumn[]): LabelRoom[] {
  const columnOf = points.map((point) => nearestColumn(point, columns));
  const members: Position[][] = columns.map(() => []);
  for (const [index, point] of points.entries()) members[columnOf[index] ?? 0]?.push(point);
  const fontSizes = members.map((column) => Math.min(LARGEST_FONT, Math.max(SMALLEST_FONT, pitchOf(column) / LINE)));
  return columnOf.map((column) => ({
    labelSide: column === 0 && columns.length > 1 ? 'left' : 'right',
    fontSize: fontSizes[column] ?? LARGEST_FONT,
  }));
}

/** Without columns a label stands at the right of its node, larger where the node has many connections. */
export const roomAnywhere = (degree: number): LabelRoom => ({
  labelSide: 'right',
  fontSize: Math.min(15, 10.5 + 0.5 * Math.sqrt(degree)),
});

export function nearestColumn({ x }: Position, columns: readonly SceneColumn[]): number {
  let nearest = 0;
  let distance = Infinity;
  for (const [index, column] of columns.entries()) {
    if (Math.abs(column.x - x) < distance) {
      nearest = index;
      distance = Math.abs(column.x - x);
    }
  }
  return nearest;
}

/** The least height of a row among nodes whose labels stand in the same lane. */
function pitchOf(column: readonly Position[]): number {
  const lanes: Position[][] = [];
  let lastX = -Infinity;
  for (const point of column.toSorted((a, b) => a.x - b.x)) {
    if (point.x - lastX > LANE) lanes.push([]);
    lanes.at(-1)?.push(point);
    lastX = point.x;
  }
  let pitch = Infinity;
  for (const lane of lanes) {
    const rows = lane.toSorted((a, b) => a.y - b.y);
    for (let row = 1; row < rows.length; row += 1) {
      pitch = Math.min(pitch, (rows[row]?.y ?? 0) - (rows[row - 1]?.y ?? 0));
    }
  }
  return pitch;
}

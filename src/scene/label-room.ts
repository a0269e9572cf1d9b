import type { LabelSide, Position, SceneColumn } from './scene.ts';

/** Room for one node's label: where it stands, how large it may be and how far it may reach. */
export type LabelRoom = { labelSide: LabelSide; fontSize: number; labelRoom?: number };

/** A node that wants a label, so many em wide. */
export type LabelWish = Position & { radius: number; em: number };

/** A phone, or a stage beside open panels: too narrow for labels beside the picture. */
export const isNarrow = ({ width }: { width: number }): boolean => width < 600;

/** No label may take more of the stage's width than this. */
export const longestLabel = (stage: { width: number }): number =>
  isNarrow(stage) ? stage.width * 0.45 : Math.min(520, stage.width * 0.42);

const LARGEST_FONT = 13;
const SMALLEST_FONT = 4;
/** A long name makes its column's font no smaller than this: it gives way to its neighbours instead. */
const LEAST_FOR_WIDTH = 10;
/** Distance between baselines, in font sizes. */
const LINE = 1.25;
/** Nodes closer than this in x share one lane, and so their rows. */
const LANE = 48;
const OFFSET = 8;

/** In columns, each column has one font size, as its rows leave room; the first column's labels stand at its left. */
export function roomInColumns(wishes: readonly LabelWish[], columns: readonly SceneColumn[]): LabelRoom[] {
  const columnOf = wishes.map((wish) => nearestColumn(wish, columns));
  const lanes = lanesOf(wishes);
  const members: LabelWish[][] = columns.map(() => []);
  for (const [index, wish] of wishes.entries()) members[columnOf[index] ?? 0]?.push(wish);
  const sideOf = (column: number): LabelSide => (column === 0 && columns.length > 1 ? 'left' : 'right');
  const fontSizes = members.map((column, index) => {
    const byRows = Math.max(SMALLEST_FONT, pitchOf(column) / LINE);
    const byWidth = sideOf(index) === 'left' ? LARGEST_FONT : Math.max(LEAST_FOR_WIDTH, fontAcross(column, lanes));
    return Math.min(LARGEST_FONT, byRows, byWidth);
  });
  const lefts = leftsOf(lanes);
  return wishes.map((wish, index) => {
    const column = columnOf[index] ?? 0;
    const labelSide = sideOf(column);
    const labelRoom = labelSide === 'right' ? roomAfter(wish, lefts) : undefined;
    return { labelSide, fontSize: fontSizes[column] ?? LARGEST_FONT, labelRoom };
  });
}

/** Without columns a label stands at the right of its node, larger where the node has many connections. */
export const roomAnywhere = (degree: number): LabelRoom => ({
  labelSide: 'right',
  fontSize: Math.min(15, 10.5 + 0.5 * Math.sqrt(degree)),
});

export function nearestColumn({ x }: Pick<Position, 'x'>, columns: readonly SceneColumn[]): number {
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

/** Nodes that stand above one another, lanes from left to right. */
function lanesOf<Point extends Position>(points: readonly Point[]): Point[][] {
  const lanes: Point[][] = [];
  let lastX = -Infinity;
  for (const point of points.toSorted((a, b) => a.x - b.x)) {
    if (point.x - lastX > LANE) lanes.push([]);
    lanes.at(-1)?.push(point);
    lastX = point.x;
  }
  return lanes;
}

/** The least height of a row among nodes whose labels stand in the same lane. */
function pitchOf(column: readonly Position[]): number {
  let pitch = Infinity;
  for (const lane of lanesOf(column)) {
    const ys = lane.map(({ y }) => y).toSorted((a, b) => a - b);
    for (let row = 1; row < ys.length; row += 1) pitch = Math.min(pitch, (ys[row] ?? 0) - (ys[row - 1] ?? 0));
  }
  return pitch;
}

/** The largest font at which every label of a column ends before the next lane begins. */
function fontAcross(column: readonly LabelWish[], lanes: readonly (readonly LabelWish[])[]): number {
  const lefts = leftsOf(lanes);
  let font = Infinity;
  for (const wish of column) font = Math.min(font, (roomAfter(wish, lefts) ?? Infinity) / Math.max(1, wish.em));
  return font;
}

type LaneLeft = { x: number; left: number };

const leftsOf = (lanes: readonly (readonly LabelWish[])[]): LaneLeft[] =>
  lanes.map((lane) => ({ x: lane[0]?.x ?? 0, left: leftEdge(lane) }));

function roomAfter({ x, radius }: LabelWish, lefts: readonly LaneLeft[]): number | undefined {
  const next = lefts.find((lane) => lane.x > x + LANE);
  return next && next.left - x - radius - OFFSET;
}

function leftEdge(lane: readonly LabelWish[]): number {
  let left = Infinity;
  for (const { x, radius } of lane) left = Math.min(left, x - radius);
  return left;
}

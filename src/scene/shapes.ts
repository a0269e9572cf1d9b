import type { Shape } from './scene.ts';
import { shapes as shapeOfKind } from './theme.ts';

/**
 * Each shape is a polygon around 0 with corners rounded by one radius, in a space where the node's radius is 1
 * and y grows downwards; a circle is a square whose corners are rounded all the way. Their areas are alike,
 * so points reach a little past 1, never past SHAPE_REACH.
 */
export type Outline = { vertices: readonly Point[]; corner: number };
export type Point = readonly [x: number, y: number];

/** Half the side of the square, centred at 0, that holds every shape. */
export const SHAPE_REACH = 1.3;

const box = (half: number): Point[] => [
  [half, -half],
  [half, half],
  [-half, half],
  [-half, -half],
];

const regular = (sides: number, radius: number, centreY = 0): Point[] =>
  Array.from({ length: sides }, (_, index) => {
    const angle = (2 * Math.PI * index) / sides - Math.PI / 2;
    return [radius * Math.cos(angle), centreY + radius * Math.sin(angle)] as const;
  });

export const outlines: Readonly<Record<Shape, Outline>> = {
  circle: { vertices: box(1), corner: 1 },
  square: { vertices: box(0.9), corner: 0 },
  'rounded-square': { vertices: box(0.95), corner: 0.42 },
  diamond: { vertices: regular(4, 1.24), corner: 0 },
  hexagon: { vertices: regular(6, 1.1), corner: 0 },
  triangle: { vertices: regular(3, 1.3, 0.25), corner: 0 },
  tag: {
    vertices: [
      [-1.25, 0],
      [-0.5, -0.72],
      [1.05, -0.72],
      [1.05, 0.72],
      [-0.5, 0.72],
    ],
    corner: 0.12,
  },
  page: {
    vertices: [
      [-0.78, -1.05],
      [0.2, -1.05],
      [0.78, -0.47],
      [0.78, 1.05],
      [-0.78, 1.05],
    ],
    corner: 0,
  },
};

/** The shape of a kind; circles stand for kinds that the theme does not know. */
export const shapeOf = (kind: string): Shape => shapeOfKind[kind] ?? 'circle';

type Corner = { enter: Point; leave: Point; centre: Point; radius: number };

/** Where the outline enters and leaves the rounding of each corner. */
function cornersOf({ vertices, corner }: Outline): Corner[] {
  return vertices.map((vertex, index) => {
    const before = vertices.at(index - 1) ?? vertex;
    const after = vertices[(index + 1) % vertices.length] ?? vertex;
    return roundCorner(before, vertex, after, corner);
  });
}

function roundCorner(before: Point, vertex: Point, after: Point, radius: number): Corner {
  const back = unit(vertex, before);
  const forth = unit(vertex, after);
  const half = Math.acos(back[0] * forth[0] + back[1] * forth[1]) / 2;
  const tangent = radius / Math.tan(half);
  const bisector = unit([0, 0], [back[0] + forth[0], back[1] + forth[1]]);
  return {
    enter: along(vertex, back, tangent),
    leave: along(vertex, forth, tangent),
    centre: along(vertex, bisector, radius / Math.sin(half)),
    radius,
  };
}

const along = (from: Point, direction: Point, length: number): Point => [
  from[0] + direction[0] * length,
  from[1] + direction[1] * length,
];

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/** SVG path data of a shape; of radius 1 around 0, for icons (in SHAPE_VIEW_BOX), where no place is given. */
export function shapePath(shape: Shape, { x, y, radius } = { x: 0, y: 0, radius: 1 }): string {
  const text = (point: Point): string => `${round(x + point[0] * radius)} ${round(y + point[1] * radius)}`;
  const parts = cornersOf(outlines[shape]).map((corner) => {
    const bend = round(corner.radius * radius);
    const enter = `L${text(corner.enter)}`;
    return bend === 0 ? enter : `${enter}A${bend} ${bend} 0 0 1 ${text(corner.leave)}`;
  });
  return `M${parts.join('').slice(1)}Z`;
}

export const SHAPE_VIEW_BOX = `${-SHAPE_REACH} ${-SHAPE_REACH} ${2 * SHAPE_REACH} ${2 * SHAPE_REACH}`;

/** The outline as a plain polygon, with rounded corners in `steps` pieces each. */
export function shapePolygon(shape: Shape, steps = 8): Point[] {
  return cornersOf(outlines[shape]).flatMap((corner) => (corner.radius === 0 ? [corner.enter] : arc(corner, steps)));
}

function arc({ enter, leave, centre, radius }: Corner, steps: number): Point[] {
  const from = Math.atan2(enter[1] - centre[1], enter[0] - centre[0]);
  const to = Math.atan2(leave[1] - centre[1], leave[0] - centre[0]);
  const sweep = (to - from + 2 * Math.PI) % (2 * Math.PI);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = from + (sweep * step) / steps;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)] as const;
  });
}

/** The calls of a canvas that traceShape needs. */
export type Tracer = Pick<CanvasRenderingContext2D, 'beginPath' | 'moveTo' | 'lineTo' | 'closePath'>;

/** Traces a shape around (x, y) onto a canvas, ready to fill or stroke. */
export function traceShape(canvas: Tracer, shape: Shape, x: number, y: number, radius: number): void {
  canvas.beginPath();
  for (const [index, [px, py]] of shapePolygon(shape).entries()) {
    if (index === 0) canvas.moveTo(x + px * radius, y + py * radius);
    else canvas.lineTo(x + px * radius, y + py * radius);
  }
  canvas.closePath();
}

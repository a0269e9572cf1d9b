import { outlines, shapePolygon } from '../../../scene/shapes.ts';
import type { Outline, Point } from '../../../scene/shapes.ts';
import type { Shape } from '../../../scene/scene.ts';

const names = Object.keys(outlines) as Shape[];

/** The number that stands for a shape in the node program's buffer. */
export const shapeId = (shape: Shape): number => names.indexOf(shape);

/** Radius of the disc around a node of radius 1 that holds every shape. */
export const DISC_REACH = Math.max(...names.flatMap((name) => shapePolygon(name).map(([x, y]) => Math.hypot(x, y))));

/** The polygon from which every point of a rounded outline is `corner` away; one point where it is all rounding. */
export function insetVertices({ vertices, corner }: Outline): Point[] {
  const inset = vertices.map((vertex, index) => {
    const before = vertices.at(index - 1) ?? vertex;
    const after = vertices[(index + 1) % vertices.length] ?? vertex;
    return insetCorner(before, vertex, after, corner);
  });
  const [first] = inset;
  return first && inset.every((point) => distance(point, first) < 1e-6) ? [first] : inset;
}

/** Both sides moved inwards by `corner` meet here. */
function insetCorner(before: Point, vertex: Point, after: Point, corner: number): Point {
  const back = direction(vertex, before);
  const forth = direction(vertex, after);
  const sine = Math.abs(back[0] * forth[1] - back[1] * forth[0]);
  return [vertex[0] + ((back[0] + forth[0]) * corner) / sine, vertex[1] + ((back[1] + forth[1]) * corner) / sine];
}

const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

function direction(from: Point, to: Point): Point {
  const length = distance(from, to);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

const float = (value: number): string => (Math.round(value * 1e5) / 1e5).toFixed(5);
const vec2 = ([x, y]: Point): string => `vec2(${float(x)}, ${float(y)})`;

/** GLSL: the distance from p to the outline's inset polygon, which is convex and runs clockwise on the screen. */
function distanceExpression(outline: Outline): string {
  const inset = insetVertices(outline);
  const [first] = inset;
  if (first && inset.length === 1) return `length(p - ${vec2(first)}) - ${float(outline.corner)}`;
  const sides = inset.map(
    (vertex, index) => `side(p, ${vec2(vertex)}, ${vec2(inset[(index + 1) % inset.length] ?? vertex)}, near, within);`,
  );
  return `0.0; ${sides.join(' ')} d = (within < 0.0 ? within : sqrt(near)) - ${float(outline.corner)}`;
}

/**
 * GLSL: `shapeDistance(p, id)` is the signed distance from p to the outline of a shape of radius 1, y downwards,
 * written from the very outlines that pictures are drawn with.
 */
export function shapeDistanceSource(): string {
  const branches = names.map(
    (name) => `if (id < ${float(shapeId(name) + 0.5)}) { d = ${distanceExpression(outlines[name])}; return d; }`,
  );
  return `
void side(vec2 p, vec2 a, vec2 b, inout float near, inout float within) {
  vec2 along = b - a;
  vec2 off = p - a;
  vec2 rest = off - along * clamp(dot(off, along) / dot(along, along), 0.0, 1.0);
  near = min(near, dot(rest, rest));
  within = max(within, dot(off, normalize(vec2(along.y, -along.x))));
}

float shapeDistance(vec2 p, float id) {
  float d = 0.0;
  float near = 1e9;
  float within = -1e9;
  ${branches.join('\n  ')}
  return length(p) - 1.0;
}`;
}

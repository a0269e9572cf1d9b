import { controlPoint } from '../curve.ts';
import type { Bounds, Position, Scene, SceneNode } from '../scene.ts';

/** What of a scene lies in a region: nodes whose middle does, and every connection that may cross it. */
export function partInRegion(scene: Scene, region: Bounds): Scene {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  return {
    ...scene,
    nodes: scene.nodes.filter((node) => lies(node, region)),
    relationships: scene.relationships.filter((connection) => {
      const [start, end] = [nodes.get(connection.start), nodes.get(connection.end)];
      return start && end && mayCross(start, end, { curvature: connection.curvature, region });
    }),
    ticks: scene.ticks.filter(({ x }) => x >= region.left && x <= region.right),
  };
}

const lies = ({ x, y }: Position, { left, top, right, bottom }: Bounds): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** A curve stays within the triangle of its ends and its control point. */
function mayCross(
  start: SceneNode,
  end: SceneNode,
  { curvature, region }: { curvature: number; region: Bounds },
): boolean {
  const control = controlPoint(start, end, curvature);
  const [xs, ys] = [
    [start.x, control.x, end.x],
    [start.y, control.y, end.y],
  ];
  return (
    Math.min(...xs) <= region.right &&
    Math.max(...xs) >= region.left &&
    Math.min(...ys) <= region.bottom &&
    Math.max(...ys) >= region.top
  );
}

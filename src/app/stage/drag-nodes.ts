import type { Position } from '../../scene/scene.ts';
import type { Drawing } from './drawing.ts';
import type { Gesture } from './press.ts';
import type { StageProps } from './stage-contract.ts';

/** Moves a node, or all that is chosen where it is one of them, with what it hangs on, until it is let go. */
export function dragNodes(drawing: Drawing, node: string, from: Position, onPin: StageProps['onPin']): Gesture {
  const { selection, graph } = drawing.renderer;
  const ids = selection.has(node) ? [...selection].filter((id) => graph.hasNode(id)) : [node];
  const starts = new Map(ids.map((id) => [id, { ...graph.getNodeAttributes(id) }]));
  const origin = drawing.camera.pointAt(from);
  const carry = drawing.carry(ids);
  let places: Record<string, Position> = {};
  const placeAll = (by: Position): void => {
    places = {};
    for (const [id, { x, y }] of starts) places[id] = { x: x + by.x, y: -y + by.y };
    carry.to(places);
  };
  return {
    move: (at) => {
      const point = drawing.camera.pointAt(at);
      placeAll({ x: point.x - origin.x, y: point.y - origin.y });
    },
    end: () => {
      carry.end();
      onPin(places);
    },
    cancel: () => {
      placeAll({ x: 0, y: 0 });
      carry.end();
    },
  };
}

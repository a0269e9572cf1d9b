import type { StoryStep } from '../model/story-steps.ts';
import type { Bounds, Scene } from '../scene/scene.ts';

/** Ids of all that a scene draws, of what a bundle stands for too. */
export function drawnIds({ nodes, relationships }: Scene): Set<string> {
  const ids = new Set(nodes.map(({ id }) => id));
  for (const { id, members = [] } of relationships) for (const each of [id, ...members]) ids.add(each);
  return ids;
}

/** What a step would not find in a scene. */
export type StepLacks = {
  /** How many things are to stand out and are not drawn. */
  missing: number;
  /** No node is drawn where it looks. */
  seesNothing: boolean;
};

export const lacksOf = ({ region, ids }: StoryStep, scene: Scene, drawn: ReadonlySet<string>): StepLacks => ({
  missing: ids.filter((id) => !drawn.has(id)).length,
  seesNothing: region !== undefined && !scene.nodes.some((node) => isWithin(node, region)),
});

const isWithin = ({ x, y }: { x: number; y: number }, { left, top, right, bottom }: Bounds): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

import type { Scene } from '../../scene/scene.ts';
import { drawnIds } from '../step-in-scene.ts';

/** The scene without the kinds that are switched off. */
export function withoutKinds(scene: Scene, hidden: ReadonlySet<string>): Scene {
  if (hidden.size === 0) return scene;
  const nodes = scene.nodes.filter(({ kind }) => !hidden.has(kind));
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    ...scene,
    nodes,
    relationships: scene.relationships.filter((each) => ids.has(each.start) && ids.has(each.end)),
  };
}

/** A node with its connections, or a connection: what stands out when it is chosen. */
export function around({ relationships }: Scene, id: string): Set<string> {
  const ids = new Set([id]);
  for (const connection of relationships) if (connection.start === id || connection.end === id) ids.add(connection.id);
  return ids;
}

/** What stands out at a step: one node with its connections, several things as they are; what the scene lacks is passed over. */
export function standingOut(scene: Scene, ids: readonly string[]): Set<string> {
  const drawn = drawnIds(scene);
  const known = ids.filter((id) => drawn.has(id));
  const [only] = known;
  return known.length === 1 && only !== undefined ? around(scene, only) : new Set(known);
}

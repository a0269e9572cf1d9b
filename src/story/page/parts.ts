import type { Scene } from '../../scene/scene.ts';

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

import type { Scene } from '../scene.ts';

/** The part of a scene that is chosen: its nodes and the connections between them, and connections chosen themselves with their ends. */
export function sceneOf(scene: Scene, ids: ReadonlySet<string>): Scene {
  const chosen = scene.relationships.filter(({ id, members = [] }) => [id, ...members].some((each) => ids.has(each)));
  const ends = chosen.flatMap(({ start, end }) => [start, end]);
  const kept = new Set([...ends, ...scene.nodes.map(({ id }) => id).filter((id) => ids.has(id))]);
  const wanted = new Set(chosen);
  const relationships = scene.relationships.filter(
    (connection) => wanted.has(connection) || (ids.has(connection.start) && ids.has(connection.end)),
  );
  return { ...scene, nodes: scene.nodes.filter(({ id }) => kept.has(id)), relationships };
}

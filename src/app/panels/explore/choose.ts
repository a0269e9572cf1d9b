import type { Graph } from '../../../model/values.ts';
import type { Position, Scene } from '../../../scene/scene.ts';

const BUNDLE = 'bundle:';

export const isBundle = (id: string): boolean => id.startsWith(BUNDLE);

/** The chosen ids that are nodes of the picture. */
export function nodesAmong(ids: readonly string[], { nodes }: Graph): string[] {
  const known = new Set(nodes.map(({ id }) => id));
  return ids.filter((id) => known.has(id));
}

/** Every node that is shown and not chosen. */
export function inverted(ids: readonly string[], { nodes }: Graph): string[] {
  const chosen = new Set(ids);
  return nodes.filter(({ id }) => !chosen.has(id)).map(({ id }) => id);
}

/** The chosen nodes and all that stand beside them in the picture. */
export function withNeighbours(ids: readonly string[], shown: Graph): string[] {
  const chosen = new Set(nodesAmong(ids, shown));
  const all = new Set(chosen);
  for (const { start, end } of shown.relationships) {
    if (chosen.has(start)) all.add(end);
    if (chosen.has(end)) all.add(start);
  }
  return [...all];
}

/** Connections that are drawn as one stand for all of them. */
export function withMembers(ids: readonly string[], { relationships }: Scene): string[] {
  if (!ids.some(isBundle)) return [...ids];
  const members = new Map(relationships.map(({ id, members: each }) => [id, each ?? [id]]));
  return ids.flatMap((id) => members.get(id) ?? [id]);
}

/** Where nodes are drawn now. */
export function placesOf(ids: readonly string[], { nodes }: Scene): Record<string, Position> {
  const wanted = new Set(ids);
  return Object.fromEntries(nodes.filter(({ id }) => wanted.has(id)).map(({ id, x, y }) => [id, { x, y }]));
}

import { kinds } from '../../model/kinds.ts';
import type { Scene, SceneNode, SceneRelationship } from '../scene.ts';

/** Connections that a line stands for. */
export const countOf = ({ members = [] }: SceneRelationship): number => Math.max(1, members.length);

export const countConnections = ({ relationships }: Scene): number =>
  relationships.reduce((sum, connection) => sum + countOf(connection), 0);

/** How many nodes there are of each kind that is drawn, in the model's order, kinds that it does not know last. */
export function countsByKind({ nodes }: Scene): [kind: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const known = kinds.map(({ label }) => label).filter((label) => counts.has(label));
  const others = [...counts.keys()].filter((kind) => !known.includes(kind)).toSorted();
  return [...known, ...others].map((kind) => [kind, counts.get(kind) ?? 0]);
}

export type Hub = { node: SceneNode; degree: number };

/** Nodes by the number of connections drawn at them, most first; those without any are none. */
export function hubsOf({ nodes, relationships }: Scene): Hub[] {
  const degrees = new Map<string, number>();
  for (const connection of relationships) {
    for (const end of new Set([connection.start, connection.end])) {
      degrees.set(end, (degrees.get(end) ?? 0) + countOf(connection));
    }
  }
  return nodes
    .flatMap((node) => {
      const degree = degrees.get(node.id) ?? 0;
      return degree === 0 ? [] : [{ node, degree }];
    })
    .toSorted((a, b) => b.degree - a.degree || a.node.rank - b.node.rank);
}

import type { Graph, GraphNode, GraphRelationship } from '../../../model/values.ts';
import { degreesOf } from '../../../scene/drawn.ts';

export type Values = ReadonlyMap<string, number>;

const SHOWN = 10;

/** The nodes with most of something; of as much, by id. */
export function topNodes({ nodes }: Graph, values: Values): { node: GraphNode; value: number }[] {
  return nodes
    .flatMap((node) => {
      const value = values.get(node.id);
      return value === undefined ? [] : [{ node, value }];
    })
    .toSorted((a, b) => b.value - a.value || (a.node.id < b.node.id ? -1 : 1))
    .slice(0, SHOWN);
}

export type NodeGroup = {
  /** The best connected first. */
  members: GraphNode[];
};

/** Groups of the nodes shown, the largest first, as the legend numbers them. */
export function groupsBySize({ nodes, relationships }: Graph, values: Values): NodeGroup[] {
  const degrees = degreesOf(relationships);
  const members = new Map<number, GraphNode[]>();
  for (const node of nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const group = values.get(node.id);
    if (group === undefined) continue;
    if (!members.get(group)?.push(node)) members.set(group, [node]);
  }
  return [...members.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((some) => ({ members: some.toSorted((a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0)) }));
}

/** The relationships that are marked, those between two of many connections first. */
export function markedRelationships({ relationships }: Graph, values: Values): GraphRelationship[] {
  const degrees = degreesOf(relationships);
  const lesser = ({ start, end }: GraphRelationship): number =>
    Math.min(degrees.get(start) ?? 0, degrees.get(end) ?? 0);
  return relationships
    .filter(({ id }) => values.get(id) === 1)
    .toSorted((a, b) => lesser(b) - lesser(a) || (a.id < b.id ? -1 : 1));
}

export const shownOf = <Item>(items: readonly Item[]): readonly Item[] => items.slice(0, SHOWN);

import type { NeighbourGroups } from '../../../model/explore.ts';
import type { Graph } from '../../../model/values.ts';
import type { Addition } from '../../../model/view.ts';
import { kindOf } from '../../../scene/drawn.ts';
import type { Expansion } from '../../state/view/transitions.ts';

export type NeighbourGroup = NeighbourGroups['groups'][number];
export type Neighbours = Addition & { type: 'neighbours' };

/** How many of a node's neighbours the picture holds, and what brought them. */
export type GroupState = {
  /** Absent: all its neighbours. */
  group?: NeighbourGroup;
  narrowed: Expansion;
  /** How many there are; undefined while it is not known. */
  total: number | undefined;
  inPicture: number;
  /** The expansion that brought them; absent where the answer did. */
  addition: Neighbours | undefined;
};

export type Surroundings = { groups: readonly GroupState[]; whole: GroupState };

type Given = { id: string; groups: readonly NeighbourGroup[]; additions: readonly Addition[] };

const keyOf = ({ relationship, direction, kind }: Expansion): string => `${relationship} ${direction} ${kind}`;

/** What the picture holds of each group of a node's neighbours, and of all of them. */
export function surroundingsOf(records: Graph, { id, groups, additions }: Given): Surroundings {
  const present = neighboursByGroup(records, id);
  const brought = new Map<string, Neighbours>();
  for (const addition of additions)
    if (addition.type === 'neighbours' && addition.of === id) brought.set(keyOf(addition), addition);
  const stateOf = (narrowed: Expansion, total: number | undefined): GroupState => ({
    narrowed,
    total,
    inPicture: present.get(keyOf(narrowed))?.size ?? 0,
    addition: brought.get(keyOf(narrowed)),
  });
  return {
    groups: groups.map((group) => ({
      ...stateOf({ relationship: group.type, direction: group.direction, kind: group.kind }, group.count),
      group,
    })),
    whole: stateOf({}, totalOf(groups)),
  };
}

function neighboursByGroup({ nodes, relationships }: Graph, id: string): Map<string, Set<string>> {
  const beside = relationships.filter(({ start, end }) => (start === id) !== (end === id));
  const ids = new Set(beside.map(({ start, end }) => (start === id ? end : start)));
  const kinds = new Map(nodes.filter((node) => ids.has(node.id)).map((node) => [node.id, kindOf(node)]));
  const groups = new Map<string, Set<string>>();
  for (const { type, start, end } of beside) {
    const direction = start === id ? 'out' : 'in';
    const other = direction === 'out' ? end : start;
    for (const key of [keyOf({ relationship: type, direction, kind: kinds.get(other) }), keyOf({})])
      groups.set(key, (groups.get(key) ?? new Set<string>()).add(other));
  }
  return groups;
}

/** A node that stands in two groups of one kind counts once in all, so that the sum is only right without such. */
function totalOf(groups: readonly NeighbourGroup[]): number | undefined {
  const kinds = groups.map(({ kind }) => kind);
  return new Set(kinds).size === kinds.length ? groups.reduce((sum, { count }) => sum + count, 0) : undefined;
}

const LIMITS = [40, 200, 1000, 5000] as const;

/** How many neighbours the next step asks for; undefined where no more can be had. */
export function nextLimit({ addition, total = Infinity, inPicture }: GroupState): number | undefined {
  if (inPicture >= total) return undefined;
  // What another expansion brought is there already: a smaller limit would bring nothing.
  const before = Math.max(addition?.limit ?? 0, inPicture);
  return LIMITS.find((limit) => limit > before);
}

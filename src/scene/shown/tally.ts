import type { Graph, GraphNode } from '../../model/values.ts';
import { kindOf } from '../drawn.ts';
import type { Shown } from './shown-part.ts';

/** What a reader must know of a picture beside what it shows. */
export type Tally = {
  /** Nodes shown of each kind, programs without families, in the order of the legend. */
  shown: { kind: string; count: number }[];
  /** Kinds switched off, with the nodes that they would add. */
  hidden: { kind: string; count: number }[];
  /** Records of courses described together: shown, never counted as programs. */
  families: number;
  /** Programs shown without any date. */
  undated: number;
  /** What else was taken away: by dates, filters, hand or distance. */
  removed: { by: RemovedBy; nodes: number; relationships: number }[];
};

const removedBy = ['as-of', 'window', 'filter', 'hidden', 'focus'] as const;
type RemovedBy = (typeof removedBy)[number];

const PROGRAM = 'Program';
const isFamily = (node: GraphNode): boolean => node.properties['record'] === 'family';
const isUndated = (node: GraphNode): boolean => !node.properties['start'] && !node.properties['end'];

export function tally(records: Graph, { graph, removals }: Shown, hiddenKinds: ReadonlySet<string>): Tally {
  const programs = graph.nodes.filter((node) => kindOf(node) === PROGRAM);
  const families = programs.filter(isFamily).length;
  return {
    shown: countsOf(graph.nodes.filter((node) => kindOf(node) !== PROGRAM || !isFamily(node))),
    hidden: countsOf(records.nodes.filter((node) => hiddenKinds.has(kindOf(node)))),
    families,
    undated: programs.filter((node) => !isFamily(node) && isUndated(node)).length,
    removed: removedBy
      .map((by) => ({ by, ...sumOf(removals.filter((removal) => nameOf(removal.by) === by)) }))
      .filter(({ nodes, relationships }) => nodes + relationships > 0),
  };
}

function countsOf(nodes: readonly GraphNode[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(kindOf(node), (counts.get(kindOf(node)) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

const nameOf = (by: Shown['removals'][number]['by']): string => (typeof by === 'string' ? by : 'filter');

function sumOf(removals: Shown['removals']): { nodes: number; relationships: number } {
  return removals.reduce(
    (sum, { nodes, relationships }) => ({ nodes: sum.nodes + nodes, relationships: sum.relationships + relationships }),
    { nodes: 0, relationships: 0 },
  );
}

import type { Graph, GraphNode } from '../../model/values.ts';
import { kindOf } from '../../scene/drawn.ts';

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
};

const PROGRAM = 'Program';
const isFamily = (node: GraphNode): boolean => node.properties['record'] === 'family';
const isUndated = (node: GraphNode): boolean => !node.properties['start'] && !node.properties['end'];

export function tally(records: Graph, hiddenKinds: ReadonlySet<string>): Tally {
  const counts = new Map<string, number>();
  let families = 0;
  let undated = 0;
  for (const node of records.nodes) {
    const kind = kindOf(node);
    const isShown = !hiddenKinds.has(kind);
    if (kind === PROGRAM && isShown && isFamily(node)) families += 1;
    else counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind === PROGRAM && isShown && !isFamily(node) && isUndated(node)) undated += 1;
  }
  const entries = [...counts].map(([kind, count]) => ({ kind, count }));
  return {
    shown: entries.filter(({ kind }) => !hiddenKinds.has(kind)),
    hidden: entries.filter(({ kind }) => hiddenKinds.has(kind)),
    families,
    undated,
  };
}

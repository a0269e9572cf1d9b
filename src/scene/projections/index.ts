import type { Graph, GraphRelationship } from '../../model/values.ts';
import { projectBy, SHARES } from './project.ts';
import type { Projected } from './project.ts';
import type { Projection } from './projection.ts';
import { rules } from './rules.ts';

export const projections: readonly Projection[] = rules;

/** The graph as a projection sees it, and what was left out since too many share it; unchanged where the id is of none. */
export function projected(graph: Graph, id: string): Projected {
  const rule = rules.find((each) => each.id === id);
  return rule ? projectBy(rule, graph) : { graph, leftOut: [] };
}

/** What the two ends of a connection share, as ids; undefined for a connection that no projection made. */
export function sharedThrough({ type, properties }: GraphRelationship): string[] | undefined {
  const through = properties['through'];
  if (type !== SHARES || !Array.isArray(through)) return undefined;
  return through.filter((id) => typeof id === 'string');
}

/** How much two ends of a connection share; undefined for a connection that no projection made. */
export function weightOf({ type, properties }: GraphRelationship): number | undefined {
  const weight = properties['weight'];
  return type === SHARES && typeof weight === 'number' ? weight : undefined;
}

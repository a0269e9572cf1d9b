import type { Graph } from '../../model/values.ts';
import { keepRelationships } from './subgraph.ts';
import type { Outcome } from './subgraph.ts';
import { activeAt } from './time.ts';

/** Takes away what did not hold on a day; what may have held and what has no dates stays, the latter counted. */
export function asOf(graph: Graph, day: string): Outcome {
  let missing = 0;
  const kept = keepRelationships(graph, (relationship) => {
    const activity = activeAt(relationship, day);
    if (activity === 'undated') missing += 1;
    return activity !== 'inactive';
  });
  return { graph: kept, missing };
}

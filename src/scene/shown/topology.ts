import type { Graph } from '../../model/values.ts';
import type { Filter } from '../../model/view.ts';
import { degreesOf } from '../drawn.ts';
import { toIndexed } from './indexed.ts';
import { coreNumbers } from './k-core.ts';
import { largestComponent } from './largest-component.ts';
import { keepNodes } from './subgraph.ts';
import type { Outcome } from './subgraph.ts';

/** Filters that ask how a node is connected within what the former steps left. */
export type TopologyFilter = Extract<Filter, { type: 'degree' | 'k-core' | 'largest-component' }>;

export const isTopological = (filter: Filter): filter is TopologyFilter =>
  filter.type === 'degree' || filter.type === 'k-core' || filter.type === 'largest-component';

export function byTopology(graph: Graph, filter: TopologyFilter): Outcome {
  if (filter.type === 'largest-component') return largestComponent(graph);
  return { graph: filter.type === 'degree' ? byDegree(graph, filter) : byCore(graph, filter.k) };
}

/** Degrees are those before this filter: what it takes away does not count against the rest. */
function byDegree(graph: Graph, { min = 0, max = Infinity }: { min?: number; max?: number }): Graph {
  const degrees = degreesOf(graph.relationships);
  return keepNodes(graph, ({ id }) => {
    const degree = degrees.get(id) ?? 0;
    return degree >= min && degree <= max;
  });
}

function byCore(graph: Graph, k: number): Graph {
  const cores = coreNumbers(graph);
  const { nodeIndex } = toIndexed(graph);
  return keepNodes(graph, ({ id }) => (cores[nodeIndex.get(id) ?? -1] ?? 0) >= k);
}

import type { Filter } from '../../model/view.ts';
import { coreNumbers } from './k-core.ts';
import { largestComponent } from './largest-component.ts';
import { degreesIn, keepNodes } from './part.ts';
import type { Outcome, Part } from './part.ts';

/** Filters that ask how a node is connected within what the former steps left. */
export type TopologyFilter = Extract<Filter, { type: 'degree' | 'k-core' | 'largest-component' }>;

export const isTopological = (filter: Filter): filter is TopologyFilter =>
  filter.type === 'degree' || filter.type === 'k-core' || filter.type === 'largest-component';

export function byTopology(part: Part, filter: TopologyFilter): Outcome {
  if (filter.type === 'largest-component') return largestComponent(part);
  return { part: filter.type === 'degree' ? byDegree(part, filter) : byCore(part, filter.k) };
}

/** Degrees are those before this filter: what it takes away does not count against the rest. */
function byDegree(part: Part, { min = 0, max = Infinity }: { min?: number; max?: number }): Part {
  const degrees = degreesIn(part);
  return keepNodes(part, (_, index) => (degrees[index] ?? 0) >= min && (degrees[index] ?? 0) <= max);
}

function byCore(part: Part, k: number): Part {
  const cores = coreNumbers(part);
  return keepNodes(part, (_, index) => (cores[index] ?? 0) >= k);
}

import type { Graph } from '../../model/values.ts';
import type { Filter } from '../../model/view.ts';
import { byRange, byValue } from './property-filters.ts';
import { bySources } from './sources-filter.ts';
import type { Publishers } from './sources-filter.ts';
import { keepNodes, keepRelationships } from './subgraph.ts';
import type { Outcome } from './subgraph.ts';
import { byText } from './text-filter.ts';
import type { TopologyFilter } from './topology.ts';

/** Filters that look at each record by itself. */
export type RecordFilter = Exclude<Filter, TopologyFilter>;

export function byRecord(graph: Graph, filter: RecordFilter, publishers: Publishers | undefined): Outcome {
  switch (filter.type) {
    case 'kind':
      return withoutLabels(graph, filter.labels);
    case 'value':
      return byValue(graph, filter);
    case 'range':
      return byRange(graph, filter);
    case 'text':
      return byText(graph, filter);
    case 'sources':
      return bySources(graph, filter, publishers);
  }
}

/** Takes away nodes of these labels and connections of these types. */
function withoutLabels(graph: Graph, labels: readonly string[]): Outcome {
  const unwanted = new Set(labels);
  const nodesLeft = keepNodes(graph, (node) => !node.labels.some((label) => unwanted.has(label)));
  return { graph: keepRelationships(nodesLeft, ({ type }) => !unwanted.has(type)) };
}

import type { Filter } from '../../model/view.ts';
import type { KnownSources } from '../known-sources.ts';
import { keepNodes, keepRelationships } from './part.ts';
import type { Outcome, Part } from './part.ts';
import { byRange, byValue } from './property-filters.ts';
import { bySources } from './sources-filter.ts';
import { byText } from './text-filter.ts';
import type { TopologyFilter } from './topology.ts';

/** Filters that look at each record by itself. */
export type RecordFilter = Exclude<Filter, TopologyFilter>;

export function byRecord(part: Part, filter: RecordFilter, sources: KnownSources | undefined): Outcome {
  switch (filter.type) {
    case 'kind':
      return withoutLabels(part, filter.labels);
    case 'value':
      return byValue(part, filter);
    case 'range':
      return byRange(part, filter);
    case 'text':
      return byText(part, filter);
    case 'sources':
      return bySources(part, filter, sources);
  }
}

/** Takes away nodes of these labels and connections of these types. */
function withoutLabels(part: Part, labels: readonly string[]): Outcome {
  const unwanted = new Set(labels);
  const nodesLeft = keepNodes(part, (node) => !node.labels.some((label) => unwanted.has(label)));
  return { part: keepRelationships(nodesLeft, ({ type }) => !unwanted.has(type)) };
}

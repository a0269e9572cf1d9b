import { sourcesOf } from '../../model/values.ts';
import type { Filter } from '../../model/view.ts';
import type { KnownSources } from '../known-sources.ts';
import { keepRelationships } from './part.ts';
import type { Outcome, Part } from './part.ts';

/**
 * Keeps connections with so many sources, or publishers. A source whose publisher is not known counts as one of its
 * own, so while none is known no connection goes for that.
 */
export function bySources(
  part: Part,
  { min, independent }: Extract<Filter, { type: 'sources' }>,
  known: KnownSources = new Map(),
): Outcome {
  let missing = 0;
  const kept = keepRelationships(part, (relationship) => {
    const sources = new Set(sourcesOf(relationship));
    if (sources.size === 0) missing += 1;
    return (independent ? publishersOf(sources, known) : sources).size >= min;
  });
  return { part: kept, missing };
}

function publishersOf(sources: ReadonlySet<string>, known: KnownSources): Set<string> {
  const distinct = new Set<string>();
  for (const id of sources) distinct.add(known.get(id)?.publisher ?? id);
  return distinct;
}

import { sourcesOf } from '../../model/values.ts';
import { drawnRecords } from '../shown-graph.ts';
import type { ShownGraph } from '../shown-graph.ts';

export type Sourcing = {
  /** Drawn relationships, each of a bundle too. */
  all: number;
  single: number;
  unsourced: number;
};

/** How many of the drawn connections rest on one document alone, and how many on none. */
export function singleSourced(shown: Pick<ShownGraph, 'graph' | 'scene'>): Sourcing {
  const counts = drawnRecords(shown).relationships.map(({ record }) => new Set(sourcesOf(record)).size);
  return {
    all: counts.length,
    single: counts.filter((count) => count === 1).length,
    unsourced: counts.filter((count) => count === 0).length,
  };
}

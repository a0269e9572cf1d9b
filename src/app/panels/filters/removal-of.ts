import type { Removal, Shown } from '../../../scene/shown/shown-part.ts';

/** What one step took away; undefined where it did not run. */
export const removalOf = ({ removals }: Shown, by: Exclude<Removal['by'], object>): Removal | undefined =>
  removals.find((removal) => removal.by === by);

export const removalOfFilter = ({ removals }: Shown, id: string): Removal | undefined =>
  removals.find(({ by }) => typeof by === 'object' && by.filter === id);

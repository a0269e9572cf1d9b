import { activeAt } from '../../model/timing.ts';
import { keepRelationships } from './part.ts';
import type { Outcome, Part } from './part.ts';

/** Takes away what did not hold on a day; what may have held and what has no dates stays, the latter counted. */
export function asOf(part: Part, day: string): Outcome {
  let missing = 0;
  const kept = keepRelationships(part, (relationship) => {
    const activity = activeAt(relationship, day);
    if (activity === 'undated') missing += 1;
    return activity !== 'inactive';
  });
  return { part: kept, missing };
}

import { nodeInWindow, relationshipInWindow, staysIn } from '../../model/timing.ts';
import type { Overlap } from '../../model/timing.ts';
import type { TimeWindow } from '../../model/view.ts';
import { degreesIn, keepNodes, keepRelationships } from './part.ts';
import type { Outcome, Part } from './part.ts';

/**
 * Takes away what lies outside a window of time. A node that this leaves without any connection goes too, as it only
 * stood there for what went; one that had none before stays.
 */
export function withinWindow(part: Part, window: TimeWindow): Outcome {
  let missing = 0;
  const stays = (overlap: Overlap): boolean => {
    if (overlap === 'undated') missing += 1;
    return staysIn(window, overlap);
  };
  const inTime = keepRelationships(
    keepNodes(part, (node) => stays(nodeInWindow(node, window))),
    (relationship) => stays(relationshipInWindow(relationship, window)),
  );
  const before = degreesIn(part);
  const after = degreesIn(inTime);
  return { part: keepNodes(inTime, (_, index) => after[index] !== 0 || before[index] === 0), missing };
}

import { nodeInWindow } from '../../../model/timing.ts';
import type { Graph } from '../../../model/values.ts';
import type { TimeWindow } from '../../../model/view.ts';

export type WindowCounts = { inside: number; outside: number; undated: number };

/** How many single programs a window holds, by when they may have begun; of families none is counted. */
export function countsInWindow({ nodes }: Graph, window: TimeWindow): WindowCounts {
  const counts: WindowCounts = { inside: 0, outside: 0, undated: 0 };
  for (const node of nodes) {
    if (node.properties['record'] === 'family') continue;
    const overlap = nodeInWindow(node, window);
    if (overlap !== 'timeless') counts[overlap] += 1;
  }
  return counts;
}

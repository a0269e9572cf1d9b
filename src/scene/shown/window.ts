import type { Graph } from '../../model/values.ts';
import type { TimeWindow } from '../../model/view.ts';
import { connectedIds, keepNodes, keepRelationships } from './subgraph.ts';
import type { Outcome } from './subgraph.ts';
import { nodeInWindow, relationshipInWindow } from './time.ts';
import type { Overlap } from './time.ts';

/**
 * Takes away what lies outside a window of time. A node that this leaves without any connection goes too, as it only
 * stood there for what went; one that had none before stays.
 */
export function withinWindow(graph: Graph, window: TimeWindow): Outcome {
  let missing = 0;
  const stays = (overlap: Overlap): boolean => {
    if (overlap !== 'undated') return overlap !== 'outside';
    missing += 1;
    return window.missing === 'keep';
  };
  const inTime = keepRelationships(
    keepNodes(graph, (node) => stays(nodeInWindow(node, window))),
    (relationship) => stays(relationshipInWindow(relationship, window)),
  );
  if (inTime.relationships.length === graph.relationships.length) return { graph: inTime, missing };
  const before = connectedIds(graph.relationships);
  const after = connectedIds(inTime.relationships);
  return { graph: keepNodes(inTime, ({ id }) => after.has(id) || !before.has(id)), missing };
}

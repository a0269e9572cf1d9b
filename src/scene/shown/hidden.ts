import { keepNodes, keepRelationships } from './part.ts';
import type { Outcome, Part } from './part.ts';

/** Takes away single nodes and connections by their ids. */
export function withoutHidden(part: Part, hidden: readonly string[]): Outcome {
  const ids = new Set(hidden);
  const nodesLeft = keepNodes(part, ({ id }) => !ids.has(id));
  return { part: keepRelationships(nodesLeft, ({ id }) => !ids.has(id)) };
}

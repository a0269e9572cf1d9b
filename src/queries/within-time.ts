import { kindOfId } from '../model/kinds.ts';
import { activeAt, nodeInWindow, relationshipInWindow, staysIn } from '../model/timing.ts';
import type { GraphNode, Value } from '../model/values.ts';
import type { TimeWindow } from '../model/view.ts';

/** What a reader lets count: what lies within a window, and what held on a day. */
export type TimeLimits = { window?: TimeWindow | undefined; asOf?: string | undefined };

/** A relationship and the node that it leads to, as far as their time is known. */
export type TimedLink = {
  far: string;
  type: string;
  sinceEarliest: Value;
  untilLatest: Value;
  date: Value;
  earliest: Value;
  latest: Value;
};

export const isNodeWithin = (node: Pick<GraphNode, 'labels' | 'properties'>, { window }: TimeLimits): boolean =>
  window === undefined || staysIn(window, nodeInWindow(node, window));

const farEnd = ({ far, earliest, latest }: TimedLink) => ({
  labels: [kindOfId(far)?.label ?? ''],
  properties: { earliest, latest },
});

/** Whether one may go along a relationship to the node at its other end. */
export function isLinkWithin(link: TimedLink, limits: TimeLimits): boolean {
  const { type, sinceEarliest, untilLatest, date } = link;
  const { window, asOf } = limits;
  const relationship = { type, properties: { sinceEarliest, untilLatest, date } };
  if (asOf !== undefined && activeAt(relationship, asOf) === 'inactive') return false;
  if (window !== undefined && !staysIn(window, relationshipInWindow(relationship, window))) return false;
  return isNodeWithin(farEnd(link), limits);
}

import { boundsOf } from './dates.ts';
import { relationshipTypes } from './relationships.ts';
import type { GraphNode, GraphRelationship, Properties } from './values.ts';
import type { TimeWindow } from './view.ts';

/** 'timeless' is what no date belongs to; 'undated' is what has none though one belongs to it. */
type Untimed = 'undated' | 'timeless';

export type Activity = 'active' | 'possibly' | 'inactive' | Untimed;
export type Overlap = 'inside' | 'outside' | Untimed;

/** First and last day that a date may mean; an absent end is open. */
type Days = { first?: string | undefined; last?: string | undefined };

const textOf = (properties: Properties, name: string): string | undefined => {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** What the loader derived, and where a query left that out, what the date itself may mean. */
function daysOf(properties: Properties, date: string, derived?: { first: string; last: string }): Days {
  const first = derived && textOf(properties, derived.first);
  const last = derived && textOf(properties, derived.last);
  if (first !== undefined && last !== undefined) return { first, last };
  const text = textOf(properties, date);
  const bounds = text === undefined ? undefined : boundsOf(text);
  return { first: first ?? bounds?.first, last: last ?? bounds?.last };
}

const sinceOf = (properties: Properties): Days =>
  daysOf(properties, 'since', { first: 'sinceEarliest', last: 'sinceLatest' });

const untilOf = (properties: Properties): Days =>
  daysOf(properties, 'until', { first: 'untilEarliest', last: 'untilLatest' });

/** The days on which a node, such as a program, may have begun. */
export const beganOf = ({ properties }: Pick<GraphNode, 'properties'>): Days =>
  daysOf(properties, 'start', { first: 'earliest', last: 'latest' });

const has = (days: Days): boolean => days.first !== undefined || days.last !== undefined;

type Timing = 'lasts' | 'happens' | 'timeless';

const timingOf = (properties: object): Timing => {
  if ('since' in properties || 'until' in properties) return 'lasts';
  return 'date' in properties ? 'happens' : 'timeless';
};

const timings: ReadonlyMap<string, Timing> = new Map(
  relationshipTypes.map(({ type, properties }) => [type, timingOf(properties)]),
);

type Timed = Pick<GraphRelationship, 'type' | 'properties'>;

/** What dates a relationship can have: by the model, or for a type unknown to it by those that it has. */
const timing = ({ type, properties }: Timed): Timing => timings.get(type) ?? timingOf(properties);

/**
 * Whether a relationship with a beginning and an end held on a day, both days included; 'possibly' where its dates are
 * less precise than that.
 */
export function activeAt(relationship: Timed, day: string): Activity {
  if (timing(relationship) !== 'lasts') return 'timeless';
  const since = sinceOf(relationship.properties);
  const until = untilOf(relationship.properties);
  if (!has(since) && !has(until)) return 'undated';
  if ((since.first ?? day) > day || (until.last ?? day) < day) return 'inactive';
  return (since.last ?? day) <= day && (until.first ?? day) >= day ? 'active' : 'possibly';
}

const overlapOf = (days: Days, window: TimeWindow): Overlap => {
  if (!has(days)) return 'undated';
  const { first, last } = days;
  const startsTooLate = first !== undefined && window.until !== undefined && first > window.until;
  const endsTooEarly = last !== undefined && window.from !== undefined && last < window.from;
  return startsTooLate || endsTooEarly ? 'outside' : 'inside';
};

/** A program counts by the days on which it may have begun, as in the saved questions; no other node has a time. */
export const nodeInWindow = (node: Pick<GraphNode, 'labels' | 'properties'>, window: TimeWindow): Overlap =>
  node.labels.includes('Program') ? overlapOf(beganOf(node), window) : 'timeless';

/** By since and until, or by the day it happened; what can have neither goes with its ends. */
export function relationshipInWindow(relationship: Timed, window: TimeWindow): Overlap {
  const { properties } = relationship;
  const kind = timing(relationship);
  if (kind === 'timeless') return 'timeless';
  if (kind === 'happens') return overlapOf(daysOf(properties, 'date'), window);
  return overlapOf({ first: sinceOf(properties).first, last: untilOf(properties).last }, window);
}

/** Whether what overlaps a window in this way stays in it. */
export const staysIn = ({ missing }: TimeWindow, overlap: Overlap): boolean =>
  overlap === 'undated' ? missing === 'keep' : overlap !== 'outside';

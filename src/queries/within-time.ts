import { boundsOf } from '../model/dates.ts';
import { kindOfId } from '../model/kinds.ts';
import { relationshipTypeOf } from '../model/relationships.ts';
import type { Value } from '../model/values.ts';
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

/** First and last day that it may mean; an end that is not known is open. */
type Days = { first: Value; last: Value };

const isUndated = ({ first, last }: Days): boolean => typeof first !== 'string' && typeof last !== 'string';

const overlaps = ({ first, last }: Days, from = '', until = '9999'): boolean =>
  (typeof first !== 'string' || first <= until) && (typeof last !== 'string' || last >= from);

const fits = (days: Days, { from, until, missing }: TimeWindow): boolean =>
  isUndated(days) ? missing === 'keep' : overlaps(days, from, until);

const spellOf = ({ type, sinceEarliest, untilLatest }: TimedLink): Days | undefined =>
  relationshipTypeOf(type)?.properties['since'] && { first: sinceEarliest, last: untilLatest };

/** The day on which something happened; undefined where no day belongs to it, as it goes with its ends. */
function dayOf({ type, date }: TimedLink): Days | undefined {
  if (!relationshipTypeOf(type)?.properties['date']) return undefined;
  const bounds = typeof date === 'string' ? boundsOf(date) : undefined;
  return { first: bounds?.first ?? null, last: bounds?.last ?? null };
}

/** A program counts by the days on which it may have begun, as in the presets; no other node has a time. */
export function isNodeWithin(id: string, began: Days, { window }: TimeLimits): boolean {
  return window === undefined || kindOfId(id)?.label !== 'Program' || fits(began, window);
}

/** Whether one may go along a relationship to the node at its other end. */
export function isLinkWithin(link: TimedLink, limits: TimeLimits): boolean {
  const { window, asOf } = limits;
  const spell = spellOf(link);
  if (asOf !== undefined && spell && !overlaps(spell, asOf, asOf)) return false;
  const days = spell ?? dayOf(link);
  if (window !== undefined && days && !fits(days, window)) return false;
  return isNodeWithin(link.far, { first: link.earliest, last: link.latest }, limits);
}

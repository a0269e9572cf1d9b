import { boundsOf } from '../../../model/dates.ts';
import type { Missing, TimeWindow } from '../../../model/view.ts';

/** Some months of the timeline, by their places in it, both included. */
export type Span = { first: number; last: number };

export type Months = readonly string[];

/** A month counts from the year 0. */
const numberOfMonth = (date: string): number => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + month - 1;
};

const within = (place: number, count: number): number => Math.min(Math.max(place, 0), count - 1);

/** The months that a window touches; all of them where there is none. */
export function spanOf(window: TimeWindow | undefined, months: Months): Span {
  const start = numberOfMonth(months[0] ?? '');
  const placeOf = (date: string): number => within(numberOfMonth(date) - start, months.length);
  const first = window?.from === undefined ? 0 : placeOf(window.from);
  const last = window?.until === undefined ? months.length - 1 : placeOf(window.until);
  // An address may hold an end before the beginning.
  return { first, last: Math.max(first, last) };
}

/** The window of some months, open at the ends of the timeline; none where it takes nothing away. */
export function windowOf({ first, last }: Span, months: Months, missing: Missing): TimeWindow | undefined {
  const from = first === 0 ? undefined : boundsOf(months[first] ?? '')?.first;
  const until = last === months.length - 1 ? undefined : boundsOf(months[last] ?? '')?.last;
  if (from === undefined && until === undefined && missing === 'keep') return undefined;
  return { missing, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

/** Which of a window's edges moves; `both` keeps its length. */
export type Edge = 'first' | 'last' | 'both';

/** A span with an edge moved by so many months, as far as there is room. */
export function moved(span: Span, edge: Edge, { by, count }: { by: number; count: number }): Span {
  const { first, last } = span;
  if (edge === 'first') return { first: Math.min(within(first + by, count), last), last };
  if (edge === 'last') return { first, last: Math.max(within(last + by, count), first) };
  const room = Math.min(Math.max(by, -first), count - 1 - last);
  return { first: first + room, last: last + room };
}

/** The months between two places, in whichever order. */
export const between = (one: number, other: number): Span => ({
  first: Math.min(one, other),
  last: Math.max(one, other),
});

export const isSameSpan = (one: Span, other: Span): boolean => one.first === other.first && one.last === other.last;

const A_YEAR = 12;

/** Where a playback begins: at the window there is, or with the first year where that is all or at the end. */
export function startOfPlayback(span: Span, count: number): Span {
  if (span.last < count - 1) return span;
  const length = span.first === 0 ? A_YEAR : span.last - span.first + 1;
  return { first: 0, last: Math.min(length, count) - 1 };
}

import { boundsOf } from '../../model/dates.ts';
import { relationshipTypes } from '../../model/relationships.ts';
import type { Graph, GraphNode, GraphRelationship, Properties } from '../../model/values.ts';
import type { TimeWindow } from '../../model/view.ts';

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
function daysOf(properties: Properties, date: string, derived: { first: string; last: string }): Days {
  const text = textOf(properties, date);
  const bounds = text === undefined ? undefined : boundsOf(text);
  return {
    first: textOf(properties, derived.first) ?? bounds?.first,
    last: textOf(properties, derived.last) ?? bounds?.last,
  };
}

const sinceOf = (properties: Properties): Days =>
  daysOf(properties, 'since', { first: 'sinceEarliest', last: 'sinceLatest' });

const untilOf = (properties: Properties): Days =>
  daysOf(properties, 'until', { first: 'untilEarliest', last: 'untilLatest' });

const beganOf = (program: GraphNode): Days =>
  daysOf(program.properties, 'start', { first: 'earliest', last: 'latest' });

const has = (days: Days): boolean => days.first !== undefined || days.last !== undefined;

type Timing = 'lasts' | 'happens' | 'timeless';

const timingOf = (properties: object): Timing => {
  if ('since' in properties || 'until' in properties) return 'lasts';
  return 'date' in properties ? 'happens' : 'timeless';
};

const timings: ReadonlyMap<string, Timing> = new Map(
  relationshipTypes.map(({ type, properties }) => [type, timingOf(properties)]),
);

/** What dates a relationship can have: by the model, or for a type unknown to it by those that it has. */
const timing = ({ type, properties }: GraphRelationship): Timing => timings.get(type) ?? timingOf(properties);

/**
 * Whether a relationship with a beginning and an end held on a day, both days included; 'possibly' where its dates are
 * less precise than that.
 */
export function activeAt(relationship: GraphRelationship, day: string): Activity {
  if (timing(relationship) !== 'lasts') return 'timeless';
  const since = sinceOf(relationship.properties);
  const until = untilOf(relationship.properties);
  if (!has(since) && !has(until)) return 'undated';
  if ((since.first ?? day) > day || (until.last ?? day) < day) return 'inactive';
  return (since.last ?? day) <= day && (until.first ?? day) >= day ? 'active' : 'possibly';
}

const overlaps = ({ first, last }: Days, window: TimeWindow): Overlap => {
  const startsTooLate = first !== undefined && window.until !== undefined && first > window.until;
  const endsTooEarly = last !== undefined && window.from !== undefined && last < window.from;
  return startsTooLate || endsTooEarly ? 'outside' : 'inside';
};

/** A program counts by the days on which it may have begun, as in the saved questions; no other node has a time. */
export function nodeInWindow(node: GraphNode, window: TimeWindow): Overlap {
  if (!node.labels.includes('Program')) return 'timeless';
  const began = beganOf(node);
  return has(began) ? overlaps(began, window) : 'undated';
}

/** By since and until, or by the day it happened; what can have neither goes with its ends. */
export function relationshipInWindow(relationship: GraphRelationship, window: TimeWindow): Overlap {
  const { properties } = relationship;
  const kind = timing(relationship);
  if (kind === 'timeless') return 'timeless';
  if (kind === 'lasts') {
    const since = sinceOf(properties);
    const until = untilOf(properties);
    return has(since) || has(until) ? overlaps({ first: since.first, last: until.last }, window) : 'undated';
  }
  const day = daysOf(properties, 'date', { first: '', last: '' });
  return has(day) ? overlaps(day, window) : 'undated';
}

export type ProgramTimes = {
  /** Every month from the first to the last with a program, those without one as 0. */
  months: { month: string; count: number }[];
  /** Programs of which no more than the year is known, so that no month is made up for them. */
  years: { year: string; count: number }[];
  undated: number;
  /** Courses described together, which are not programs to count. */
  families: number;
};

/** How many programs began when. One that may have begun in several months of a year counts for the year alone. */
export function programsPerMonth({ nodes }: Graph): ProgramTimes {
  const months = new Map<string, number>();
  const years = new Map<string, number>();
  let undated = 0;
  let families = 0;
  const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const node of nodes) {
    if (!node.labels.includes('Program')) continue;
    const began = beganOf(node);
    const first = began.first ?? began.last;
    if (node.properties['record'] === 'family') families += 1;
    else if (first === undefined) undated += 1;
    else if (first.slice(0, 7) === (began.last ?? first).slice(0, 7)) add(months, first.slice(0, 7));
    else add(years, first.slice(0, 4));
  }
  return { months: filled(months, years), years: inOrder(years), undated, families };
}

const inOrder = (years: ReadonlyMap<string, number>): ProgramTimes['years'] =>
  [...years].map(([year, count]) => ({ year, count })).toSorted((a, b) => (a.year < b.year ? -1 : 1));

function filled(counts: ReadonlyMap<string, number>, years: ReadonlyMap<string, number>): ProgramTimes['months'] {
  const known = [...counts.keys(), ...[...years.keys()].flatMap((year) => [`${year}-01`, `${year}-12`])].toSorted();
  const last = known.at(-1);
  const months: ProgramTimes['months'] = [];
  for (let month = known[0]; month !== undefined && last !== undefined && month <= last; month = monthAfter(month))
    months.push({ month, count: counts.get(month) ?? 0 });
  return months;
}

/** "2022-01" after "2021-12" */
export function monthAfter(month: string, by = 1): string {
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  const index = year * 12 + ofYear - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

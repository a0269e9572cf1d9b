import type { SceneTick } from '../scene/scene.ts';

/** First and last day, as days since 1970. */
export type Days = { first: number; last: number };

export type TimeAxis = {
  /** x of the beginning of a day. */
  xOf: (day: number) => number;
  ticks: SceneTick[];
};

const DAY_MS = 86_400_000;

/** The day of an ISO date, counted from 1970. */
export const dayOf = (date: string): number => Math.floor(Date.parse(date) / DAY_MS);

const dayAt = (year: number, month: number): number => Math.floor(Date.UTC(year, month, 1) / DAY_MS);
const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

/** Ticks stand at least so far apart that their titles have room. */
const TICK_ROOM = 38;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MONTH_STEPS = [1, 3, 6];
const MONTH_ROOM = 64;

/** Whole years side by side from `left` on, one tick at the beginning of each that has room for its title. */
export function timeAxis(dated: readonly Days[], { left, width }: { left: number; width: number }): TimeAxis {
  if (dated.length === 0) return { xOf: () => left, ticks: [] };
  const years = yearsOf(dated);
  const begin = dayAt(years.first, 0);
  const perDay = width / (dayAt(years.last + 1, 0) - begin);
  const xOf = (day: number): number => left + (day - begin) * perDay;
  const months = MONTH_STEPS.find((step) => step * 30 * perDay >= MONTH_ROOM);
  return { xOf, ticks: months ? monthTicks(years, months, xOf) : yearTicks(years, 365 * perDay, xOf) };
}

function yearsOf(dated: readonly Days[]): { first: number; last: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const days of dated) {
    first = Math.min(first, days.first);
    last = Math.max(last, days.last);
  }
  return { first: yearOf(first), last: yearOf(last) };
}

type Years = ReturnType<typeof yearsOf>;

function yearTicks({ first, last }: Years, perYear: number, xOf: (day: number) => number): SceneTick[] {
  const step = YEAR_STEPS.find((each) => each * perYear >= TICK_ROOM) ?? 1000;
  const ticks: SceneTick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    ticks.push({ title: String(year), x: xOf(dayAt(year, 0)) });
  return ticks;
}

/** "2022-05": as dates are written everywhere in the data. */
function monthTicks({ first, last }: Years, step: number, xOf: (day: number) => number): SceneTick[] {
  const ticks: SceneTick[] = [];
  for (let year = first; year <= last; year += 1) {
    for (let month = 0; month < 12; month += step)
      ticks.push({ title: `${year}-${String(month + 1).padStart(2, '0')}`, x: xOf(dayAt(year, month)) });
  }
  return ticks;
}

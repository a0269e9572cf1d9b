import { beganOf } from '../../model/timing.ts';
import type { Graph } from '../../model/values.ts';

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
function monthAfter(month: string): string {
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  const [nextYear, next] = ofYear === 12 ? [year + 1, 1] : [year, ofYear + 1];
  return `${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}`;
}

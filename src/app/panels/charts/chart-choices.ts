import { isNode } from '../../../model/values.ts';
import type { Value } from '../../../model/values.ts';
import type { Chart, Result } from '../../../model/wire.ts';

export type Rows = Pick<Result, 'columns' | 'rows'>;

const MOST_CHOICES = 8;

/** How an answer may be drawn: as its preset suggests, and each of its numbers as bars. */
export function chartChoices(
  { columns, rows }: Rows,
  { suggested, graphOnly }: { suggested: Chart | undefined; graphOnly: readonly string[] },
): Chart[] {
  const read = columns.flatMap((name, index) => (graphOnly.includes(name) ? [] : [{ name, index }]));
  const label = read.find(({ index }) => rows.some((row) => isText(row[index])));
  const values = read.filter(({ name, index }) => !/year/i.test(name) && isNumeric(rows, index));
  const bars = label ? values.map(({ name }): Chart => ({ type: 'bar', label: label.name, value: name })) : [];
  const known = suggested && namesOf(suggested).every((name) => columns.includes(name)) ? [suggested] : [];
  const others = bars.filter((bar) => !known.some((chart) => JSON.stringify(chart) === JSON.stringify(bar)));
  return [...known, ...others].slice(0, MOST_CHOICES);
}

const isText = (value: Value | undefined): boolean =>
  (typeof value === 'string' && value !== '') || (value !== undefined && isNode(value));

const isNumeric = (rows: Rows['rows'], index: number): boolean =>
  rows.some((row) => typeof row[index] === 'number') &&
  rows.every((row) => typeof row[index] === 'number' || (row[index] ?? null) === null);

/** The columns that a chart is drawn from. */
function namesOf(chart: Chart): string[] {
  if (chart.type === 'bar') return [chart.label, chart.value];
  if (chart.type === 'line') return [chart.x, chart.value, ...(chart.series === undefined ? [] : [chart.series])];
  return [chart.row, chart.column, chart.value];
}

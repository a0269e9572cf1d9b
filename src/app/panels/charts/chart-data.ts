import { isNode } from '../../../model/values.ts';
import type { GraphNode, Value } from '../../../model/values.ts';
import type { Chart, Result } from '../../../model/wire.ts';
import { formatDatesIn } from '../../../words/format-date.ts';
import { nameIn } from '../../../words/names.ts';
import { answerInWords } from '../../../words/preset-words.ts';
import { t } from '../../../words/t.ts';
import { nodesByName, withNodes } from '../table/rows-of-answer.ts';

/** What one mark of a drawing shows: a number, and the nodes of the rows that it is of. */
export type Mark = { value: number; ids: readonly string[] };
export type Bar = Mark & { label: string };
type Point = Mark & { x: string };
export type Series = { name: string; points: readonly Point[]; sum: number };
export type Drawn<Content> = Content & {
  /** Rows without the number, or without what it is of. */
  missing: number;
};

type Reader = {
  rows: readonly Value[][];
  at: (name: string) => number;
  idsOf: (row: readonly Value[], lead: Value) => string[];
  labelOf: (value: Value | undefined) => string | undefined;
};

function readerOf({ columns, rows, graph }: Result): Reader {
  const byName = nodesByName(graph);
  return {
    rows,
    at: (name) => columns.indexOf(name),
    idsOf: (row, lead) => idsOf(row, withNodes(lead, byName)),
    labelOf,
  };
}

/** The nodes of a row, that of the label last: it leads the choice. */
function idsOf(row: readonly Value[], lead: Value): string[] {
  const ids = new Set(row.flatMap(nodesIn).map(({ id }) => id));
  const [first] = nodesIn(lead);
  if (first) {
    ids.delete(first.id);
    ids.add(first.id);
  }
  return [...ids];
}

function nodesIn(value: Value | undefined): GraphNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return value !== undefined && isNode(value) ? [value] : [];
}

function labelOf(value: Value | undefined): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return formatDatesIn(answerInWords(value));
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? t('words.yes') : t('words.no');
  if (isNode(value)) return nameIn(value);
  if (Array.isArray(value)) return value.flatMap((each) => labelOf(each) ?? []).join(t('words.comma')) || undefined;
  return JSON.stringify(value);
}

/** One bar a row, in the order of the answer. */
export function barsOf(result: Result, chart: Chart & { type: 'bar' }): Drawn<{ bars: Bar[] }> {
  const { rows, at, idsOf: ids, labelOf: label } = readerOf(result);
  const [labelAt, valueAt] = [at(chart.label), at(chart.value)];
  const bars = rows.flatMap((row): Bar[] => {
    const [name, value] = [label(row[labelAt]), row[valueAt]];
    if (name === undefined || typeof value !== 'number') return [];
    return [{ label: name, value, ids: ids(row, row[labelAt] ?? null) }];
  });
  return { bars, missing: rows.length - bars.length };
}

/** One line for each value of the series, that with the most first; several rows of one point are added up. */
export function linesOf(result: Result, chart: Chart & { type: 'line' }): Drawn<{ xs: string[]; series: Series[] }> {
  const { rows, at, idsOf: ids, labelOf: label } = readerOf(result);
  const [xAt, valueAt] = [at(chart.x), at(chart.value)];
  const seriesAt = chart.series === undefined ? -1 : at(chart.series);
  const lines = new Map<string, Map<string, Mark>>();
  let missing = 0;
  const isNumbers = rows.some((row) => isNumberLike(row[xAt]));
  for (const row of rows) {
    const [x, value] = [label(row[xAt]), row[valueAt]];
    const name = seriesAt < 0 ? '' : (label(row[seriesAt]) ?? t('words.notKnown'));
    if (x === undefined || typeof value !== 'number' || (isNumbers && !isNumberLike(row[xAt]))) missing += 1;
    else addTo(lines, [name, x], { value, ids: ids(row, row[seriesAt] ?? row[xAt] ?? null) });
  }
  const order = new Intl.Collator('en', { numeric: true });
  const xs = [...new Set([...lines.values()].flatMap((points) => [...points.keys()]))].toSorted(order.compare);
  const series = [...lines].map(([name, points]): Series => ({
    name,
    points: xs.flatMap((x) => {
      const mark = points.get(x);
      return mark ? [{ ...mark, x }] : [];
    }),
    sum: sumOf(points.values()),
  }));
  return { xs, series: series.toSorted((a, b) => b.sum - a.sum), missing };
}

const isNumberLike = (value: Value | undefined): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value));

export type Matrix = {
  rows: { name: string; sum: number }[];
  columns: { name: string; sum: number }[];
  cellOf: (row: string, column: string) => Mark | undefined;
  most: number;
};

/** Numbers by row and column; several rows of one cell are added up. */
export function matrixOf(result: Result, chart: Chart & { type: 'matrix' }, sortedBy: 'sum' | 'name'): Drawn<Matrix> {
  const { rows, at, idsOf: ids, labelOf: label } = readerOf(result);
  const [rowAt, columnAt, valueAt] = [at(chart.row), at(chart.column), at(chart.value)];
  const cells = new Map<string, Map<string, Mark>>();
  const columns = new Map<string, number>();
  let missing = 0;
  for (const row of rows) {
    const [name, column, value] = [label(row[rowAt]), label(row[columnAt]), row[valueAt]];
    if (name === undefined || column === undefined || typeof value !== 'number') {
      missing += 1;
      continue;
    }
    addTo(cells, [name, column], { value, ids: [...ids(row, row[columnAt] ?? null), ...ids([], row[rowAt] ?? null)] });
    columns.set(column, (columns.get(column) ?? 0) + value);
  }
  const sums = [...cells].map(([name, ofRow]) => ({ name, sum: sumOf(ofRow.values()) }));
  const most = Math.max(0, ...[...cells.values()].flatMap((ofRow) => [...ofRow.values()].map(({ value }) => value)));
  return {
    rows: inOrder(sums, sortedBy),
    columns: inOrder(
      [...columns].map(([name, sum]) => ({ name, sum })),
      sortedBy,
    ),
    cellOf: (row, column) => cells.get(row)?.get(column),
    most,
    missing,
  };
}

function inOrder<Item extends { name: string; sum: number }>(items: readonly Item[], by: 'sum' | 'name'): Item[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return items.toSorted((a, b) => (by === 'sum' && b.sum - a.sum) || compare(a.name, b.name));
}

const sumOf = (marks: Iterable<Mark>): number => [...marks].reduce((sum, { value }) => sum + value, 0);

function addTo(groups: Map<string, Map<string, Mark>>, [group, key]: readonly [string, string], mark: Mark): void {
  const marks = groups.get(group) ?? new Map<string, Mark>();
  const former = marks.get(key);
  marks.set(key, former ? { value: former.value + mark.value, ids: [...new Set([...former.ids, ...mark.ids])] } : mark);
  groups.set(group, marks);
}

/** Whether a drawing's mark is chosen: all that it stands for is. */
export const isChosen = ({ ids }: Mark, selection: ReadonlySet<string>): boolean =>
  ids.length > 0 && ids.every((id) => selection.has(id));

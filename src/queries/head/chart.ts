import type { Chart } from '../../model/wire.ts';
import type { Head } from './head-lines.ts';
import { listed } from './lists.ts';

const FORMS = 'bar label, value | line x, value, series | matrix row, column, value';

/** The drawing of its answer that a head asks for; its columns are those that the statement returns, where known. */
export function readChart(head: Head, columns: readonly string[] | undefined): Chart | undefined {
  const entry = head.one('chart');
  if (!entry) return undefined;
  const [, type = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(entry.value) ?? [];
  const asked = listed(rest);
  const chart = chartOf(type, asked);
  if (!chart) return head.fault(entry.line, `chart: found ${JSON.stringify(entry.value)}, expected ${FORMS}`);
  for (const column of asked.filter((each) => columns && !columns.includes(each))) {
    head.fault(entry.line, `chart: found ${column}, expected one of the columns ${columns?.join(', ')}`);
  }
  return chart;
}

function chartOf(type: string, [one = '', two = '', three, ...more]: readonly string[]): Chart | undefined {
  if (two === '' || more.length > 0) return undefined;
  if (type === 'bar') return three === undefined ? { type, label: one, value: two } : undefined;
  if (type === 'line') return { type, x: one, value: two, ...(three !== undefined && { series: three }) };
  return type === 'matrix' && three !== undefined ? { type, row: one, column: two, value: three } : undefined;
}

import { describe, expect, test } from 'vitest';
import { readPreset } from '../../../src/queries/preset-head.ts';
import { GOOD, faultsOf, toldAs } from './members.ts';
import type { Fault } from './members.ts';

const CHART_FORMS = 'bar label, value | line x, value, series | matrix row, column, value';

const chartFaults: Fault[] = [
  ['an unknown chart', 'bar country, programs', 'pie country, programs'],
  ['a bar without a value', 'bar country, programs', 'bar country'],
  ['a bar with too much', 'bar country, programs', 'bar country, programs, text'],
  ['a line with too much', 'bar country, programs', 'line country, programs, text, c'],
  ['a matrix without a value', 'bar country, programs', 'matrix country, programs'],
  ['nothing of a chart', 'bar country, programs', ''],
].map(([why = '', from = '', to = '']) => ({
  why,
  from: `chart: ${from}`,
  to: `chart: ${to}`,
  line: 16,
  message: `chart: found ${JSON.stringify(to)}, expected ${CHART_FORMS}`,
}));

test.each(chartFaults)('$why is at fault', (fault) => {
  expect(faultsOf(fault)).toContainEqual(toldAs(fault));
});

describe('the columns of a chart', () => {
  test.each([
    ['bar country, programs', { type: 'bar', label: 'country', value: 'programs' }],
    ['line country, programs', { type: 'line', x: 'country', value: 'programs' }],
    ['line country, programs, text', { type: 'line', x: 'country', value: 'programs', series: 'text' }],
    [
      'matrix country, text, `members, then`',
      { type: 'matrix', row: 'country', column: 'text', value: 'members, then' },
    ],
  ])('%s', (text, chart) => {
    expect(readPreset('members', GOOD.replace('bar country, programs', text)).preset?.chart).toEqual(chart);
  });

  test('must be returned', () => {
    const { faults } = readPreset('members', GOOD.replace('bar country, programs', 'bar land, programmes'));
    expect(faults.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '16: chart: found land, expected one of the columns c, r, country, programs, members, then, text',
      '16: chart: found programmes, expected one of the columns c, r, country, programs, members, then, text',
    ]);
  });
});

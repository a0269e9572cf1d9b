import { describe, expect, it } from 'vitest';
import { chartChoices } from '../../src/app/panels/charts/chart-choices.ts';
import { barsOf, isChosen, linesOf, matrixOf } from '../../src/app/panels/charts/chart-data.ts';
import { runsOf, spread } from '../../src/app/panels/charts/line-marks.ts';
import type { GraphNode, Value } from '../../src/model/values.ts';
import type { Chart, Result } from '../../src/model/wire.ts';

const node = (id: string, name: string, label = 'Country'): GraphNode => ({
  $type: 'node',
  id,
  labels: [label],
  properties: { name },
});
const kz = node('country:kz', 'Kazakhstan');
const uz = node('country:uz', 'Uzbekistan');
const course = node('program:course', 'Course', 'Program');

const answer = (columns: string[], rows: Value[][], nodes: GraphNode[] = [kz, uz, course]): Result => ({
  columns,
  rows,
  graph: { nodes, relationships: [] },
  truncated: false,
  tookMs: 1,
});

describe('how an answer may be drawn', () => {
  const ranked = answer(
    ['c', 'country', 'year', 'programs', 'families', 'note'],
    [[kz, 'Kazakhstan', 2021, 4, null, 'x']],
  );
  const bar = (value: string): Chart => ({ type: 'bar', label: 'country', value });

  it.each([
    ['its numbers by its first text', undefined, [bar('programs')]],
    ['what its preset suggests, once', bar('programs'), [bar('programs')]],
    [
      'what its preset suggests first',
      { type: 'matrix', row: 'country', column: 'year', value: 'programs' } as const,
      [{ type: 'matrix', row: 'country', column: 'year', value: 'programs' }, bar('programs')],
    ],
    ['without a suggestion of columns that it lacks', bar('gone'), [bar('programs')]],
  ])('%s', (_, suggested, choices) => {
    expect(chartChoices(ranked, { suggested, graphOnly: ['c'] })).toEqual(choices);
  });

  it.each([
    [['name'], [['x']]],
    [['count'], [[3]]],
    [['name', 'count'], [['x', 'many']]],
    [['name', 'count'], []],
  ])('not at all with %j and %j', (columns, rows) => {
    expect(chartChoices(answer(columns, rows), { suggested: undefined, graphOnly: [] })).toEqual([]);
  });
});

describe('bars', () => {
  const chart = { type: 'bar', label: 'country', value: 'programs' } as const;

  it('stand for the nodes of their rows, the one that is named last; rows without a number are counted', () => {
    const result = answer(
      ['country', 'programs', 'p'],
      [
        ['Kazakhstan', 2, [course]],
        [uz, 1, null],
        [null, 3, course],
        ['Uzbekistan', null, null],
      ],
    );
    expect(barsOf(result, chart)).toEqual({
      bars: [
        { label: 'Kazakhstan', value: 2, ids: ['program:course', 'country:kz'] },
        { label: 'Uzbekistan', value: 1, ids: ['country:uz'] },
      ],
      missing: 2,
    });
  });

  it.each([
    [['a', 'b'], ['a', 'b', 'c'], true],
    [['a', 'b'], ['a'], false],
    [[], ['a'], false],
  ])('%j are chosen among %j: %s', (ids, selection, expected) => {
    expect(isChosen({ value: 1, ids }, new Set(selection))).toBe(expected);
  });
});

describe('lines', () => {
  const chart = { type: 'line', x: 'year', value: 'programs', series: 'sponsor' } as const;
  const result = answer(
    ['year', 'sponsor', 'programs'],
    [
      [2022, 'Commerce', 3],
      [2019, 'Commerce', 1],
      [2020, 'Commerce', 2],
      [2020, 'Commerce', 2],
      [2020, null, 1],
      ['undated', 'Commerce', 9],
    ],
  );
  const { xs, series, missing } = linesOf(result, chart);

  it('run in the order of time, one for each of the series, what belongs together added up', () => {
    expect(xs).toEqual(['2019', '2020', '2022']);
    expect(series.map(({ name, sum, points }) => [name, sum, points.map(({ x, value }) => [x, value])])).toEqual([
      [
        'Commerce',
        8,
        [
          ['2019', 1],
          ['2020', 4],
          ['2022', 3],
        ],
      ],
      ['not known', 1, [['2020', 1]]],
    ]);
    expect(missing).toBe(1);
  });

  it('break where a year has no number', () => {
    const [commerce] = series;
    expect(commerce && runsOf(commerce, xs).map((run) => run.map(({ x }) => x))).toEqual([['2019', '2020'], ['2022']]);
  });

  it.each([
    [
      [10, 10, 10],
      [10, 20, 30],
    ],
    [
      [95, 100],
      [90, 100],
    ],
    [
      [30, 5],
      [30, 5],
    ],
  ])('have labels at %j that stand at %j', (heights, placed) => {
    expect(spread(heights, 10, 100)).toEqual(placed);
  });
});

describe('a matrix', () => {
  const chart = { type: 'matrix', row: 'ministry', column: 'country', value: 'programs' } as const;
  const result = answer(
    ['ministry', 'country', 'programs'],
    [
      ['Commerce', 'Uzbekistan', 2],
      ['Commerce', 'Kazakhstan', 1],
      ['Education', 'Kazakhstan', 9],
      ['Education', 'Kazakhstan', 1],
      ['Education', null, 4],
    ],
  );

  it.each([
    ['sum', ['Education', 'Commerce'], ['Kazakhstan', 'Uzbekistan']],
    ['name', ['Commerce', 'Education'], ['Kazakhstan', 'Uzbekistan']],
  ] as const)('is sorted by %s', (sortedBy, rows, columns) => {
    const matrix = matrixOf(result, chart, sortedBy);
    expect(matrix.rows.map(({ name }) => name)).toEqual(rows);
    expect(matrix.columns.map(({ name }) => name)).toEqual(columns);
  });

  it('adds up what is in one cell, and knows what it left out', () => {
    const { cellOf, most, missing, rows } = matrixOf(result, chart, 'sum');
    expect(cellOf('Education', 'Kazakhstan')).toEqual({ value: 10, ids: ['country:kz'] });
    expect(cellOf('Education', 'Uzbekistan')).toBeUndefined();
    expect([most, missing, rows[0]?.sum]).toEqual([10, 1, 10]);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programsPerMonth } from '../../../src/scene/shown/programs-per-month.ts';
import { node } from '../graphs.ts';
import { graphOfPackage } from '../package-graph.ts';

const academy = await graphOfPackage(join(import.meta.dirname, '../../fixtures/academy'));
const starter = await graphOfPackage(join(import.meta.dirname, '../../../data'));

const monthOf = (year: number, month: number): string => new Date(Date.UTC(year, month)).toISOString().slice(0, 7);

describe('programs by the month in which they began', () => {
  const times = programsPerMonth(academy);

  it('count where the month is known', () => {
    expect(times.months.filter(({ count }) => count > 0)).toEqual([
      { month: '2017-05', count: 1 },
      { month: '2020-10', count: 1 },
      { month: '2021-06', count: 1 },
      { month: '2022-03', count: 1 },
      { month: '2022-09', count: 1 },
      { month: '2023-04', count: 1 },
      { month: '2023-11', count: 1 },
      { month: '2024-03', count: 1 },
    ]);
  });

  it('leave no month out between the first and the last', () => {
    expect(times.months.map(({ month }) => month)).toEqual(
      Array.from({ length: 83 }, (_, index) => monthOf(2017, 4 + index)),
    );
    expect(times.months.at(-1)?.month).toBe('2024-03');
  });

  it('count for the year where no month is known, or not at all', () => {
    expect(times).toMatchObject({ years: [{ year: '2022', count: 1 }], undated: 1, families: 1 });
  });

  it('lay out the whole of a year that is known without a month', () => {
    const { months } = programsPerMonth({
      nodes: [node('Program', 'program:x', 'X', { start: '2021' })],
      relationships: [],
    });
    expect([months.at(0), months.at(-1), months.length]).toEqual([
      { month: '2021-01', count: 0 },
      { month: '2021-12', count: 0 },
      12,
    ]);
  });

  it('go on after December, in years of any length', () => {
    const began = (start: string) => node('Program', `program:${start}`, start, { start });
    const { months } = programsPerMonth({ nodes: [began('0999-12'), began('1000-02')], relationships: [] });
    expect(months.map(({ month }) => month)).toEqual(['0999-12', '1000-01', '1000-02']);
  });

  it('are none in an empty graph', () => {
    expect(programsPerMonth({ nodes: [], relationships: [] })).toEqual({
      months: [],
      years: [],
      undated: 0,
      families: 0,
    });
  });

  it('add up in the starter data', () => {
    const { months, years, undated, families } = programsPerMonth(starter);
    const sum = (counts: readonly { count: number }[]): number => counts.reduce((total, { count }) => total + count, 0);
    const editions = starter.nodes.filter(({ properties }) => properties['record'] === 'edition');
    expect(sum(months) + sum(years) + undated).toBe(editions.length);
    expect(families).toBe(16);
  });
});

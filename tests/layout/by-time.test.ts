import { describe, expect, it } from 'vitest';
import { byTime } from '../../src/layout/by-time.ts';
import { stackOnAxis } from '../../src/layout/stack-on-axis.ts';
import { dayOf, timeAxis } from '../../src/layout/time-axis.ts';
import { dated } from './graphs.ts';

const stage = { width: 1180, height: 760, seed: 1 };

describe('by time', () => {
  it('puts programs under their year, and one without a date before all years', async () => {
    const { positions, ticks = [] } = await byTime.run(dated, stage);
    const tick = (title: string): number => ticks.find((each) => each.title === title)?.x ?? Number.NaN;
    const x = (id: string): number => positions.get(id)?.x ?? Number.NaN;
    expect(ticks.map(({ title }) => title)).toEqual([
      'No date',
      ...Array.from({ length: 11 }, (_, i) => `${2012 + i}`),
    ]);
    expect(x('program:a')).toBeGreaterThan(tick('2012'));
    expect(x('program:a')).toBeLessThan((tick('2012') + tick('2013')) / 2);
    expect(x('program:b')).toBeGreaterThan((tick('2020') + tick('2021')) / 2);
    expect(x('program:b')).toBeLessThan(tick('2021'));
    expect(x('program:c')).toBeGreaterThan(tick('2022'));
    expect(x('program:d')).toBeGreaterThan(tick('No date'));
    expect(x('program:d')).toBeLessThan(tick('2012'));
  });

  it('puts who makes programs above the axis, whom they are for below, each near the dates of its own', async () => {
    const ends = new Set(dated.relationships.flatMap(({ start, end }) => [start, end]));
    const connected = { ...dated, nodes: dated.nodes.filter(({ id }) => ends.has(id) || id.startsWith('program:')) };
    const { positions } = await byTime.run(connected, stage);
    const place = (id: string) => positions.get(id) ?? { x: Number.NaN, y: Number.NaN };
    expect(place('ministry:m').y).toBeLessThan(place('institution:i').y);
    expect(place('institution:i').y).toBeLessThan(place('program:c').y);
    expect(place('program:c').y).toBeLessThan(place('country:kz').y);
    expect(Math.abs(place('country:pe').x - place('program:a').x)).toBeLessThan(1);
    // Of a dated and an undated program, only the dated one says when.
    expect(place('ministry:m').x).toBeGreaterThan(place('program:b').x);
    expect(place('institution:i').x).toBeLessThan(place('program:a').x);
  });
});

describe('timeAxis', () => {
  const days = (first: string, last: string) => ({ first: dayOf(first), last: dayOf(last) });
  const axis = (first: string, last: string, width: number) => timeAxis([days(first, last)], { left: 10, width });
  const titles = (first: string, last: string, width: number): string[] =>
    axis(first, last, width).ticks.map(({ title }) => title);

  it.each([
    ['2020-05-01', '2022-02-01', 300, ['2020', '2021', '2022']],
    ['2002-05-01', '2011-02-01', 200, ['2002', '2004', '2006', '2008', '2010']],
    ['1951-05-01', '2049-02-01', 200, ['1960', '1980', '2000', '2020', '2040']],
    ['2022-05-01', '2022-05-03', 300, ['2022-01', '2022-04', '2022-07', '2022-10']],
    ['2022-05-01', '2022-05-03', 150, ['2022-01', '2022-07']],
  ])('from %s to %s in %i pixels', (first, last, width, expected) => {
    expect(titles(first, last, width)).toEqual(expected);
  });

  it('begins and ends with whole years', () => {
    const { xOf } = axis('2020-05-01', '2021-02-01', 731);
    expect(xOf(dayOf('2020-01-01'))).toBe(10);
    expect(xOf(dayOf('2022-01-01'))).toBe(741);
    expect(xOf(dayOf('2020-01-02')) - xOf(dayOf('2020-01-01'))).toBeCloseTo(1, 9);
  });

  it('has nothing to show without dates', () => expect(timeAxis([], { left: 0, width: 500 }).ticks).toEqual([]));
});

describe('stackOnAxis', () => {
  const item = (id: string, from: number, to: number, radius = 4) => ({ id, from, to, radius });

  it('stacks what is of one day', () => {
    const { positions, height } = stackOnAxis([item('a', 100, 100), item('b', 100, 100), item('c', 100, 100)]);
    expect(new Set([...positions.values()].map(({ x }) => x)).size).toBe(1);
    expect([...positions.values()].map(({ y }) => y)).toEqual([-6, -16, -26]);
    expect(height).toBe(30);
  });

  it('lays what may be of any day of a year side by side, within that year', () => {
    const year = Array.from({ length: 5 }, (_, index) => item(`y${index}`, 100, 150));
    const { positions } = stackOnAxis([...year, item('exact', 125, 125)]);
    const places = [...positions.values()];
    expect(new Set(places.map(({ x }) => x)).size).toBeGreaterThanOrEqual(5);
    for (const { x } of places) expect(x > 100 && x < 150).toBe(true);
  });
});

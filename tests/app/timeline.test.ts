import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countsInWindow } from '../../src/app/panels/timeline/counts-in-window.ts';
import { lastDayOf } from '../../src/app/panels/timeline/last-day-of.ts';
import { between, moved, spanOf, startOfPlayback, windowOf } from '../../src/app/panels/timeline/span.ts';
import type { Edge, Span } from '../../src/app/panels/timeline/span.ts';
import type { TimeWindow } from '../../src/model/view.ts';
import { graphOfPackage } from '../scene/package-graph.ts';

const academy = await graphOfPackage(join(import.meta.dirname, '../fixtures/academy'));

/** 2020 to 2022 */
const months = Array.from({ length: 36 }, (_, index) => new Date(Date.UTC(2020, index)).toISOString().slice(0, 7));

const span = (first: number, last: number): Span => ({ first, last });

describe('a window over the months of 2020 to 2022', () => {
  it.each<[Omit<TimeWindow, 'missing'> | undefined, Span]>([
    [undefined, span(0, 35)],
    [{}, span(0, 35)],
    [{ from: '2021-01-01' }, span(12, 35)],
    [{ until: '2020-02-29' }, span(0, 1)],
    [{ from: '2021-03-15', until: '2021-03-16' }, span(14, 14)],
    [{ from: '1990-01-01', until: '2050-12-31' }, span(0, 35)],
    [{ from: '2050-01-01' }, span(35, 35)],
    [{ from: '2021-06-01', until: '2021-01-31' }, span(17, 17)],
  ])('%j touches %j', (window, touched) => {
    expect(spanOf(window && { ...window, missing: 'keep' }, months)).toEqual(touched);
  });

  it.each<[Span, TimeWindow['missing'], TimeWindow | undefined]>([
    [span(0, 35), 'keep', undefined],
    [span(0, 35), 'remove', { missing: 'remove' }],
    [span(0, 1), 'keep', { missing: 'keep', until: '2020-02-29' }],
    [span(12, 35), 'keep', { missing: 'keep', from: '2021-01-01' }],
    [span(12, 23), 'remove', { missing: 'remove', from: '2021-01-01', until: '2021-12-31' }],
  ])('of %j that says %s is %j', (months_, missing, window) => {
    expect(windowOf(months_, months, missing)).toEqual(window);
  });

  it('is the same again from its own window', () => {
    for (let first = 0; first < months.length; first += 1)
      for (let last = first; last < months.length; last += 1)
        expect(spanOf(windowOf(span(first, last), months, 'keep'), months)).toEqual(span(first, last));
  });
});

describe('moved', () => {
  it.each<[Edge, number, Span]>([
    ['first', 2, span(12, 20)],
    ['first', 50, span(20, 20)],
    ['first', -50, span(0, 20)],
    ['last', -1, span(10, 19)],
    ['last', -50, span(10, 10)],
    ['last', 50, span(10, 35)],
    ['both', 3, span(13, 23)],
    ['both', -50, span(0, 10)],
    ['both', 50, span(25, 35)],
  ])('%s by %i, months 10 to 20 of 36 are %j', (edge, by, after) => {
    expect(moved(span(10, 20), edge, { by, count: 36 })).toEqual(after);
  });

  it('a window is drawn in either direction', () => {
    expect([between(3, 7), between(7, 3)]).toEqual([span(3, 7), span(3, 7)]);
  });
});

describe('a playback', () => {
  it.each<[string, Span, number, Span]>([
    ['goes on from where the window is', span(3, 7), 36, span(3, 7)],
    ['begins anew from the end, as long as it was', span(30, 35), 36, span(0, 5)],
    ['begins with a year where all is shown', span(0, 35), 36, span(0, 11)],
    ['shows all of what is shorter than a year', span(0, 5), 6, span(0, 5)],
  ])('%s', (_, now, count, start) => {
    expect(startOfPlayback(now, count)).toEqual(start);
  });
});

describe('programs of a window', () => {
  it.each<[Omit<TimeWindow, 'missing'>, { inside: number; outside: number; undated: number }]>([
    [
      { from: '2022-01-01', until: '2022-12-31' },
      { inside: 3, outside: 6, undated: 1 },
    ],
    [{ until: '2017-12-31' }, { inside: 1, outside: 8, undated: 1 }],
    [{}, { inside: 9, outside: 0, undated: 1 }],
  ])('%j: %j', (window, counts) => {
    expect(countsInWindow(academy, { ...window, missing: 'keep' })).toEqual(counts);
  });
});

describe('the day a reader means', () => {
  it.each([
    ['2022', '2022-12-31'],
    [' 2024-02 ', '2024-02-29'],
    ['2022-05-03', '2022-05-03'],
    ['2022-13', undefined],
    ['2023-02-29', undefined],
    ['May 2022', undefined],
    ['', undefined],
  ])('by “%s” is %s', (text, day) => {
    expect(lastDayOf(text)).toBe(day);
  });
});

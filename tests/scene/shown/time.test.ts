import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  activeAt,
  monthAfter,
  nodeInWindow,
  programsPerMonth,
  relationshipInWindow,
} from '../../../src/scene/shown/time.ts';
import type { Activity, Overlap } from '../../../src/scene/shown/time.ts';
import { shownPart } from '../../../src/scene/shown/shown-part.ts';
import type { Properties } from '../../../src/model/values.ts';
import { link, node } from '../graphs.ts';
import { graphOfPackage } from '../package-graph.ts';
import { showing } from './show.ts';

const academy = await graphOfPackage(join(import.meta.dirname, '../../fixtures/academy'));
const starter = await graphOfPackage(join(import.meta.dirname, '../../../data'));

const relationship = (type: string, properties: Properties) => ({
  ...link('country:kz', type, 'organization:sco'),
  properties,
});

describe('a membership on a day', () => {
  it.each<[Properties, string, Activity]>([
    [{ since: '2017-06-09' }, '2017-06-08', 'inactive'],
    [{ since: '2017-06-09' }, '2017-06-09', 'active'],
    [{ since: '2017' }, '2016-12-31', 'inactive'],
    [{ since: '2017' }, '2017-01-01', 'possibly'],
    [{ since: '2017' }, '2017-12-31', 'active'],
    [{ since: '2010', until: '2015' }, '2014-12-31', 'active'],
    [{ since: '2010', until: '2015' }, '2015-06-01', 'possibly'],
    [{ since: '2010', until: '2015' }, '2016-01-01', 'inactive'],
    [{ until: '2022-05-01' }, '2022-05-01', 'active'],
    [{ until: '2022-05-01' }, '2022-05-02', 'inactive'],
    [{}, '2022-05-02', 'undated'],
    [{ since: 'long ago' }, '2022-05-02', 'undated'],
    [{ sinceEarliest: '2017-01-01', sinceLatest: '2017-12-31' }, '2017-05-01', 'possibly'],
  ])('%o on %s is %s', (properties, day, activity) => {
    expect(activeAt(relationship('MEMBER_OF', properties), day)).toBe(activity);
  });

  it('is asked of nothing that neither begins nor ends', () => {
    expect(activeAt(relationship('SPONSORS', {}), '2022-05-02')).toBe('timeless');
    expect(activeAt(relationship('MET_WITH', { date: '2022' }), '2021-05-02')).toBe('timeless');
  });

  it('is asked of a type that the model does not know, where it has dates', () => {
    expect(activeAt(relationship('ADVISES', { since: '2020-01-01' }), '2019-01-01')).toBe('inactive');
  });
});

describe('as of a day, in the starter data', () => {
  const members = (day: string | undefined): string[] =>
    shownPart(starter, showing(day === undefined ? {} : { asOf: day })).graph.relationships.map(({ id }) => id);
  const iran = 'country:ir|MEMBER_OF|organization:sco|member|2023-07-04';
  const belarus = 'country:by|MEMBER_OF|organization:sco|member|2024-07-04';
  const belarusObserving = 'country:by|MEMBER_OF|organization:sco|observer|2015';

  it.each([
    { day: undefined, shown: [iran, belarus, belarusObserving] },
    { day: '2021-12-31', shown: [belarusObserving] },
    { day: '2022-12-31', shown: [belarusObserving] },
    { day: '2024-06-30', shown: [iran, belarusObserving] },
    { day: '2024-12-31', shown: [iran, belarus] },
  ])('Iran and Belarus in the SCO as of $day', ({ day, shown }) => {
    const ids = new Set(members(day));
    expect([iran, belarus, belarusObserving].filter((id) => ids.has(id))).toEqual(shown);
  });

  it('keeps what has no dates, and says how many', () => {
    const { removals } = shownPart(starter, showing({ asOf: '2022-12-31' }));
    const undated = starter.relationships.filter(
      ({ type, properties }) =>
        ['MEMBER_OF', 'PART_OF', 'OPERATES'].includes(type) && !properties['since'] && !properties['until'],
    );
    expect(undated.length).toBeGreaterThan(20);
    expect(removals).toMatchObject([{ by: 'as-of', nodes: 0, missing: undated.length }]);
  });
});

describe('in a window', () => {
  const window = { from: '2022-03-01', until: '2022-08-31', missing: 'keep' as const };

  it.each<[Properties, Overlap]>([
    [{ start: '2022' }, 'inside'],
    [{ start: '2022-03' }, 'inside'],
    [{ start: '2022-08-31' }, 'inside'],
    [{ start: '2022-02' }, 'outside'],
    [{ start: '2022-09-01' }, 'outside'],
    [{ earliest: '2022-08-01', latest: '2022-10-01' }, 'inside'],
    [{}, 'undated'],
  ])('a program that began %o is %s', (properties, overlap) => {
    expect(nodeInWindow(node('Program', 'program:x', 'X', properties), window)).toBe(overlap);
  });

  it.each<[string, Properties, Overlap]>([
    ['MEMBER_OF', { since: '2017' }, 'inside'],
    ['MEMBER_OF', { since: '2017', until: '2022-03-01' }, 'inside'],
    ['MEMBER_OF', { since: '2017', until: '2022-02-28' }, 'outside'],
    ['MEMBER_OF', { since: '2022-09' }, 'outside'],
    ['MEMBER_OF', {}, 'undated'],
    ['MET_WITH', { date: '2022-08-31' }, 'inside'],
    ['MET_WITH', { date: '2023' }, 'outside'],
    ['MET_WITH', {}, 'undated'],
    ['SPONSORS', {}, 'timeless'],
  ])('%s %o is %s', (type, properties, overlap) => {
    expect(relationshipInWindow(relationship(type, properties), window)).toBe(overlap);
  });

  it('no other node has a time', () => {
    expect(nodeInWindow(node('RegionalOrganization', 'organization:x', 'X', { founded: '2001' }), window)).toBe(
      'timeless',
    );
  });
});

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
      Array.from({ length: 83 }, (_, index) => monthAfter('2017-05', index)),
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

it.each([
  ['2021-12', 1, '2022-01'],
  ['2021-01', -1, '2020-12'],
  ['2021-05', 24, '2023-05'],
  ['0999-12', 1, '1000-01'],
])('the month after %s by %i is %s', (month, by, after) => {
  expect(monthAfter(month, by)).toBe(after);
});

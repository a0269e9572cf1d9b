import { describe, expect, it } from 'vitest';
import { activeAt, nodeInWindow, relationshipInWindow } from '../../src/model/timing.ts';
import type { Activity, Overlap } from '../../src/model/timing.ts';
import type { Properties } from '../../src/model/values.ts';

const relationship = (type: string, properties: Properties) => ({ type, properties });
const program = (properties: Properties) => ({ labels: ['Program'], properties });

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
    expect(nodeInWindow(program(properties), window)).toBe(overlap);
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
    const organization = { labels: ['RegionalOrganization'], properties: { founded: '2001' } };
    expect(nodeInWindow(organization, window)).toBe('timeless');
  });
});

import { describe, expect, it } from 'vitest';
import { groupsBySize, markedRelationships, topNodes } from '../../src/app/panels/analysis/rank-results.ts';
import { isDated, throughOf } from '../../src/app/panels/analysis/through.ts';
import { link, node, small } from '../scene/graphs.ts';

const country = (id: string) => node('Country', id, id);

describe('topNodes', () => {
  it('lists the ten with most, ties by id, and leaves out what has no value', () => {
    const ids = Array.from({ length: 14 }, (_, index) => `country:n${String(index).padStart(2, '0')}`);
    const values = new Map(ids.slice(0, 13).map((id, index) => [id, Math.floor(index / 2)]));
    const top = topNodes({ nodes: ids.map(country), relationships: [] }, values);
    expect(top.map(({ node: { id }, value }) => `${id} ${value}`)).toEqual([
      'country:n12 6',
      'country:n10 5',
      'country:n11 5',
      'country:n08 4',
      'country:n09 4',
      'country:n06 3',
      'country:n07 3',
      'country:n04 2',
      'country:n05 2',
      'country:n02 1',
    ]);
  });
});

describe('groupsBySize', () => {
  it('puts the largest first, and in each the best connected', () => {
    const graph = {
      nodes: ['a', 'b', 'c', 'd', 'e'].map(country),
      relationships: [link('d', 'KNOWS', 'e'), link('d', 'KNOWS', 'c')],
    };
    const values = new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, id < 'c' ? 4 : 9]));
    expect(groupsBySize(graph, values).map(({ members }) => members.map(({ id }) => id))).toEqual([
      ['d', 'c', 'e'],
      ['a', 'b'],
    ]);
  });
});

describe('markedRelationships', () => {
  it('lists those between the best connected first', () => {
    const values = new Map(small.relationships.map(({ id, type }) => [id, type === 'SPONSORS' ? 0 : 1]));
    const found = markedRelationships(small, values);
    expect(found).toHaveLength(7);
    expect(found[0]).toMatchObject({ type: 'SUPPORTS', end: 'program:sco' });
  });
});

describe('throughOf', () => {
  const programs = [
    node('Program', 'program:a', 'A', { start: '2021' }),
    node('Program', 'program:b', 'B', { start: '2022-05-03', end: '2022-05-20' }),
    node('Program', 'program:c', 'C'),
  ];

  it('lists the latest first, undated last, and what the records do not hold by its id', () => {
    const found = throughOf(['program:a', 'program:b', 'program:c', 'program:unknown'], programs);
    expect(found.map(({ id, node: held, date }) => [id, held !== undefined, date])).toEqual([
      ['program:b', true, '3 May 2022 – 20 May 2022'],
      ['program:a', true, '2021'],
      ['program:c', true, undefined],
      ['program:unknown', false, undefined],
    ]);
  });

  it.each([
    ['program:a', true],
    ['topic:a', false],
  ])('expects a date of %s: %s', (id, expected) => expect(isDated(id)).toBe(expected));
});

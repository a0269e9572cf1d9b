import { describe, expect, it } from 'vitest';
import { rowOfKey } from '../../src/app/panels/table/row-of-key.ts';
import { connectionColumns, nodeColumns, sortItems } from '../../src/app/panels/table/twin.ts';
import type { Graph } from '../../src/model/values.ts';
import { node, relationship } from './records.ts';

const kz = node('country:kz', { name: 'Kazakhstan', nameRu: 'Казахстан', region: 'Asia', sources: ['source:a'] });
const by = node('country:by', { name: 'Belarus', region: 'Europe' });
const course = node('program:p', { name: 'Ports', start: '2022-05', participants: 12, earliest: '2022-05-01' });
const hosted = node('program:q', { name: 'Rails', start: '2021', participants: 3 });
const came = relationship('country:kz', 'ATTENDED', 'program:p', {
  participants: 2,
  sources: ['source:a', 'source:b'],
});
const graph: Graph = { nodes: [kz, by, course, hosted], relationships: [came] };

const titles = (columns: readonly { title: string; isUsual: boolean }[]) =>
  columns.map(({ title, isUsual }) => (isUsual ? title : `(${title})`));

describe('the columns of what is on the canvas', () => {
  it('are what every node has, what was measured, and the properties that some have, derived ones left out', () => {
    const measured = [
      { id: 'betweenness', name: 'Betweenness', scope: 'node', values: new Map([['country:kz', 0.5]]) },
      { id: 'bridges', name: 'Bridges', scope: 'relationship', values: new Map() },
    ] as const;
    const columns = nodeColumns(graph, measured);
    expect(titles(columns)).toEqual([
      'Name',
      'Kind',
      'Connections',
      'Sources',
      'Betweenness',
      '(Name in Russian)',
      '(Region)',
      '(Began)',
      '(Participants)',
    ]);
    expect(columns.map(({ cellOf }) => cellOf(kz).text)).toEqual([
      'Kazakhstan',
      'country',
      '1',
      '1',
      '0.5',
      'Казахстан',
      'Asia',
      '',
      '',
    ]);
    expect(columns.filter(({ isNumeric }) => isNumeric).map(({ title }) => title)).toEqual([
      'Connections',
      'Sources',
      'Betweenness',
      'Participants',
    ]);
  });

  it('name both ends of a connection', () => {
    const columns = connectionColumns(graph, []);
    expect(columns.map(({ title, cellOf }) => [title, cellOf(came).text])).toEqual([
      ['From', 'Kazakhstan'],
      ['Connection', 'attended'],
      ['To', 'Ports'],
      ['Sources', '2'],
      ['Participants', '2'],
    ]);
  });
});

describe('sorting', () => {
  const columns = nodeColumns(graph, []);
  const sorted = (column: string, descending: boolean) =>
    sortItems(graph.nodes, columns, { column, descending }).map(({ id }) => id.replace(/.*:/, ''));

  it.each([
    ['name', false, ['by', 'kz', 'p', 'q']],
    ['name', true, ['q', 'p', 'kz', 'by']],
    ['participants', false, ['q', 'p', 'kz', 'by']],
    ['participants', true, ['p', 'q', 'kz', 'by']],
    ['start', false, ['q', 'p', 'kz', 'by']],
    ['nowhere', false, ['kz', 'by', 'p', 'q']],
  ])('by %s, descending: %s', (column, descending, order) => {
    expect(sorted(column, descending)).toEqual(order);
  });
});

describe('the keys of a table', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 8],
    ['PageUp', 3, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['x', 5, undefined],
  ])('%s leads from row %i to %s', (key, at, row) => {
    expect(rowOfKey(key, { at, last: 9, page: 5 })).toBe(row);
  });

  it('lead nowhere in a table without rows', () => {
    expect(rowOfKey('ArrowDown', { at: 0, last: -1, page: 5 })).toBeUndefined();
  });
});

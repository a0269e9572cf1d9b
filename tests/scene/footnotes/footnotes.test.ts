import { describe, expect, test } from 'vitest';
import type { GraphNode, GraphRelationship } from '../../../src/model/values.ts';
import { footnotesOf } from '../../../src/scene/footnotes/footnotes-of.ts';
import { singleSourced } from '../../../src/scene/footnotes/single-sourced.ts';
import { link, node } from '../graphs.ts';
import { shown, starterPart } from '../data-files/shown-graphs.ts';

const source = (slug: string, properties: Record<string, string>): GraphNode => ({
  $type: 'node',
  id: `source:${slug}`,
  labels: ['Source'],
  properties,
});

const cites = (relationship: GraphRelationship, ...slugs: string[]): GraphRelationship => ({
  ...relationship,
  properties: { sources: slugs.map((slug) => `source:${slug}`) },
});

const sources = [
  source('late', { publisher: 'Agency B', name: 'A notice', date: '2023-05', url: 'https://example.org/late' }),
  source('early', { publisher: 'Agency B', name: 'Z notice', date: '2022' }),
  source('first', { publisher: 'Agency A', name: 'Report' }),
  source('idle', { publisher: 'Agency 0', name: 'Cited by nothing drawn' }),
];

const graph = {
  nodes: [
    node('Ministry', 'ministry:m', 'M'),
    node('Program', 'program:p', 'P'),
    node('Country', 'country:xa', 'Exampleland'),
    ...sources,
  ],
  relationships: [
    cites(link('ministry:m', 'SPONSORS', 'program:p'), 'late', 'first'),
    cites(link('ministry:m', 'SUPPORTS', 'program:p', 'finances'), 'early'),
    cites(link('country:xa', 'ATTENDED', 'program:p'), 'gone'),
    link('program:p', 'INVITES', 'country:xa'),
  ],
};

describe('footnotes', () => {
  test('are numbered by publisher, then date, with what the data does not know last', () => {
    expect(footnotesOf(shown(graph)).list).toEqual([
      { number: 1, text: 'Agency A, Report' },
      { number: 2, text: 'Agency B, Z notice, 2022' },
      { number: 3, text: 'Agency B, A notice, 2023-05', url: 'https://example.org/late' },
      { number: 4, text: 'source:gone' },
    ]);
  });

  test('point from each connection to all that it rests on', () => {
    expect([...footnotesOf(shown(graph)).numbers]).toEqual([
      ['ministry:m|SPONSORS|program:p', [1, 3]],
      ['ministry:m|SUPPORTS|program:p|finances', [2]],
      ['country:xa|ATTENDED|program:p', [4]],
    ]);
  });

  test('stand at a bundle for all that it draws', () => {
    const bundled = shown(graph, { parallels: 'bundle' });
    expect([...footnotesOf(bundled).numbers.values()].toSorted()).toEqual([[1, 2, 3], [4]]);
  });

  test('do not depend on the order of the records', () => {
    const turned = { nodes: graph.nodes.toReversed(), relationships: graph.relationships.toReversed() };
    expect(footnotesOf(shown(turned)).list).toEqual(footnotesOf(shown(graph)).list);
  });

  test('have their dates in the language of the reader', () => {
    const { list } = footnotesOf(shown(graph), { dateIn: (date) => `в ${date} г.` });
    expect(list[1]?.text).toBe('Agency B, Z notice, в 2022 г.');
  });

  test('name every source of the starter data that is cited, none of them by its id', () => {
    const { list, numbers } = footnotesOf(starterPart());
    expect(list.length).toBeGreaterThan(20);
    expect(list.filter(({ text }) => text.startsWith('source:'))).toEqual([]);
    expect(new Set([...numbers.values()].flat()).size).toBe(list.length);
  });
});

describe('connections of a single source', () => {
  test('are counted one by one, in a bundle too', () => {
    const expected = { all: 4, single: 2, unsourced: 1 };
    expect(singleSourced(shown(graph))).toEqual(expected);
    expect(singleSourced(shown(graph, { parallels: 'bundle' }))).toEqual(expected);
  });

  test('are counted only where they are drawn', () => {
    expect(singleSourced(shown(graph, { hiddenKinds: new Set(['Source', 'Country']) }))).toEqual({
      all: 2,
      single: 1,
      unsourced: 0,
    });
  });
});

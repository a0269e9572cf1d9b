import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../src/model/view.ts';
import { shownPart } from '../../../src/scene/shown/shown-part.ts';
import type { ShownOptions } from '../../../src/scene/shown/shown-part.ts';
import { link, node } from '../graphs.ts';
import { graphOfPackage } from '../package-graph.ts';
import { showing } from './show.ts';

const academy = await graphOfPackage(join(import.meta.dirname, '../../fixtures/academy'));
const drawable = academy.nodes.filter(({ labels }) => labels[0] !== 'Claim');

const degreeOne: Filter = { id: 'degree', isOn: true, type: 'degree', min: 1 };
const noTopics: Filter = { id: 'topics', isOn: true, type: 'kind', labels: ['Topic'] };

describe('what is shown', () => {
  it('is all that may be drawn, where nothing is asked', () => {
    const { graph, removals } = shownPart(academy, showing());
    expect(graph).toEqual({ nodes: drawable, relationships: academy.relationships });
    expect(removals).toEqual([]);
  });

  it('goes through its steps in one order, whatever that of the filters', () => {
    const { removals } = shownPart(
      academy,
      showing({
        asOf: '2022-12-31',
        window: { from: '2021-01-01', missing: 'keep' },
        hiddenKinds: new Set(['Source']),
        filters: [degreeOne, noTopics],
        hidden: ['country:farreach'],
        focus: { centres: ['ministry:barter'], hops: 2 },
      }),
    );
    expect(removals.map(({ by }) => by)).toEqual([
      'as-of',
      'window',
      'kinds',
      { filter: 'topics' },
      'hidden',
      { filter: 'degree' },
      'focus',
    ]);
  });

  it.each<[string, Partial<ShownOptions>]>([
    ['a window and a filter', { window: { until: '2021-12-31', missing: 'remove' }, filters: [noTopics] }],
    [
      'hidden things and a focus',
      { hidden: ['program:barter-2021'], focus: { centres: ['ministry:barter'], hops: 1 } },
    ],
    ['a projection of what a filter left', { projection: 'countries-in-programs', filters: [degreeOne] }],
  ])('and what went add up to all: %s', (_, options) => {
    const { graph, removals } = shownPart(academy, showing(options));
    const gone = removals.reduce((sum, { nodes }) => sum + nodes, 0);
    expect(gone).toBeGreaterThan(0);
    expect(graph.nodes.length + gone).toBe(drawable.length);
  });

  it('has no connection without both its ends', () => {
    const { graph } = shownPart(
      {
        nodes: [node('Country', 'country:kz', 'Kazakhstan')],
        relationships: [link('country:kz', 'KNOWS', 'country:by')],
      },
      showing(),
    );
    expect(graph.relationships).toEqual([]);
  });
});

describe('a window', () => {
  const records = {
    nodes: [
      node('Ministry', 'ministry:a', 'Sponsor of both'),
      node('Ministry', 'ministry:b', 'Sponsor of the old one'),
      node('Ministry', 'ministry:c', 'Sponsor of none'),
      node('Program', 'program:old', 'Old', { start: '2010' }),
      node('Program', 'program:new', 'New', { start: '2022-05' }),
      node('Program', 'program:undated', 'Undated'),
    ],
    relationships: [
      link('ministry:a', 'SPONSORS', 'program:old'),
      link('ministry:a', 'SPONSORS', 'program:new'),
      link('ministry:b', 'SPONSORS', 'program:old'),
      link('ministry:a', 'SPONSORS', 'program:undated'),
    ],
  };
  const idsWith = (missing: 'keep' | 'remove'): string[] =>
    shownPart(records, showing({ window: { from: '2022-01-01', missing } })).graph.nodes.map(({ id }) => id);

  it('takes along who stood there only for what went, and nobody who stood alone before', () => {
    expect(idsWith('keep')).toEqual(['ministry:a', 'ministry:c', 'program:new', 'program:undated']);
  });

  it('takes what has no date only where asked, and counts it either way', () => {
    expect(idsWith('remove')).toEqual(['ministry:a', 'ministry:c', 'program:new']);
    for (const missing of ['keep', 'remove'] as const)
      expect(shownPart(records, showing({ window: { missing } })).removals).toMatchObject([{ missing: 1 }]);
  });
});

describe('a projection', () => {
  const pairs = (options: Partial<ShownOptions>): string[] =>
    shownPart(academy, showing({ projection: 'ministries-with-topics', ...options })).graph.relationships.map(
      ({ id }) => id,
    );
  const barterAndTurnips = 'ministry:barter|SHARES|ministry:turnips';
  const barterAndFriendship = 'ministry:barter|SHARES|ministry:friendship';

  it.each<[string, Partial<ShownOptions>, string[]]>([
    [
      'is made of what kinds off in the legend share',
      { hiddenKinds: new Set(['Topic', 'Program']) },
      [barterAndFriendship, barterAndTurnips],
    ],
    ['is not made of what a filter took', { filters: [noTopics] }, []],
    ['is not made of what is hidden', { hidden: ['topic:turnips'] }, [barterAndFriendship]],
    ['loses a connection that is hidden', { hidden: [barterAndTurnips] }, [barterAndFriendship]],
    ['is without kinds off in the legend', { hiddenKinds: new Set(['Ministry']) }, []],
  ])('%s', (_, options, left) => {
    expect(pairs(options).toSorted()).toEqual(left);
  });

  it('tells all it took, whatever it made, and of hidden things once', () => {
    const { removals } = shownPart(
      academy,
      showing({ projection: 'ministries-with-topics', hidden: ['topic:turnips', barterAndFriendship] }),
    );
    expect(removals).toMatchObject([
      { by: 'hidden', nodes: 1 },
      { by: 'projection', nodes: drawable.length - 3, leftOut: [] },
    ]);
    expect(removals[0]?.relationships).toBe(
      academy.relationships.filter(({ start, end }) => start === 'topic:turnips' || end === 'topic:turnips').length + 1,
    );
  });
});

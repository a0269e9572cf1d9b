import { describe, expect, it } from 'vitest';
import { countLine } from '../../src/words/count-line.ts';
import { tally } from '../../src/scene/shown/tally.ts';
import { mergeGraphs } from '../../src/scene/merge-graphs.ts';
import type { Brought } from '../../src/app/picture/use-records.ts';
import { shownPart } from '../../src/scene/shown/shown-part.ts';
import type { ShownOptions } from '../../src/scene/shown/shown-part.ts';
import { node, relationship } from './records.ts';

const mofcom = (nodes: number, total: number): Brought => ({
  addition: { type: 'neighbours', of: 'ministry:mofcom', limit: 40 },
  name: 'Ministry of Commerce',
  nodes,
  total,
  answer: undefined,
  error: undefined,
  isPending: false,
});

describe('the records', () => {
  it('hold each node and relationship once, the answer’s own first', () => {
    const first = { nodes: [node('country:kz', { name: 'first' })], relationships: [] };
    const attended = relationship('country:kz', 'ATTENDED', 'program:x');
    const second = { nodes: [node('country:kz', { name: 'second' }), node('program:x')], relationships: [attended] };
    expect(mergeGraphs([first, second, second])).toEqual({
      nodes: [node('country:kz', { name: 'first' }), node('program:x')],
      relationships: [attended],
    });
  });
});

describe('the count line', () => {
  const records = {
    nodes: [
      node('program:a', { record: 'edition', start: '2022' }),
      node('program:b', { record: 'edition' }),
      node('program:c', { record: 'family' }),
      node('country:kz'),
      node('country:by'),
      node('ministry:mofcom'),
      node('topic:a'),
      node('topic:b'),
    ],
    relationships: [],
  };
  const tallyOf = (hidden: string[], options: Partial<ShownOptions> = {}) => {
    const hiddenKinds = new Set(hidden);
    const shown = shownPart(records, { filters: [], hidden: [], hiddenKinds, ...options });
    return tally(records, shown, hiddenKinds);
  };
  const line = (hidden: string[], more: Partial<Parameters<typeof countLine>[0]> = {}) =>
    countLine({ tally: tallyOf(hidden), rows: undefined, truncated: false, brought: [], ...more });

  it('counts what is shown and never a family as a program', () => {
    expect(line(['Topic'])).toEqual({
      shown: '1 ministry or department, 2 programs and 2 countries',
      caveats: ['1 family of courses, not counted as programs', '1 program undated', '2 topics hidden'],
    });
  });

  it('says nothing of the dates of programs that are hidden', () => {
    expect(line(['Topic', 'Program']).caveats).toEqual(['3 programs hidden', '2 topics hidden']);
  });

  it.each([
    { more: { rows: 300, truncated: true }, caveat: 'cut off at the first 300 rows: there are more' },
    {
      more: { brought: [mofcom(40, 312)] },
      caveat: '40 of 312 neighbours of Ministry of Commerce, the best connected',
    },
  ])('says what was cut off: $caveat', ({ more, caveat }) => {
    expect(line([], more).caveats).toContain(caveat);
    expect(line([]).caveats).not.toContain(caveat);
  });

  it('does not say that all was added where it was', () => {
    expect(line([], { brought: [mofcom(312, 312)] })).toEqual(line([]));
  });

  it.each<{ options: Partial<ShownOptions>; caveat: string }>([
    { options: { hidden: ['country:kz', 'country:by'] }, caveat: '2 nodes hidden by hand' },
    {
      options: { filters: [{ id: 'a', isOn: true, type: 'kind', labels: ['Country'] }] },
      caveat: '2 nodes filtered out',
    },
    { options: { focus: { centres: ['country:kz'], hops: 1 } }, caveat: '7 nodes farther away' },
    { options: { window: { from: '2023-01-01', missing: 'keep' } }, caveat: '1 node outside the time window' },
  ])('says what else was taken away: $caveat', ({ options, caveat }) => {
    expect(line([], { tally: tallyOf([], options) }).caveats).toContain(caveat);
  });

  it('says that there is nothing', () => {
    const nothing = { nodes: [], relationships: [] };
    const none = tally(nothing, { graph: nothing, removals: [] }, new Set());
    expect(countLine({ tally: none, rows: 0, truncated: false, brought: [] })).toEqual({
      shown: 'nothing to draw',
      caveats: [],
    });
  });
});

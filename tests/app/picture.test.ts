import { describe, expect, it } from 'vitest';
import { countLine } from '../../src/app/picture/count-line.ts';
import { tally } from '../../src/app/picture/left-out.ts';
import { mergeGraphs } from '../../src/app/picture/merge-graphs.ts';
import { node, relationship } from './records.ts';

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
  const line = (hidden: string[], more: Partial<Parameters<typeof countLine>[0]> = {}) =>
    countLine({
      tally: tally(records, new Set(hidden)),
      rows: undefined,
      truncated: false,
      cutExpansions: [],
      ...more,
    });

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
      more: { cutExpansions: [{ name: 'Ministry of Commerce', shown: 40, whole: 312 }] },
      caveat: '40 of 312 connections of Ministry of Commerce added',
    },
    {
      more: { cutExpansions: [{ name: 'Ministry of Commerce', shown: 40, whole: undefined }] },
      caveat: 'only 40 connections of Ministry of Commerce added',
    },
  ])('says what was cut off: $caveat', ({ more, caveat }) => {
    expect(line([], more).caveats).toContain(caveat);
    expect(line([]).caveats).not.toContain(caveat);
  });

  it('says that there is nothing', () => {
    const nothing = tally({ nodes: [], relationships: [] }, new Set());
    expect(countLine({ tally: nothing, rows: 0, truncated: false, cutExpansions: [] })).toEqual({
      shown: 'nothing to draw',
      caveats: [],
    });
  });
});

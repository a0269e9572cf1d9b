import { describe, expect, it } from 'vitest';
import type { GraphRelationship } from '../../src/model/values.ts';
import { toConnections } from '../../src/scene/connections.ts';
import type { ConnectionOptions } from '../../src/scene/connections.ts';
import { link } from './graphs.ts';

const positions = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 300, y: 200 }],
  ['c', { x: 600, y: 0 }],
]);
const drawn = (relationships: readonly GraphRelationship[], options: Partial<ConnectionOptions> = {}) =>
  toConnections(relationships, { positions, degrees: new Map(), inColumns: false, ...options });

const sourced = (relationship: GraphRelationship, sources: string[]): GraphRelationship => ({
  ...relationship,
  properties: { ...relationship.properties, sources },
});

const known = new Map([
  ['s1', { publisher: 'TASS', kind: 'press' }],
  ['s2', { publisher: 'Xinhua', kind: 'press' }],
  ['s3', { publisher: 'Xinhua', kind: 'press' }],
  ['s4', { publisher: 'Ministry of Commerce', kind: 'official' }],
]);

const between = [link('a', 'SPONSORS', 'b'), link('a', 'SPONSORS', 'b', 'again'), link('b', 'PART_OF', 'a')];

describe('parallel connections, side by side', () => {
  it('bend no further apart however many they are', () => {
    const many = Array.from({ length: 40 }, (_, index) => link('a', 'SUPPORTS', 'b', String(index)));
    const bends = drawn(many).map(({ curvature }) => curvature);
    expect(new Set(bends).size).toBe(40);
    expect(Math.max(...bends) - Math.min(...bends)).toBeCloseTo(0.6, 10);
  });
});

describe('parallel connections, as one', () => {
  const [bundle, single] = drawn([...between, link('b', 'ATTENDED', 'c')], { parallels: 'bundle' }).toSorted(
    (one, other) => (other.members?.length ?? 0) - (one.members?.length ?? 0),
  );

  it('are one line that knows its members, of any type and direction', () => {
    expect(bundle).toMatchObject({
      id: `bundle:${between[0]?.id}`,
      type: 'SPONSORS',
      start: 'a',
      end: 'b',
      curvature: 0,
      isMutual: true,
      members: between.map(({ id }) => id),
    });
  });

  it('leave single ones alone', () => {
    expect(single).toEqual(drawn([link('b', 'ATTENDED', 'c')])[0]);
  });

  it('are the wider the more they are, within bounds', () => {
    const widthOf = (count: number): number => {
      const many = Array.from({ length: count }, (_, index) => link('a', 'SUPPORTS', 'b', String(index)));
      return drawn(many, { parallels: 'bundle' })[0]?.width ?? 0;
    };
    expect(widthOf(2)).toBeGreaterThan(widthOf(1));
    expect(widthOf(9)).toBeGreaterThan(widthOf(2));
    expect(widthOf(50)).toBe(8);
  });

  it('take the direction and type of most of them', () => {
    const [line] = drawn([link('b', 'PART_OF', 'a'), ...between.slice(0, 2)], { parallels: 'bundle' });
    expect(line).toMatchObject({ type: 'SPONSORS', start: 'a', end: 'b' });
  });

  it.each([
    { each: [['s1', 's2'], ['s2']], grade: 'single', voice: 'press' },
    {
      each: [
        ['s2', 's3'],
        ['s1', 's4'],
      ],
      grade: 'same-publisher',
      voice: 'several',
    },
    { each: [['s4'], ['s1']], grade: 'single', voice: 'several' },
    { each: [['s1'], []], grade: 'unsourced', voice: 'unknown' },
  ])('of $each are as well sourced as the weakest, by all who say any', ({ each, grade, voice }) => {
    const lines = each.map((sources, index) => sourced(link('a', 'SUPPORTS', 'b', String(index)), sources));
    const [line] = drawn(lines, { parallels: 'bundle', evidence: true, sources: known });
    expect(line).toMatchObject({ grade, voice });
  });
});

describe('connections by their sources', () => {
  it.each(['grade', 'voice'])('have no %s unless asked for', (property) => {
    expect(drawn(between)[0]).not.toHaveProperty(property);
    expect(drawn(between, { parallels: 'bundle' })[0]).not.toHaveProperty(property);
  });

  it.each([
    { sources: ['s1'], voice: 'press' },
    { sources: ['s4'], voice: 'official' },
    { sources: ['s1', 's4'], voice: 'several' },
  ])('of $sources have the voice $voice', ({ sources, voice }) => {
    const lines = [sourced(link('a', 'SUPPORTS', 'b'), sources)];
    expect(drawn(lines, { evidence: true, sources: known })[0]?.voice).toBe(voice);
  });

  it('are the wider the better they are sourced', () => {
    const lines = [['s1'], ['s2', 's3'], ['s1', 's2']].map((sources, index) =>
      sourced(link('a', 'SUPPORTS', 'b', String(index)), sources),
    );
    const [single, alike, independent] = drawn(lines, { evidence: true, sources: known });
    expect([single?.grade, alike?.grade, independent?.grade]).toEqual(['single', 'same-publisher', 'independent']);
    expect(alike?.width).toBeGreaterThan(single?.width ?? 0);
    expect(independent?.width).toBeGreaterThan(alike?.width ?? 0);
  });
});

describe('what a projection shares', () => {
  it('is straight in columns too', () => {
    const inColumns = { inColumns: true };
    expect(drawn([link('a', 'SHARES', 'b')], inColumns)[0]?.curvature).toBe(0);
    expect(drawn([link('a', 'ATTENDED', 'b')], inColumns)[0]?.curvature).not.toBe(0);
  });
});

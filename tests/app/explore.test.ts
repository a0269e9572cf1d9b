import { afterEach, describe, expect, it } from 'vitest';
import { inverted, nodesAmong, placesOf, withMembers, withNeighbours } from '../../src/app/panels/explore/choose.ts';
import { nextLimit, surroundingsOf } from '../../src/app/panels/explore/group-states.ts';
import type { GroupState, NeighbourGroup } from '../../src/app/panels/explore/group-states.ts';
import { groupWords } from '../../src/app/panels/explore/group-words.ts';
import { pathsOf } from '../../src/app/panels/explore/paths-of.ts';
import { channelsOf, countOfCertainty } from '../../src/app/panels/explore/reach-channels.ts';
import type { Brought } from '../../src/app/picture/use-records.ts';
import { speak } from '../../src/words/t.ts';
import type { Reach } from '../../src/model/explore.ts';
import type { Graph } from '../../src/model/values.ts';
import type { Addition } from '../../src/model/view.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { toScene } from '../../src/scene/to-scene.ts';
import { node, relationship } from './records.ts';

afterEach(() => speak('en'));

const sco = 'organization:sco';
const graph: Graph = {
  nodes: [node(sco), node('country:kz'), node('country:by'), node('program:a'), node('program:b')],
  relationships: [
    relationship('country:kz', 'MEMBER_OF', sco),
    relationship('program:a', 'ADDRESSES', sco),
    relationship('country:kz', 'ATTENDED', 'program:a'),
    relationship('country:by', 'ATTENDED', 'program:b'),
  ],
};

const members: NeighbourGroup = { type: 'MEMBER_OF', direction: 'in', kind: 'Country', count: 312 };
const programs: NeighbourGroup = { type: 'ADDRESSES', direction: 'in', kind: 'Program', count: 1 };
const membersAdded = (limit: number): Addition => ({
  type: 'neighbours',
  of: sco,
  relationship: 'MEMBER_OF',
  direction: 'in',
  kind: 'Country',
  limit,
});

const stateOf = (groups: readonly NeighbourGroup[], additions: readonly Addition[] = []) =>
  surroundingsOf(graph, { id: sco, groups, additions });

describe('what the picture holds of a node’s neighbours', () => {
  it('is counted by group and in all', () => {
    const { groups, whole } = stateOf([members, programs]);
    expect(groups.map(({ inPicture, total }) => [inPicture, total])).toEqual([
      [1, 312],
      [1, 1],
    ]);
    expect([whole.inPicture, whole.total]).toEqual([2, 313]);
  });

  it('has no sum where one node may stand in two groups', () => {
    const supported: NeighbourGroup = { ...programs, type: 'SUPPORTS', direction: 'out' };
    expect(stateOf([programs, supported]).whole.total).toBeUndefined();
  });

  it('knows what brought a group: its own expansion, not another’s', () => {
    const other: Addition = { type: 'neighbours', of: 'country:kz', limit: 40 };
    const { groups, whole } = stateOf([members, programs], [other, membersAdded(40)]);
    expect(groups.map(({ addition }) => addition?.limit)).toEqual([40, undefined]);
    expect(whole.addition).toBeUndefined();
  });
});

const given = (change: Partial<GroupState>): GroupState => ({
  group: members,
  narrowed: {},
  total: 312,
  inPicture: 0,
  addition: undefined,
  ...change,
});
const added = (limit: number) => ({ type: 'neighbours', of: sco, limit }) as const;

describe('a step of an expansion', () => {
  it.each<[Partial<GroupState>, number | undefined]>([
    [{}, 40],
    [{ inPicture: 40, addition: added(40) }, 200],
    [{ inPicture: 200, addition: added(200) }, 1000],
    [{ inPicture: 1000, total: 9000, addition: added(1000) }, 5000],
    [{ inPicture: 5000, total: 9000, addition: added(5000) }, undefined],
    [{ inPicture: 312 }, undefined],
    [{ total: undefined }, 40],
  ])('after %j asks for %s', (change, limit) => {
    expect(nextLimit(given(change))).toBe(limit);
  });

  it.each<[Partial<GroupState>, string]>([
    [{}, 'Has as member · 312 countries'],
    [{ inPicture: 12 }, 'Has as member · 12 of 312 countries in the picture'],
    [{ inPicture: 40, addition: added(40) }, 'Has as member · 40 of 312 countries in the picture, the best connected'],
    [{ inPicture: 312, addition: added(1000) }, 'Has as member · 312 countries, in the picture'],
    [{ group: undefined }, 'The 40 best connected of 312 neighbours'],
    [{ group: undefined, total: 28 }, 'All 28 neighbours'],
    [{ group: undefined, total: undefined }, 'All neighbours, at first the 40 best connected'],
    [
      { group: undefined, inPicture: 40, addition: added(40) },
      '40 of 312 neighbours in the picture, the best connected',
    ],
    [{ group: undefined, inPicture: 312 }, 'All 312 neighbours are in the picture'],
  ])('of %j reads “%s”', (change, words) => {
    expect(groupWords(given(change))).toBe(words);
  });

  it('reads in Russian without an ending that a number would change', async () => {
    await speak('ru');
    expect(groupWords(given({ inPicture: 2, group: { ...members, count: 3 } }))).toBe(
      'Имеет в составе страну · на картине 2, всего 3 страны',
    );
  });
});

describe('a choice', () => {
  it.each<[string, string[], string[]]>([
    ['nodes of it', nodesAmong([sco, 'country:zz', 'country:kz|MEMBER_OF|organization:sco'], graph), [sco]],
    ['all others', inverted([sco, 'program:a'], graph), ['country:kz', 'country:by', 'program:b']],
    ['neighbours too', withNeighbours([sco], graph), [sco, 'country:kz', 'program:a']],
    ['a connection has none', withNeighbours(['country:kz|MEMBER_OF|organization:sco'], graph), []],
  ])('%s', (_name, chosen, expected) => {
    expect(chosen).toEqual(expected);
  });

  const twice = [
    relationship('country:kz', 'MEMBER_OF', sco),
    { ...relationship('country:kz', 'MEMBER_OF', sco), id: 'country:kz|MEMBER_OF|organization:sco|observer' },
  ];
  const scene: Scene = toScene(
    { ...graph, relationships: twice },
    {
      positions: new Map(graph.nodes.map(({ id }, index) => [id, { x: index, y: -index }])),
      hiddenKinds: new Set(),
      parallels: 'bundle',
    },
  );

  it('of connections drawn as one is of all of them', () => {
    const bundle = scene.relationships[0]?.id ?? '';
    expect(bundle).toMatch(/^bundle:/);
    expect(withMembers([sco, bundle], scene).toSorted()).toEqual([...twice.map(({ id }) => id), sco].toSorted());
    expect(withMembers([sco], scene)).toEqual([sco]);
  });

  it('is pinned where it is drawn', () => {
    expect(placesOf(['country:by', 'country:zz'], scene)).toEqual({ 'country:by': { x: 2, y: -2 } });
  });
});

describe('paths are told', () => {
  const answer = { columns: [], rows: [], graph, truncated: false, tookMs: 0 };
  const paths = (from: string, to: string): Brought => ({
    addition: { type: 'paths', from, to, all: true },
    name: '',
    nodes: 0,
    total: undefined,
    answer,
    error: null,
    isPending: false,
  });
  const all = [paths('country:kz', sco), paths('country:by', sco), { ...paths('a', 'b'), addition: membersAdded(40) }];

  it.each<[string, string[], string | undefined]>([
    ['by their ends', ['country:kz', sco], 'country:kz'],
    ['in either order', [sco, 'country:by'], 'country:by'],
    ['with parts of them', ['country:kz', 'program:a', sco], 'country:kz'],
    ['not with anything else', ['country:kz', 'country:zz', sco], undefined],
    ['not by one end', [sco], undefined],
  ])('%s', (_name, selection, from) => {
    const { told, others } = pathsOf(all, selection);
    expect(told?.addition.from).toBe(from);
    expect(others).toHaveLength(from ? 1 : 2);
  });
});

describe('the reach of a program', () => {
  const way = (channel: 'name' | 'language' | 'membership', certainty: 'certain' | 'possible' | 'undated') => ({
    channel,
    certainty,
    through: channel === 'name' ? null : `${channel}:x`,
    relationships: [],
  });
  const country = (id: string, ...ways: ReturnType<typeof way>[]): Reach['countries'][number] => ({
    id,
    name: id,
    certainty: ways[0]?.certainty ?? 'undated',
    ways,
  });

  it('stands under each way in which it comes, the surest first', () => {
    const channels = channelsOf({
      countries: [
        country('country:ir', way('membership', 'possible')),
        country('country:kz', way('name', 'certain'), way('membership', 'certain')),
        country('country:by', way('membership', 'undated'), way('membership', 'possible')),
      ],
    });
    expect(
      channels.map(({ channel, through, countries }) => [channel, through, countries.map(({ id }) => id)]),
    ).toEqual([
      ['name', [], ['country:kz']],
      ['membership', ['membership:x'], ['country:kz', 'country:ir', 'country:by']],
    ]);
    const membership = channels[1];
    expect(membership && [countOfCertainty(membership, 'possible'), countOfCertainty(membership, 'undated')]).toEqual([
      2, 0,
    ]);
  });
});

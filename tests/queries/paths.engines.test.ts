import { beforeAll, describe, expect, test } from 'vitest';
import type { CountedResult, PathsRequest } from '../../src/model/explore.ts';
import { isPath } from '../../src/model/values.ts';
import { InvalidInput } from '../../src/queries/errors.ts';
import type { Queries } from '../../src/queries/queries.ts';
import { engines } from '../support/engines.ts';
import { ACADEMY, openPackage } from './open-package.ts';

const FROM = 'country:farreach';
const TO = 'institution:barter-academy';

/** Each chain's nodes but the ends, and the sources of its weakest connection. */
const between = ({ rows }: CountedResult) =>
  rows.map(([path = null, weakest]) => [
    isPath(path)
      ? path.nodes
          .slice(1, -1)
          .map(({ id }) => id.replace(/^[a-z]+:/, ''))
          .join(' ')
      : path,
    weakest,
  ]);

type Ends = Pick<PathsRequest, 'from' | 'to'>;
type Case = { why: string; ends?: Ends; limits?: Partial<PathsRequest>; chains: [string, number][] };

const NORTHLAND_TO_BARTER: Ends = { from: 'country:northland', to: 'ministry:barter' };
const EASTVALE_TO_BARTER: Ends = { from: 'country:eastvale', to: 'ministry:barter' };

/** By hand from the tables. A chain takes each of two parallel connections once. */
const cases: Case[] = [
  {
    why: 'are all the shortest, whichever way their connections point',
    // The Ministry of Barter has two parts in the editors' visit; the League is whom the course of 2021 addresses and
    // its frame.
    ends: { from: FROM, to: TO },
    chains: [
      ['friends-2020 barter', 1],
      ['hilltop-league barter-2021', 1],
      ['hilltop-league barter-2017', 1],
      ['hilltop-league barter-2021', 1],
      ['hilltop-league barter-2024', 1],
      ['editors-2023 barter', 1],
      ['editors-2023 barter', 1],
    ],
  },
  {
    why: 'longer than asked for are none',
    ends: { from: FROM, to: TO },
    limits: { maxLength: 2 },
    chains: [],
  },
  {
    why: 'never lead through a source',
    ends: { from: 'ministry:swaps', to: 'source:atlas' },
    limits: { maxLength: 10 },
    chains: [],
  },
  {
    why: 'may be a single connection',
    ends: { from: 'institution:barter-academy', to: 'ministry:barter' },
    chains: [['', 1]],
  },
  {
    why: 'lead through what they did together',
    // The editors' visit invited Northland, which also attended it, and the Ministry has two parts in it.
    ends: NORTHLAND_TO_BARTER,
    chains: [
      ['barter-2021', 1],
      ['editors-2023', 1],
      ['editors-2023', 1],
      ['editors-2023', 1],
      ['editors-2023', 1],
    ],
  },
  {
    why: 'within a window leave out the programs of other years',
    ends: NORTHLAND_TO_BARTER,
    limits: { window: { from: '2021-01-01', until: '2022-12-31', missing: 'keep' } },
    chains: [['barter-2021', 1]],
  },
  {
    why: 'within a window are the shortest there, though longer than those outside',
    // Of 2024: the League's course. The membership of Northland, since 2001, goes on. Nothing joins the Ministry to the
    // League or to Highspeech but programs; the talks have no date and another sponsor.
    ends: NORTHLAND_TO_BARTER,
    limits: { window: { from: '2024-01-01', missing: 'keep' } },
    chains: [['hilltop-league barter-2024', 1]],
  },
  {
    why: 'to what lies outside the window itself are none',
    ends: { from: 'country:northland', to: 'program:barter-2021' },
    limits: { window: { from: '2022-01-01', missing: 'keep' } },
    chains: [],
  },
  {
    why: 'go along an undated membership where the undated stay',
    // Eastvale has been a member of the Compact since a day that nobody tells; its other memberships begin in 2005 and
    // 2023, so that the League's courses of 2017 to 2022 are reached as an observer's.
    ends: EASTVALE_TO_BARTER,
    limits: { window: { from: '2020-01-01', until: '2020-12-31', missing: 'keep' } },
    chains: [['river-compact friends-2020', 1]],
  },
  {
    why: 'do not go along it where the undated go',
    // What remains of 2020 is the seminar, which leads on only to the Compact, to friendly countries, to Farreach,
    // and from there, a partner of the League, to Eastvale, an observer then.
    ends: EASTVALE_TO_BARTER,
    limits: { window: { from: '2020-01-01', until: '2020-12-31', missing: 'remove' } },
    chains: [['hilltop-league farreach friends-2020', 1]],
  },
  {
    why: 'as of a day go along no membership that began later or had ended',
    // Westmoor left the League on 1 May 2022 and attended the course of 2021.
    ends: { from: 'country:westmoor', to: 'organization:hilltop-league' },
    limits: { asOf: '2022-05-02' },
    chains: [
      ['barter-2021', 1],
      ['barter-2021', 1],
    ],
  },
  {
    why: 'as of its last day still go along it',
    ends: { from: 'country:westmoor', to: 'organization:hilltop-league' },
    limits: { asOf: '2022-05-01' },
    chains: [['', 1]],
  },
  {
    why: 'past the limit are cut',
    ends: { from: FROM, to: TO },
    limits: { limit: 2 },
    chains: [
      ['friends-2020 barter', 1],
      ['hilltop-league barter-2021', 1],
    ],
  },
  {
    why: 'may be asked for the best alone',
    ends: { from: FROM, to: TO },
    limits: { all: false },
    chains: [['friends-2020 barter', 1]],
  },
  {
    why: 'come with the best founded first',
    // Of the course of 2021 both Gazette and Chronicle tell who paid, the Gazette alone what it was about.
    ends: { from: 'ministry:barter', to: 'program:barter-2021' },
    chains: [['', 2]],
  },
];

describe.each(engines)('paths on $name', (engine) => {
  let queries: Queries;
  const ask = (ends: Ends, limits: Partial<PathsRequest> = {}) =>
    queries.paths({ maxLength: 6, limit: 10, all: true, ...ends, ...limits });

  beforeAll(async () => {
    queries = await openPackage(engine, ACADEMY);
  });

  test.each(cases)('$why', async ({ ends = NORTHLAND_TO_BARTER, limits, chains }) => {
    expect(between(await ask(ends, limits))).toEqual(chains);
  });

  test('tell how many there are in all, and whether they were cut', async () => {
    const ends = { from: FROM, to: TO };
    const told = async (limits: Partial<PathsRequest>) => {
      const { rows, total, truncated } = await ask(ends, limits);
      return [rows.length, total, truncated];
    };
    expect(await told({})).toEqual([7, 7, false]);
    expect(await told({ limit: 7 })).toEqual([7, 7, false]);
    expect(await told({ limit: 2 })).toEqual([2, 7, true]);
    expect(await told({ all: false })).toEqual([1, 7, false]);
  });

  test('hold whole nodes and relationships, each relationship between the nodes beside it', async () => {
    const { rows, graph } = await ask({ from: FROM, to: TO });
    for (const [path = null] of rows) {
      if (!isPath(path)) throw new Error('no path');
      path.relationships.forEach(({ start, end }, index) => {
        const beside = [path.nodes[index]?.id, path.nodes[index + 1]?.id];
        expect([start, end].toSorted()).toEqual(beside.toSorted());
      });
      expect(path.nodes.every(({ properties }) => typeof properties['name'] === 'string')).toBe(true);
    }
    expect(graph.relationships.map(({ id }) => id)).toContain('program:editors-2023|INVITES|country:farreach');
  });

  test('from a node to itself are refused', async () => {
    await expect(ask({ from: FROM, to: FROM })).rejects.toThrow(InvalidInput);
  });
});

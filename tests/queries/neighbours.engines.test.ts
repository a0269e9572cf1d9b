import { beforeAll, describe, expect, test } from 'vitest';
import { isNode } from '../../src/model/values.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import type { Queries } from '../../src/queries/queries.ts';
import type { Result } from '../../src/model/wire.ts';
import { engines } from '../support/engines.ts';
import { ACADEMY, openPackage } from './open-package.ts';

const nodeIds = ({ graph }: Result) => graph.nodes.map(({ id }) => id).toSorted();
/** Each neighbour and its degree. */
const ranked = ({ rows }: Result) => rows.map(([node = null, , degree]) => [isNode(node) ? node.id : node, degree]);
const relationshipIds = ({ graph }: Result) => graph.relationships.map(({ id }) => id).toSorted();

const LEAGUE = 'organization:hilltop-league';

describe.each(engines)('neighbours on $name', (engine) => {
  let queries: Queries;

  beforeAll(async () => {
    queries = await openPackage(engine, ACADEMY);
  });

  describe('neighbours', () => {
    test('of one node, the best connected first, with every connection between them', async () => {
      const result = await queries.neighbours({ ids: ['ministry:friendship'], limit: 10 });
      expect(result.columns).toEqual(['neighbour', 'relationships', 'degree']);
      expect(result.rows.map(([, , degree]) => degree)).toEqual([7, 7, 4, 4]);
      expect(relationshipIds(result)).toEqual([
        'ministry:friendship|MET_WITH|country:ile-doree|',
        'ministry:friendship|MET_WITH|country:northland|2022-01-15',
        'ministry:friendship|MET_WITH|country:northland|2023',
        'ministry:friendship|SPONSORS|program:editors-2023',
        'ministry:friendship|SPONSORS|program:lantern-talks',
      ]);
      expect(nodeIds(result)).toEqual([
        'country:ile-doree',
        'country:northland',
        'ministry:friendship',
        'program:editors-2023',
        'program:lantern-talks',
      ]);
      expect(result.truncated).toBe(false);
    });

    test('of some types only', async () => {
      const types = ['SPONSORS'];
      const result = await queries.neighbours({ ids: ['ministry:friendship'], types, limit: 10 });
      expect(nodeIds(result)).toEqual(['ministry:friendship', 'program:editors-2023', 'program:lantern-talks']);
    });

    test('of several nodes leave those out', async () => {
      const ids = ['topic:economy', 'topic:markets'];
      const result = await queries.neighbours({ ids, types: ['BROADER'], limit: 10 });
      expect(relationshipIds(result)).toEqual(['topic:night-markets|BROADER|topic:markets']);
    });

    test('of a node without any are the node alone, so that it can be drawn', async () => {
      const result = await queries.neighbours({ ids: ['source:atlas'], limit: 10 });
      expect([nodeIds(result), result.rows, relationshipIds(result)]).toEqual([['source:atlas'], [], []]);
    });

    test('past the limit are cut, and that is said', async () => {
      const result = await queries.neighbours({ ids: ['ministry:friendship'], limit: 2 });
      expect(result.rows).toHaveLength(2);
      expect(result.truncated).toBe(true);
    });

    test('exactly at the limit are not cut', async () => {
      const result = await queries.neighbours({ ids: ['ministry:friendship'], limit: 4 });
      expect([result.rows.length, result.truncated]).toEqual([4, false]);
    });

    test('of one direction and kind, ranked, with how many there are in all', async () => {
      const asked = { ids: [LEAGUE], direction: 'in' as const, kind: 'Country' };
      const few = await queries.neighbours({ ...asked, limit: 2 });
      expect([ranked(few), few.total, few.truncated]).toEqual([
        [
          ['country:northland', 7],
          ['country:southmark', 7],
        ],
        5,
        true,
      ]);
      const more = await queries.neighbours({ ...asked, limit: 5 });
      expect([ranked(more), more.total, more.truncated]).toEqual([
        [
          ['country:northland', 7],
          ['country:southmark', 7],
          ['country:eastvale', 5],
          ['country:westmoor', 4],
          ['country:farreach', 3],
        ],
        5,
        false,
      ]);
      expect(relationshipIds(more)).toHaveLength(6);
    });

    test('of one direction come without what points the other way', async () => {
      // The League is the frame of the course of 2021, which is addressed to it.
      const result = await queries.neighbours({ ids: [LEAGUE], direction: 'out', limit: 10 });
      expect(relationshipIds(result)).toEqual(['organization:hilltop-league|SUPPORTS|program:barter-2021|frame']);
      expect(result.total).toBe(1);
    });

    test('of nodes of several kinds are counted once, with what connects them to each', async () => {
      const result = await queries.neighbours({ ids: ['topic:night-markets', 'ministry:friendship'], limit: 10 });
      expect(ranked(result).map(([id]) => id)).toEqual([
        'program:barter-2021',
        'country:northland',
        'program:editors-2023',
        'program:barter-2022',
        'topic:markets',
        'country:ile-doree',
        'program:lantern-talks',
      ]);
      expect(result.total).toBe(7);
      const talks = result.rows.find(([node = null]) => isNode(node) && node.id === 'program:lantern-talks');
      expect(talks?.[1]).toMatchObject([
        { id: 'ministry:friendship|SPONSORS|program:lantern-talks' },
        { id: 'program:lantern-talks|COVERS|topic:night-markets' },
      ]);
    });
  });

  describe('groups', () => {
    test('tell how many nodes there are by type, direction and kind', async () => {
      // Eastvale was an observer, then a member: two memberships, one country.
      expect(await queries.neighbourGroups(LEAGUE)).toEqual({
        groups: [
          { type: 'ADDRESSES', direction: 'in', kind: 'Program', count: 5 },
          { type: 'MEMBER_OF', direction: 'in', kind: 'Country', count: 5 },
          { type: 'SUPPORTS', direction: 'out', kind: 'Program', count: 1 },
        ],
      });
    });

    test('tell both directions of one type apart', async () => {
      expect((await queries.neighbourGroups('topic:markets')).groups).toEqual([
        { type: 'COVERS', direction: 'in', kind: 'Program', count: 3 },
        { type: 'BROADER', direction: 'in', kind: 'Topic', count: 1 },
        { type: 'BROADER', direction: 'out', kind: 'Topic', count: 1 },
      ]);
    });

    test('are none for a node without neighbours', async () => {
      expect(await queries.neighbourGroups('source:atlas')).toEqual({ groups: [] });
    });
  });

  describe('common neighbours', () => {
    const PAIR = ['country:northland', 'country:westmoor'];

    test.each([
      [PAIR, ['organization:hilltop-league', 'program:barter-2021', 'language:highspeech']],
      [[...PAIR, 'topic:night-markets'], ['program:barter-2021']],
      [[...PAIR, 'ministry:turnips'], []],
      [['country:northland', 'source:atlas'], []],
    ])('of %s are %s, the best connected first', async (ids, common) => {
      const result = await queries.commonNeighbours({ ids, limit: 10 });
      expect([ranked(result).map(([id]) => id), result.total, result.truncated]).toEqual([
        common,
        common.length,
        false,
      ]);
      expect(nodeIds(result)).toEqual([...ids, ...common].toSorted());
    });

    test('come with what connects them to each, and are cut at the limit', async () => {
      const result = await queries.commonNeighbours({ ids: PAIR, limit: 1 });
      expect(relationshipIds(result)).toEqual([
        'country:northland|MEMBER_OF|organization:hilltop-league|member|2001-06-15',
        'country:westmoor|MEMBER_OF|organization:hilltop-league|member|2001-06-15',
      ]);
      expect([result.total, result.truncated]).toEqual([3, true]);
    });
  });

  describe('nodes by id', () => {
    test('come with what connects them to one another and to those that are shown', async () => {
      const result = await queries.nodes({
        ids: ['topic:markets', 'program:barter-2021'],
        among: ['ministry:barter', 'country:eastvale', 'topic:nowhere', 'node#3'],
      });
      expect(result.rows.flat().map((node) => isNode(node) && node.id)).toEqual([
        'program:barter-2021',
        'topic:markets',
      ]);
      expect(relationshipIds(result)).toEqual([
        'ministry:barter|SPONSORS|program:barter-2021',
        'program:barter-2021|COVERS|topic:markets',
      ]);
      expect(nodeIds(result)).toEqual(['ministry:barter', 'program:barter-2021', 'topic:markets']);
    });

    test('come alone where nothing is shown', async () => {
      const result = await queries.nodes({ ids: ['country:northland'], among: [] });
      expect([nodeIds(result), relationshipIds(result)]).toEqual([['country:northland'], []]);
    });
  });
});

test.each(engines)('nodes whose ids tell no kind are found on $name all the same', async (engine) => {
  const database = await engine.open();
  const writer = await database.openWriter();
  await writer.write("CREATE (:Person {id: 'anna', name: 'Anna'})-[:SPONSORS]->(:Person {id: 'ben', name: 'Ben'})");
  await writer.commit();
  const queries = createQueries(database);
  const result = await queries.neighbours({ ids: ['anna'], limit: 5 });
  expect([ranked(result), result.graph.relationships.length]).toEqual([[['ben', 1]], 1]);
  expect((await queries.neighbourGroups('ben')).groups).toEqual([
    { type: 'SPONSORS', direction: 'in', kind: 'Person', count: 1 },
  ]);
  expect(nodeIds(await queries.nodes({ ids: ['ben'], among: ['anna'] }))).toEqual(['anna', 'ben']);
  expect((await queries.node('anna')).degree).toBe(1);
});

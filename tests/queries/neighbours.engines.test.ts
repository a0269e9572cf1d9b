import { beforeAll, describe, expect, test } from 'vitest';
import type { Queries } from '../../src/queries/queries.ts';
import type { Result } from '../../src/model/wire.ts';
import { engines } from '../support/engines.ts';
import { ACADEMY, openPackage } from './open-package.ts';

const nodeIds = ({ graph }: Result) => graph.nodes.map(({ id }) => id).toSorted();
const relationshipIds = ({ graph }: Result) => graph.relationships.map(({ id }) => id).toSorted();

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
  });
});

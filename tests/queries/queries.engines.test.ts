import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { DatabaseError } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { kinds } from '../../src/model/kinds.ts';
import { InvalidInput, NotFound } from '../../src/queries/errors.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import type { Queries } from '../../src/queries/queries.ts';
import type { Result } from '../../src/model/wire.ts';
import { engines } from '../support/engines.ts';
import { ACADEMY, openPackage } from './open-package.ts';

const nodeIds = ({ graph }: Result) => graph.nodes.map(({ id }) => id).toSorted();
const relationshipIds = ({ graph }: Result) => graph.relationships.map(({ id }) => id).toSorted();

describe.each(engines)('queries on $name', (engine) => {
  let queries: Queries;

  beforeAll(async () => {
    queries = await openPackage(engine, ACADEMY);
  });

  test('health counts all but the record of the data set', async () => {
    // 3 sources, 5 ministries, 4 institutions, 11 programs, 4 topics, 1 label, 2 languages, 2 organizations,
    // 6 countries, 4 statements; each row of the tables of relationships.
    expect(await queries.health()).toEqual({
      status: 'ok',
      engine: engine.name,
      nodes: 42,
      relationships: 82,
      dataSet: { name: 'academy', title: 'Made-up data for tests: not about the world', version: '0.1.0' },
    });
  });

  test('the schema tells what is there, the most first', async () => {
    const { labels, relationshipTypes, propertyKeys } = await queries.schema();
    expect(labels.slice(0, 3)).toEqual([
      { label: 'Program', count: 11 },
      { label: 'Country', count: 6 },
      { label: 'Ministry', count: 5 },
    ]);
    expect(labels.map(({ label }) => label).toSorted()).toEqual(kinds.map(({ label }) => label).toSorted());
    expect(relationshipTypes.slice(0, 2)).toEqual([
      { type: 'SPONSORS', count: 11 },
      { type: 'ADDRESSES', count: 10 },
    ]);
    expect(propertyKeys).toEqual(expect.arrayContaining(['nameZh', 'reportRequired', 'sinceEarliest']));
  });

  test('a node is told with its connections, sources and the statements about both', async () => {
    const detail = await queries.node('country:southmark');
    expect(detail.node).toMatchObject({ labels: ['Country'], properties: { nameZh: '南标国', iso2: 'XC' } });
    expect(detail.relationships.map(({ id }) => id)).toEqual([
      'country:southmark|ATTENDED|program:lowspeech-2023',
      'program:lowspeech-2023|INVITES|country:southmark',
      'program:lantern-talks|INVITES|country:southmark',
      'country:southmark|MEMBER_OF|organization:hilltop-league|member|2017',
      'country:southmark|MEMBER_OF|organization:river-compact|member|2010',
      'ministry:turnips|MET_WITH|country:southmark|2021-11',
      'country:southmark|SPEAKS|language:lowspeech',
    ]);
    expect(detail.degree).toBe(7);
    expect(detail.neighbours.map(({ id }) => id).toSorted()).toEqual([
      'language:lowspeech',
      'ministry:turnips',
      'organization:hilltop-league',
      'organization:river-compact',
      'program:lantern-talks',
      'program:lowspeech-2023',
    ]);
    expect(detail.claims.map(({ properties }) => [properties['value'], properties['preferred']])).toEqual([
      ['2016', false],
      ['2017', true],
    ]);
    expect(detail.sources.map(({ id }) => id)).toEqual(['source:atlas', 'source:chronicle', 'source:gazette']);
  });

  test('a node without connections or statements is told too', async () => {
    expect(await queries.node('source:atlas')).toMatchObject({
      relationships: [],
      neighbours: [],
      degree: 0,
      sources: [],
      claims: [],
    });
  });

  test('the opening graph has who is connected, without memberships, languages, sources or statements', async () => {
    const result = await queries.graph();
    expect([result.columns, result.rows, result.truncated]).toEqual([[], [], false]);
    const types = new Set(result.graph.relationships.map(({ type }) => type));
    expect([...types].toSorted()).toEqual(
      'ADDRESSES ATTENDED BROADER COVERS IMPLEMENTS INVITES MET_WITH OPERATES PART_OF SPONSORS SUCCEEDS SUPPORTS'.split(
        ' ',
      ),
    );
    // Eastvale and Westmoor: the first only a member and a speaker, the second attended.
    const countries = nodeIds(result).filter((id) => id.startsWith('country:'));
    expect(countries).toEqual([
      'country:farreach',
      'country:ile-doree',
      'country:northland',
      'country:southmark',
      'country:westmoor',
    ]);
    expect(nodeIds(result).filter((id) => /^(source|claim|dataset):/.test(id))).toEqual([]);
    expect(result.graph.relationships).toHaveLength(82 - 9 - 7);
  });

  test('the opening graph says when it was cut', async () => {
    const result = await queries.graph({ rowLimit: 5 });
    expect([result.graph.relationships.length, result.truncated]).toEqual([5, true]);
  });

  describe('a reader’s own statement', () => {
    test('gives every node and relationship of its answer once, and the ends of relationships', async () => {
      const result = await queries.run(
        `MATCH p = (m:Ministry {id: $id})-[:SPONSORS]->(:Program {id: 'program:barter-2021'})-[:COVERS]->(t)
         RETURN p AS path, {topic: t, list: [m, m]} AS map
         ORDER BY t.id`,
        { id: 'ministry:barter' },
      );
      expect(result.columns).toEqual(['path', 'map']);
      expect(result.rows).toHaveLength(2);
      expect(nodeIds(result)).toEqual([
        'ministry:barter',
        'program:barter-2021',
        'topic:markets',
        'topic:night-markets',
      ]);
      expect(relationshipIds(result)).toEqual([
        'ministry:barter|SPONSORS|program:barter-2021',
        'program:barter-2021|COVERS|topic:markets',
        'program:barter-2021|COVERS|topic:night-markets',
      ]);
    });

    test('that returns relationships alone brings their ends', async () => {
      const result = await queries.run('MATCH ()-[r:SUCCEEDS]->() RETURN r AS r', {});
      expect(nodeIds(result)).toEqual(['ministry:barter', 'ministry:swaps']);
    });

    test('is cut at the row limit, and that is said', async () => {
      const result = await queries.run('MATCH (c:Country) RETURN c.name AS name ORDER BY name', {}, { rowLimit: 2 });
      expect([result.rows, result.truncated]).toEqual([[['Eastvale'], ['Farreach']], true]);
    });

    test.each([
      ['MATCH (n RETURN n', 'query-failed'],
      ['CREATE (n:Topic {id: "topic:x"})', 'write-refused'],
    ])('%s fails with %s', async (cypher, code) => {
      const failure = await queries.run(cypher, {}).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(DatabaseError);
      expect(failure).toMatchObject({ code });
    });
  });

  describe('what is not there', () => {
    test.each([
      ['a node', () => queries.node('country:nowhere'), 'the data set has no country:nowhere'],
      [
        'a neighbour’s node',
        () => queries.neighbours({ ids: ['country:northland', 'topic:none'], limit: 5 }),
        'the data set has no topic:none',
      ],
      [
        'an end of a path',
        () => queries.paths({ from: 'country:northland', to: 'topic:none', maxLength: 3, limit: 5, all: true }),
        'the data set has no topic:none',
      ],
      [
        'a preset',
        () => queries.runPreset('programs-for-organisation', {}),
        'unknown preset: programs-for-organisation; the nearest is programs-for-organization',
      ],
    ])('%s', async (_what, ask, message) => {
      const failure = await ask().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(NotFound);
      expect(failure).toMatchObject({ message });
    });
  });

  test('a preset’s parameters at fault are all told', async () => {
    const failure = await queries
      .runPreset('open-to-country', { country: 'XK', from: 'never' })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InvalidInput);
    expect(failure).toMatchObject({
      faults: [
        { field: 'country', message: 'found "XK", expected the id of a country, such as country:…' },
        { field: 'from', message: 'found "never", expected a year from 1900 to 2100' },
      ],
    });
  });

  test('a preset for a node that is not there says so', async () => {
    const failure = await queries
      .runPreset('open-to-country', { country: 'country:nowhere' })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InvalidInput);
    expect(failure).toMatchObject({ faults: [{ field: 'country', message: 'the data set has no country:nowhere' }] });
  });
});

describe.each(engines)('an empty database on $name', (engine) => {
  test('has no data set, nothing to find and nothing to draw', async () => {
    const queries = createQueries(await engine.open());
    expect(await queries.health()).toEqual({
      status: 'ok',
      engine: engine.name,
      nodes: 0,
      relationships: 0,
      dataSet: null,
    });
    expect((await queries.graph()).graph).toEqual({ nodes: [], relationships: [] });
    expect(await queries.search('northland')).toEqual({ hits: [] });
    expect((await queries.presets()).options['Country']).toEqual([]);
  });
});

test('a database that is away is a state of health, and a failure of all else', async () => {
  const database = await openDatabase({ engine: 'neo4j', uri: 'bolt://127.0.0.1:1' });
  onTestFinished(() => database.close());
  const queries = createQueries(database);
  expect(await queries.health()).toEqual({
    status: 'unavailable',
    engine: 'neo4j',
    nodes: 0,
    relationships: 0,
    dataSet: null,
  });
  await expect(queries.search('northland')).rejects.toMatchObject({ code: 'database-unavailable' });
});

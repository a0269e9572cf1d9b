import { beforeAll, describe, expect, test } from 'vitest';
import type { Database, Parameters } from '../../src/database/database.ts';
import type { Value } from '../../src/model/values.ts';
import { valueSchema } from '../../src/model/values.ts';
import { engines } from '../support/engines.ts';

const kazakhstan = {
  $type: 'node',
  id: 'country:kz',
  labels: ['Country'],
  properties: { id: 'country:kz', name: '哈萨克斯坦' },
};
const sco = {
  $type: 'node',
  id: 'organization:sco',
  labels: ['RegionalOrganization'],
  properties: { id: 'organization:sco' },
};
const membershipId = 'country:kz|MEMBER_OF|organization:sco|2001';
const membership = {
  $type: 'relationship',
  id: membershipId,
  type: 'MEMBER_OF',
  start: 'country:kz',
  end: 'organization:sco',
  properties: { id: membershipId, since: '2001' },
};

const graph = [
  `CREATE (:Country {id: 'country:kz', name: '哈萨克斯坦'})
   CREATE (:RegionalOrganization {id: 'organization:sco'})
   CREATE (:Plain {number: 9007199254740993, half: 0.5, whole: 2.0, list: ['a', 'b'], flag: true, on: date('2024-06-13')})`,
  `MATCH (k:Country), (s:RegionalOrganization), (p:Plain)
   CREATE (k)-[:MEMBER_OF {id: '${membershipId}', since: '2001'}]->(s)
   CREATE (k)-[:KNOWS {weight: 1}]->(p)`,
];

const literals: readonly [string, Value][] = [
  ['null', null],
  ['true', true],
  ["'上合组织'", '上合组织'],
  ["'2024-06-13'", '2024-06-13'],
  ['2', 2],
  ['2.0', 2],
  ['0.5', 0.5],
  ['-0.0', 0],
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', { $type: 'integer', value: '9007199254740993' }],
  ['-9223372036854775807', { $type: 'integer', value: '-9223372036854775807' }],
  ['0.0 / 0.0', 'NaN'],
  ['1.0 / 0.0', 'Infinity'],
  ['[1, [2, null], [9007199254740993]]', [1, [2, null], [{ $type: 'integer', value: '9007199254740993' }]]],
  ['{a: 1, b: {c: [1.5]}}', { a: 1, b: { c: [1.5] } }],
  ['{}', {}],
  ['{nodes: [], edges: []}', { nodes: [], edges: [] }],
  ['{nodes: [1], relationships: [2]}', { nodes: [1], relationships: [2] }],
  ["{`$type`: 'node', id: 'x'}", { $$type: 'node', id: 'x' }],
  ['{__isNode__: true}', { __isNode__: true }],
  ["date('2024-06-13')", '2024-06-13'],
  ["datetime('2024-06-13T01:02:03Z')", '2024-06-13T01:02:03Z'],
  ["datetime('2024-06-13T01:02:03.120+08:00')", '2024-06-13T01:02:03.12+08:00'],
  ["localdatetime('2024-06-13T01:02:03')", '2024-06-13T01:02:03'],
  ["localdatetime('2024-06-13T01:02:03.5')", '2024-06-13T01:02:03.5'],
  ["time('10:20:30+02:00')", '10:20:30+02:00'],
  ["localtime('10:20')", '10:20:00'],
  ["duration('P14M3DT3661S')", 'P1Y2M3DT1H1M1S'],
  ["duration('P1Y')", 'P1Y'],
  ["duration('P-1D')", '-P1D'],
  ["duration('PT10S')", 'PT10S'],
  ["duration('PT0.5S')", 'PT0.5S'],
  ["duration('PT100H')", 'PT100H'],
];

const elements: readonly [string, unknown][] = [
  ['MATCH (c:Country) RETURN c AS x', kazakhstan],
  ['MATCH (:Country)-[r:MEMBER_OF]->() RETURN r AS x', membership],
  ['MATCH (:RegionalOrganization)-[r]-() RETURN r AS x', membership],
  [
    'MATCH p = (:Country)-[:MEMBER_OF]->() RETURN p AS x',
    { $type: 'path', nodes: [kazakhstan, sco], relationships: [membership] },
  ],
  [
    'MATCH p = (:RegionalOrganization)<-[:MEMBER_OF]-() RETURN p AS x',
    { $type: 'path', nodes: [sco, kazakhstan], relationships: [membership] },
  ],
  ['MATCH (c:Country) RETURN [c, {c: c}] AS x', [kazakhstan, { c: kazakhstan }]],
  ['MATCH (c:Country) RETURN {nodes: [c], edges: []} AS x', { nodes: [kazakhstan], edges: [] }],
  ['MATCH (:Country)-[r:MEMBER_OF*1..2]->() RETURN r AS x', [membership]],
  ['OPTIONAL MATCH (c:Nothing) RETURN c AS x', null],
  [
    'MATCH (p:Plain) RETURN properties(p) AS x',
    {
      number: { $type: 'integer', value: '9007199254740993' },
      half: 0.5,
      whole: 2,
      list: ['a', 'b'],
      flag: true,
      on: '2024-06-13',
    },
  ],
];

/** In a statement of ours every item has an alias; a reader's may leave it out. */
const unnamed: readonly [string, Value][] = [
  ['MATCH (c:Country) RETURN c, count(*)', kazakhstan],
  ['MATCH (c:Country)-[r:MEMBER_OF]->(s) RETURN collect(s), count(*) ORDER BY count(*)', [sco]],
];

const parameters: readonly [Parameters[string], Value][] = [
  [null, null],
  [5, 5],
  [2.5, 2.5],
  ['a', 'a'],
  [
    [1, 'b', null],
    [1, 'b', null],
  ],
  [{ rows: [{ id: 'a', n: 1 }] }, { rows: [{ id: 'a', n: 1 }] }],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
];

describe.each(engines)('values on $name', ({ open }) => {
  let database: Database;
  const valueOf = async (cypher: string, given?: Parameters): Promise<Value | undefined> => {
    const value = (await database.read(cypher, given)).rows[0]?.[0];
    expect(valueSchema.safeParse(value).success).toBe(true);
    return value;
  };

  beforeAll(async () => {
    database = await open();
    const writer = await database.openWriter();
    for (const statement of graph) await writer.write(statement);
    await writer.commit();
  });

  test.each(literals)('%s', async (expression, expected) => {
    expect(await valueOf(`RETURN ${expression} AS x`)).toEqual(expected);
  });

  test.each(elements)('%s', async (cypher, expected) => {
    expect(await valueOf(cypher)).toEqual(expected);
  });

  test.each(unnamed)('asked by a reader: %s', async (cypher, expected) => {
    expect((await database.read(cypher, {}, { isGuarded: true })).rows[0]?.[0]).toEqual(expected);
  });

  test.each(parameters)('$value = %j', async (value, expected) => {
    expect(await valueOf('RETURN $value AS x', { value })).toEqual(expected);
  });

  test('a whole number is an integer for LIMIT and in a comparison', async () => {
    const cypher = 'UNWIND range(1, 9) AS n WITH n WHERE n % 2 = $odd RETURN n LIMIT $limit';
    expect((await database.read(cypher, { odd: 1, limit: 2 })).rows).toEqual([[1], [3]]);
  });

  test('what is not ours has an id that no id of ours can be, and its ends meet its nodes', async () => {
    const { rows } = await database.read('MATCH (c)-[r:KNOWS]->(p) RETURN c, r, p');
    const [start, relationship, end] = rows[0] ?? [];
    expect(start).toMatchObject({ id: 'country:kz' });
    expect(end).toMatchObject({ id: expect.stringMatching(/^node#./) });
    expect(relationship).toMatchObject({
      id: expect.stringMatching(/^relationship#./),
      start: 'country:kz',
      end: (end as { id: string }).id,
      properties: { weight: 1 },
    });
  });

  test('the ends of a relationship that is not ours are found where only it is asked for', async () => {
    expect(await valueOf('MATCH ()-[r:KNOWS]->() RETURN [{r: r}] AS x')).toMatchObject([
      { r: { start: 'country:kz' } },
    ]);
  });

  test('columns come by name, in the order of the statement', async () => {
    const { columns } = await database.read('MATCH (c:Country) RETURN c.name, c.id AS id, 1 + 1 AS `a sum`');
    expect(columns).toEqual(['c.name', 'id', 'a sum']);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import type { PlanStep } from '../../src/model/wire.ts';
import { engines } from '../support/engines.ts';

const steps = (plan: PlanStep | undefined): PlanStep[] => (plan ? [plan, ...plan.children.flatMap(steps)] : []);

const CHAIN = `MATCH (t:Topic)-[:TOPIC_OF]->(p)
WHERE t.id = $id
RETURN p.id AS program, count(*) AS times
ORDER BY times
LIMIT 5`;

describe.each(engines)('explaining on $name', ({ name, open }) => {
  let database: Database;
  const nodes = async (): Promise<unknown> => (await database.read('MATCH (n) RETURN count(n) AS n')).rows;
  beforeAll(async () => {
    database = await open();
    const writer = await database.openWriter();
    await writer.write("CREATE (:Topic {id: 'topic:a'})-[:TOPIC_OF]->(:Program {id: 'program:a'})");
    await writer.commit();
  });

  test('gives the steps of a plan, the last of the work at the root', async () => {
    const { faults, plan } = await database.explain(CHAIN, { id: 'topic:a' });
    expect(faults).toEqual([]);
    expect(plan?.operator).toBe(name === 'neo4j' ? 'ProduceResults' : 'Limit');
    const all = steps(plan);
    const leaf = all.at(-1);
    expect(leaf).toMatchObject({ operator: expect.stringMatching(/Scan$/), details: expect.stringContaining('t') });
    expect(leaf?.children).toEqual([]);
    expect(all.every(({ estimatedRows }) => (estimatedRows !== undefined) === (name === 'neo4j'))).toBe(true);
  });

  test('runs nothing: what would never end is explained', async () => {
    const { faults, plan } = await database.explain(
      'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS pairs',
    );
    expect(faults).toEqual([]);
    expect(steps(plan).filter(({ operator }) => operator === 'Unwind')).toHaveLength(2);
  });

  test.each([
    ['MATCH (n) RETRN n', { line: 1, column: 11 }],
    ['MATCH (n)\n  RETRN n', { line: 2, column: 3 }],
    ['// 上合组织\nMATCH (n)\nRETURN n.a +', { line: 3 }],
    ['', { line: 1, column: 1 }],
  ])('tells the fault of %j and its place', async (cypher, place) => {
    const { faults, plan } = await database.explain(cypher);
    expect(plan).toBeUndefined();
    expect(faults).toMatchObject([
      { code: 'query-failed', message: expect.stringMatching(/^(?!.*GRAFEO).+/), ...place },
    ]);
  });

  test.each(['RETURN absent AS x', 'RETURN nosuch(1) AS x'])('tells the fault of %j', async (cypher) => {
    const { faults } = await database.explain(cypher);
    expect(faults).toMatchObject([{ code: 'query-failed', message: expect.stringMatching(/absent|nosuch/) }]);
  });

  test.each([
    "CREATE (:Topic {id: 'topic:b'})",
    "MERGE (t:Topic {id: 'topic:b'}) RETURN t",
    'MATCH (a:Topic), (b:Program) MERGE (a)-[:TOPIC_OF]->(b)',
    'MATCH (t) SET t.name = 1',
    'MATCH (t) SET t:Other',
    'MATCH (t) REMOVE t.id',
    'MATCH (t) REMOVE t:Topic',
    'MATCH (t) DETACH DELETE t',
    'MATCH ()-[r]->() DELETE r',
    'MATCH (t) FOREACH (i IN [] | SET t.name = 1)',
    'MATCH (t) CALL { WITH t SET t.name = 2 } RETURN t',
    "LOAD CSV FROM '/etc/hosts' AS line RETURN line",
    'CREATE INDEX FOR (t:Topic) ON (t.id)',
    '// SHOW\nDROP INDEX nothing IF EXISTS',
  ])('tells that this would be refused: %s', async (cypher) => {
    const before = await nodes();
    expect((await database.explain(cypher)).faults).toMatchObject([{ code: 'write-refused' }]);
    expect(await nodes()).toEqual(before);
  });

  test.each([
    "RETURN '\n  Create (x)' AS text",
    'RETURN 1 AS `a\n b`',
    '/* so */ SHOW INDEXES',
    'EXPLAIN MATCH (n) RETURN n',
    'CALL db.labels() YIELD label RETURN label',
    'MATCH (n) RETURN n.createdAt AS `set`;',
  ])('finds no fault with %j', async (cypher) => {
    expect((await database.explain(cypher)).faults).toEqual([]);
  });

  test('is cancelled as a read is', async () => {
    const explaining = database.explain('RETURN 1 AS one', {}, { signal: AbortSignal.abort() });
    await expect(explaining).rejects.toMatchObject({ code: 'cancelled' });
  });
});

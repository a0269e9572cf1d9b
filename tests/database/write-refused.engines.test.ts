import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { engines } from '../support/engines.ts';

const REFUSED = 'write-refused';
/** Not in this engine's Cypher: it does not parse. */
const UNKNOWN = 'query-failed';

const attempts: readonly [cypher: string, embedded: string, neo4j: string][] = [
  ['CREATE (:Topic)', REFUSED, REFUSED],
  ['CREATE (t:Topic) RETURN t', REFUSED, REFUSED],
  ["MERGE (:Topic {id: 'topic:new'})", REFUSED, REFUSED],
  ["MERGE (t:Topic {id: 'topic:a'}) RETURN t", REFUSED, REFUSED],
  ['MATCH (t) SET t.name = 1', REFUSED, REFUSED],
  ['MATCH (t) SET t += {name: 1} RETURN t', REFUSED, REFUSED],
  ['MATCH (t) SET t:Other', REFUSED, REFUSED],
  ['MATCH (t) REMOVE t.id', REFUSED, REFUSED],
  ['MATCH (t) REMOVE t:Topic', REFUSED, REFUSED],
  ['MATCH (t) DELETE t', REFUSED, REFUSED],
  ['MATCH (t) DETACH DELETE t', REFUSED, REFUSED],
  ['FOREACH (i IN [1] | CREATE (:Topic))', REFUSED, REFUSED],
  ['MATCH (t) FOREACH (i IN [] | SET t.name = 1)', REFUSED, REFUSED],
  ['MATCH (t) CALL { WITH t SET t.name = 2 } RETURN t', REFUSED, REFUSED],
  ['CALL { CREATE (:Topic) } IN TRANSACTIONS', UNKNOWN, REFUSED],
  ['UNWIND [1] AS n CALL (n) { RETURN n AS m } IN TRANSACTIONS RETURN m', UNKNOWN, REFUSED],
  ["LOAD CSV FROM 'file:///etc/hosts' AS line RETURN line", REFUSED, REFUSED],
  ["LOAD CSV FROM '/etc/hosts' AS line RETURN line", REFUSED, REFUSED],
  ["load/* */csv\nFROM '/etc/hosts' AS line RETURN line", REFUSED, REFUSED],
  ["RETURN 1 AS line UNION LOAD CSV FROM '/etc/hosts' AS line RETURN line", REFUSED, REFUSED],
  ['CREATE INDEX FOR (t:Topic) ON (t.id)', REFUSED, REFUSED],
  ['CREATE CONSTRAINT FOR (t:Topic) REQUIRE t.id IS UNIQUE', REFUSED, REFUSED],
  ['DROP INDEX nothing', REFUSED, REFUSED],
  ["CALL db.createLabel('Other')", UNKNOWN, REFUSED],
  ['CALL dbms.listConfig()', UNKNOWN, REFUSED],
  ['CALL db.prepareForReplanning()', UNKNOWN, REFUSED],
  ["MATCH (t) CALL db.awaitIndex('nothing') RETURN t", UNKNOWN, REFUSED],
  ["CREATE USER eve SET PASSWORD 'eve-eve-eve'", UNKNOWN, REFUSED],
  ["TERMINATE TRANSACTIONS 'neo4j-transaction-1'", UNKNOWN, REFUSED],
  ['CR\\u0045ATE (:Topic)', UNKNOWN, REFUSED],
  ['/* RETURN 1 */ CREATE /* */ (:Topic) // RETURN', REFUSED, REFUSED],
  ['// read\nCREATE (:Topic)', REFUSED, REFUSED],
  ['cReAtE (:Topic)', REFUSED, REFUSED],
  ['MATCH (t) RETURN t; CREATE (:Topic)', UNKNOWN, UNKNOWN],
  ['PROFILE CREATE (:Topic)', REFUSED, UNKNOWN],
  ['CYPHER 5 CREATE (:Topic)', UNKNOWN, REFUSED],
  ['BEGIN', UNKNOWN, UNKNOWN],
];

const reads: readonly string[] = [
  "RETURN 'CREATE (n) SET n.x = 1' AS text",
  "RETURN 'LOAD CSV' AS text",
  '// CREATE (n)\nMATCH (t:Topic) RETURN t.id AS created',
  'MATCH (t:Topic) RETURN t.id AS `set`;',
  'CALL db.labels() YIELD label RETURN label',
  'EXPLAIN MATCH (t:Topic) RETURN t',
];

describe.each(engines)('a reader on $name', ({ name, open }) => {
  let database: Database;
  const state = async (): Promise<unknown> => [
    (await database.read('MATCH (t) RETURN labels(t) AS labels, properties(t) AS properties')).rows,
    (await database.read('SHOW INDEXES')).rows.length,
  ];
  beforeAll(async () => {
    database = await open();
    const writer = await database.openWriter();
    await writer.write("CREATE (:Topic {id: 'topic:a'})");
    await writer.commit();
  });

  test.each(attempts)('may not: %s', async (cypher, embedded, neo4j) => {
    const before = await state();
    await expect(database.read(cypher)).rejects.toMatchObject({ code: name === 'embedded' ? embedded : neo4j });
    expect(await state()).toEqual(before);
  });

  test('changes nothing by a write that its planner leaves out', async () => {
    const before = await state();
    await database.read('MATCH (t) WHERE false SET t.name = 1').catch(() => undefined);
    expect(await state()).toEqual(before);
  });

  test('is refused a second time as the first', async () => {
    for (let time = 0; time < 2; time += 1)
      await expect(database.read('MATCH (t) SET t.name = 1')).rejects.toMatchObject({ code: REFUSED });
  });

  test.each(reads)('may: %s', async (cypher) => {
    const before = await state();
    await expect(database.read(cypher)).resolves.toBeDefined();
    expect(await state()).toEqual(before);
  });
});

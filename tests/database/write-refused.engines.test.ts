import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { engines } from '../support/engines.ts';
import { REFUSED, UNKNOWN, writeAttempts } from './write-attempts.ts';

const GRAPH = `CREATE (a:Topic {id: 'topic:a', name: 'Ports', weights: [1, 2.5], at: date('2024-06-13')})
CREATE (b:Topic:Other {id: 'topic:b', name: '港口'})
CREATE (a)-[:BROADER {since: 2001}]->(b), (b)-[:BROADER]->(b)`;

const reads: readonly string[] = [
  "RETURN 'CREATE (n) SET n.x = 1' AS text",
  "RETURN 'LOAD CSV' AS text",
  '// CREATE (n)\nMATCH (t:Topic) RETURN t.id AS created',
  '// EXPLAIN, LOAD CSV\nMATCH (t:Topic) RETURN t.id AS id',
  'MATCH (t:Topic) RETURN t.id AS `set`;',
  'CALL db.labels() YIELD label RETURN label',
  'EXPLAIN MATCH (t:Topic) RETURN t',
  'SHOW INDEXES',
];

/** Whatever can be seen of a graph. */
const SEEN = [
  'MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id',
  'MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties ORDER BY a, b',
  'CALL db.labels() YIELD label RETURN label ORDER BY label',
  'CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type',
  'CALL db.propertyKeys() YIELD propertyKey AS key RETURN key ORDER BY key',
  'SHOW CONSTRAINTS',
];

/** But for what Neo4j counts of their use. */
const INDEXES = {
  embedded: 'SHOW INDEXES',
  neo4j: 'SHOW INDEXES YIELD name, type, state, entityType, labelsOrTypes, properties ORDER BY name',
};

describe.each(engines)('a reader on $name', ({ name, settings }) => {
  let database: Database;
  let before: unknown;
  let home: string | undefined;
  const indexOfEngine = name === 'embedded' ? 1 : 2;

  const everything = async (): Promise<unknown> => {
    const seen = [];
    for (const cypher of [...SEEN, INDEXES[name]]) seen.push((await database.read(cypher)).rows);
    return { seen, files: await hashes() };
  };

  /** Of each file that the embedded engine keeps. */
  async function hashes(): Promise<unknown> {
    if (home === undefined) return [];
    const folder = home;
    return Promise.all(
      (await readdir(folder)).sort().map(async (file) => {
        const bytes = await readFile(join(folder, file));
        return [file, createHash('sha256').update(bytes).digest('hex')];
      }),
    );
  }

  beforeAll(async () => {
    const place = await settings();
    home = place.engine === 'embedded' ? place.home : undefined;
    database = await openDatabase(place);
    const writer = await database.openWriter();
    await writer.write(GRAPH);
    await writer.write('CREATE INDEX topics FOR (t:Topic) ON (t.name)');
    await writer.commit();
    before = await everything();
  });

  afterAll(async () => {
    await database.close();
  });

  describe.each(Object.entries(writeAttempts))('may not write by %s', (_, attempts) => {
    test.each(attempts)('%j', async (...attempt) => {
      const [cypher] = attempt;
      const url = 'file:///etc/hosts';
      await expect(database.read(cypher, { url })).rejects.toMatchObject({ code: attempt[indexOfEngine] });
      const guarded = database.read(cypher, { url }, { isGuarded: true });
      await expect(guarded).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:write-refused|query-failed|not-supported)$/),
      });
    });
  });

  test('has changed nothing by all that', async () => {
    expect(await everything()).toEqual(before);
  });

  test('is refused a second time as the first, also as a stream', async () => {
    const cypher = 'MATCH (t) SET t.name = 1';
    for (let time = 0; time < 2; time += 1) {
      await expect(database.read(cypher)).rejects.toMatchObject({ code: REFUSED });
      const batches = database.stream(cypher)[Symbol.asyncIterator]();
      await expect(batches.next()).rejects.toMatchObject({ code: REFUSED });
    }
  });

  test('is told by an explanation what would be refused', async () => {
    const explained = await database.explain('MATCH (t) RETURN t; CREATE (:Topic)');
    expect(explained.faults).toMatchObject([{ code: UNKNOWN }]);
  });

  test.each(reads)('may: %s', async (cypher) => {
    await expect(database.read(cypher)).resolves.toBeDefined();
    expect(await everything()).toEqual(before);
  });
});

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startNeo4j, type Neo4jServer } from '../../scripts/neo4j-server.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';

const password = 'correct horse battery';

describe.runIf(inject('neo4j'))('a Neo4j with a password', () => {
  let server: Neo4jServer;
  const opened: Database[] = [];
  const open = async (settings: object, scheme = 'bolt'): Promise<Database> => {
    const uri = server.uri.replace('bolt', scheme);
    const database = await openDatabase({ engine: 'neo4j', uri, username: 'neo4j', password, ...settings });
    opened.push(database);
    return database;
  };

  beforeAll(async () => {
    server = await startNeo4j({ password });
  });

  afterAll(async () => {
    for (const database of opened) await database.close();
    await server?.stop();
  });

  test.each(['bolt', 'neo4j'])('answers over %s', async (scheme) => {
    const database = await open({ database: 'neo4j' }, scheme);
    expect((await database.read('RETURN 1 AS one')).rows).toEqual([[1]]);
  });

  test.each([
    [{ password: 'wrong-password' }, 'NEO4J_PASSWORD'],
    [{ username: 'nobody', password: 'wrong-password' }, 'NEO4J_USERNAME'],
    [{ username: undefined, password: undefined }, 'NEO4J_PASSWORD'],
    [{ database: 'absent' }, 'has no database "absent"; check NEO4J_DATABASE'],
  ])('says what to check where %j does not fit', async (settings, message) => {
    const database = await open(settings);
    const reading = await database.read('RETURN 1 AS one').catch((error: unknown) => error);
    expect(reading).toMatchObject({ code: 'database-unavailable', message: expect.stringContaining(message) });
    expect(String(reading)).not.toContain('wrong-password');
    const writer = await database.openWriter();
    await expect(writer.write('CREATE (:Topic)')).rejects.toMatchObject({ code: 'database-unavailable' });
  });

  test('is found again by itself after it was away', async () => {
    const database = await open({});
    const boltPort = Number(new URL(server.uri).port);
    expect((await database.read('RETURN 1 AS one')).rows).toEqual([[1]]);
    await server.stop();
    await expect(database.read('RETURN 1 AS one')).rejects.toMatchObject({ code: 'database-unavailable' });
    server = await startNeo4j({ password, boltPort });
    expect((await database.read('RETURN 2 AS two')).rows).toEqual([[2]]);
  });
});

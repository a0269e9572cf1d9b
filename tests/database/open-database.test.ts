import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { databaseSettings, openDatabase } from '../../src/database/open-database.ts';
import { freePort } from '../../scripts/neo4j-server.ts';

const NONE = { username: undefined, password: undefined, database: undefined };

test.each([
  [{}, { engine: 'embedded', home: resolve('.liaison') }],
  [{ LIAISON_HOME: '' }, { engine: 'embedded', home: resolve('.liaison') }],
  [{ LIAISON_HOME: 'elsewhere' }, { engine: 'embedded', home: resolve('elsewhere') }],
  [{ NEO4J_URI: 'bolt://localhost:7687' }, { engine: 'neo4j', uri: 'bolt://localhost:7687', ...NONE }],
  [
    { NEO4J_URI: 'neo4j+s://x.databases.neo4j.io', NEO4J_USERNAME: 'u', NEO4J_PASSWORD: 'p', NEO4J_DATABASE: 'd' },
    { engine: 'neo4j', uri: 'neo4j+s://x.databases.neo4j.io', username: 'u', password: 'p', database: 'd' },
  ],
  [{ NEO4J_URI: 'neo4j+ssc://localhost' }, { engine: 'neo4j', uri: 'neo4j+ssc://localhost', ...NONE }],
])('settings of %j', (environment, expected) => {
  expect(databaseSettings(environment)).toEqual(expected);
});

test.each([
  ['localhost:7687', 'found "localhost:7687", expected an address such as neo4j://localhost:7687'],
  ['http://localhost:7474', 'found "http://localhost:7474"'],
  ['bolt://', 'found "bolt://"'],
  ['nonsense', 'found "nonsense"'],
  ['https://neo4j:secret@host', 'found "https://host"'],
  ['bolt://neo4j:secret@localhost', 'leave user name and password out of the address'],
])('refuses NEO4J_URI=%s', (uri, message) => {
  expect(() => databaseSettings({ NEO4J_URI: uri })).toThrow(message);
  expect(() => databaseSettings({ NEO4J_URI: uri })).not.toThrow('secret');
});

async function expectAway(scheme: string): Promise<void> {
  const uri = `${scheme}://127.0.0.1:${await freePort()}`;
  const database = await openDatabase({ engine: 'neo4j', uri, username: 'neo4j', password: 'open-sesame' });
  try {
    const reading = await database.read('RETURN 1 AS one').catch((error: unknown) => error);
    expect(reading).toMatchObject({ code: 'database-unavailable', message: expect.stringContaining(uri) });
    expect(JSON.stringify(reading) + String(reading)).not.toContain('open-sesame');
    const writer = await database.openWriter();
    await expect(writer.write('CREATE (:Topic)')).rejects.toMatchObject({ code: 'database-unavailable' });
  } finally {
    await database.close();
  }
}

// Side by side: each waits until the driver gives up.
test('says that no server answers, without the password', () =>
  Promise.all(['bolt', 'neo4j', 'bolt+s', 'neo4j+ssc'].map(expectAway)));

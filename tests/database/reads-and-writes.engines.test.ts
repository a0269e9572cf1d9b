import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open-database.ts';
import { engines } from '../support/engines.ts';

const COUNT = 'MATCH (n) RETURN count(n) AS nodes';

describe.each(engines)('a database on $name', ({ open, settings }) => {
  test('is empty at first and holds what was written after a commit', async () => {
    const database = await open();
    expect(await database.read(COUNT)).toEqual({ columns: ['nodes'], rows: [[0]], truncated: false });
    const writer = await database.openWriter();
    await writer.write('UNWIND $ids AS id CREATE (:Topic {id: id})', { ids: ['topic:a', 'topic:b'] });
    await writer.commit();
    expect((await database.read(COUNT)).rows).toEqual([[2]]);
  });

  test('a second load adds to the first', async () => {
    const database = await open();
    for (const id of ['topic:a', 'topic:b', 'topic:a']) {
      const writer = await database.openWriter();
      await writer.write('MERGE (:Topic {id: $id})', { id });
      await writer.commit();
    }
    expect((await database.read(COUNT)).rows).toEqual([[2]]);
  });

  test('takes one writer at a time', async () => {
    const database = await open();
    const writer = await database.openWriter();
    await expect(database.openWriter()).rejects.toMatchObject({
      code: 'database-unavailable',
      message: expect.stringContaining('another load'),
    });
    await writer.abandon();
    await (await database.openWriter()).commit();
  });

  test('a writer that has ended writes no more', async () => {
    const database = await open();
    const writer = await database.openWriter();
    await writer.commit();
    await expect(writer.write('CREATE (:Topic)')).rejects.toMatchObject({ message: 'this load has already ended' });
    await expect(writer.commit()).rejects.toMatchObject({ message: 'this load has already ended' });
    await writer.abandon();
  });

  test('a statement of a load that fails says why, and the next one runs', async () => {
    const database = await open();
    const writer = await database.openWriter();
    await expect(writer.write('CREATE (:Topic')).rejects.toMatchObject({ code: 'query-failed' });
    await writer.write("CREATE (:Topic {id: 'topic:a'})");
    await writer.commit();
    expect((await database.read(COUNT)).rows).toEqual([[1]]);
  });

  test('a load of another opening of the same database is read without opening it again', async () => {
    const place = await settings();
    const [reading, loading] = [await openDatabase(place), await openDatabase(place)];
    try {
      expect((await reading.read(COUNT)).rows).toEqual([[0]]);
      const writer = await loading.openWriter();
      await writer.write('CREATE (:Topic)');
      await writer.commit();
      expect((await reading.read(COUNT)).rows).toEqual([[1]]);
    } finally {
      await reading.close();
      await loading.close();
    }
  });

  test.each([
    ['MATCH (n) RETRN n', { line: 1, column: 11 }],
    ['MATCH (n)\n  RETRN n', { line: 2, column: 3 }],
    ['// 上合组织\nMATCH (n)\nRETURN n.a +', { line: 3 }],
  ])('tells the place of a mistake in %j', async (cypher, place) => {
    const database = await open();
    await expect(database.read(cypher)).rejects.toMatchObject({ code: 'query-failed', details: place });
  });

  test.each([
    '',
    '  ',
    '// nothing',
    'RETURN $absent AS x',
    'RETURN nosuch(1) AS x',
    'RETURN 1 / 0 AS x',
    'CALL no.such()',
  ])('says that it can not run %j', async (cypher) => {
    const database = await open();
    await expect(database.read(cypher)).rejects.toMatchObject({
      code: 'query-failed',
      message: expect.stringMatching(/^(?!.*GRAFEO).+/),
    });
  });
});

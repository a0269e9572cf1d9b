import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';

describe.each(engines)('a database on $name', ({ open }) => {
  test('is empty at first and holds what was written after a commit', async () => {
    const database = await open();
    const count = 'MATCH (n) RETURN count(n) AS nodes';
    expect(await database.read(count)).toEqual({ columns: ['nodes'], rows: [[0]], truncated: false });
    const writer = await database.openWriter();
    await writer.write('UNWIND $ids AS id CREATE (:Topic {id: id})', { ids: ['topic:a', 'topic:b'] });
    await writer.commit();
    expect((await database.read(count)).rows).toEqual([[2]]);
  });
});

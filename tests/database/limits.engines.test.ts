import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { engines } from '../support/engines.ts';
import { ENDLESS, engineProcesses, TRICKLE, workOn } from './at-work.ts';

/** The embedded engine works an answer out as a whole, and so knows its length. */
const MANY = 'UNWIND range(1, 300000) AS a RETURN a AS a';

describe.each(engines)('limits on $name', ({ name, open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });

  test.each([
    ['a time limit', 'timed-out', () => ({ timeoutMs: 700 })],
    ['a cancellation', 'cancelled', () => ({ signal: AbortSignal.timeout(700) })],
  ])('%s ends the work, and the next query is answered', async (_, code, options) => {
    const others = engineProcesses();
    const fresh = await open();
    await fresh.read('RETURN 1 AS one');
    const former = engineProcesses().filter((pid) => !others.includes(pid));
    await expect(fresh.read(ENDLESS, {}, options())).rejects.toMatchObject({ code });
    expect((await fresh.read('RETURN 2 AS two')).rows).toEqual([[2]]);
    await expect.poll(() => workOn(ENDLESS, { name, former }), { timeout: 10_000 }).toEqual([]);
  });

  test('a query that was cancelled before it began is not run', async () => {
    await expect(database.read(ENDLESS, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  test('a query that waits in line can be cancelled', async () => {
    const long = Array.from({ length: 4 }, () => database.read(ENDLESS, {}, { timeoutMs: 1_500 }));
    const outcomes = Promise.allSettled(long);
    const waiting = database.read(ENDLESS, {}, { signal: AbortSignal.timeout(100) });
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ reason: { code: 'timed-out' } });
  });

  test('200 reads at once each get their own answer', async () => {
    const numbers = Array.from({ length: 200 }, (_, index) => index);
    const answers = await Promise.all(numbers.map((number) => database.read('RETURN $number AS n', { number })));
    expect(answers.map(({ rows }) => rows[0]?.[0])).toEqual(numbers);
  });

  test.each([
    [1, 3, 1, true],
    [2, 3, 2, true],
    [3, 3, 3, false],
    [4, 3, 3, false],
    [1_001, 5_000, 1_001, true],
    [10_000, 10_001, 10_000, true],
    [3, 0, 0, false],
  ])('at most %d of %d rows: %d, truncated: %s', async (rowLimit, size, count, truncated) => {
    const answer = await database.read('UNWIND range(1, $size) AS n RETURN n', { size }, { rowLimit });
    expect(answer.rows).toEqual(Array.from({ length: count }, (_, index) => [index + 1]));
    expect(answer.truncated).toBe(truncated);
    expect(answer.columns).toEqual(['n']);
    // A busy server may not count in time.
    const totals = truncated && name === 'neo4j' ? [size, undefined] : [truncated ? size : undefined];
    expect(totals).toContain(answer.total);
  });

  test('the rest of an answer that does not end is not waited for', async () => {
    const { rows, truncated, total } = await database.read(name === 'neo4j' ? TRICKLE : MANY, {}, { rowLimit: 3 });
    expect(rows).toHaveLength(3);
    expect(truncated).toBe(true);
    expect(total).toBe(name === 'neo4j' ? undefined : 300_000);
  });
});

import { execFileSync } from 'node:child_process';
import neo4j from 'neo4j-driver';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { engines } from '../support/engines.ts';

/** Works for hours on either engine without giving a row. */
const ENDLESS =
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b % 7 = 8 RETURN count(*) AS endless';

/** Processes of the embedded engine that this one has started. */
function engineProcesses(): number[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    return parent === process.pid && line.includes('engine-child') && pid ? [pid] : [];
  });
}

/** What the engine works on: pids of its processes, or the statements that the server runs. */
async function endlessWork(name: string, former: number[]): Promise<unknown[]> {
  if (name === 'embedded') return engineProcesses().filter((pid) => former.includes(pid));
  const driver = neo4j.driver(inject('neo4j')?.uri ?? '');
  try {
    const { records } = await driver.executeQuery('SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS query');
    return records.map((record) => String(record.get('query'))).filter((query) => query === ENDLESS);
  } finally {
    await driver.close();
  }
}

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
    await expect.poll(() => endlessWork(name, former), { timeout: 10_000 }).toEqual([]);
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
  });
});

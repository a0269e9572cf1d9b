import { afterEach, describe, expect, test } from 'vitest';
import { createGuard, type Guard } from '../../src/database/embedded/guard/guard.ts';

const guards: Guard[] = [];
const guard = (options = {}): Guard => {
  const made = createGuard(options);
  guards.push(made);
  return made;
};

afterEach(async () => {
  for (const made of guards.splice(0)) await made.close();
});

const deep = (depth: number): string => `RETURN ${'('.repeat(depth)}1${')'.repeat(depth)} AS x`;

describe('the thread of the guard', () => {
  test('checks many at once, each for itself', async () => {
    const one = guard();
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        one.check(index % 2 ? `RETURN ${index} AS x` : `RETURN x${index} AS x`, {}),
      ),
    );
    expect(verdicts.map(({ faults }) => faults[0]?.message)).toEqual(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? undefined : `Variable \`x${index}\` not defined`)),
    );
  });

  test('refuses what takes too long to check, and checks the next in a new one', async () => {
    const one = guard({ timeoutMs: 1 });
    const [first] = (await one.check('MATCH (n) RETURN n.id AS id', {})).faults;
    expect(first).toMatchObject({ code: 'not-supported' });
    expect(first?.message).toContain('it took longer than 0.001 s');
    expect((await one.check('RETURN 1 AS x', {})).faults).toHaveLength(1);
  });

  test('refuses what nests too deeply, and goes on', async () => {
    const one = guard();
    expect((await one.check(deep(50), {})).faults).toEqual([]);
    expect((await one.check(deep(5_000), {})).faults).toMatchObject([{ code: 'not-supported' }]);
    expect((await one.check('RETURN 1 AS x', {})).faults).toEqual([]);
  });

  test('answers with the fault and its place, or passes what is to be run', async () => {
    const one = guard();
    await expect(one.pass('MATCH (n)\nRETURN m', {}, { isGuarded: true })).rejects.toMatchObject({
      code: 'query-failed',
      message: 'Variable `m` not defined',
      details: { line: 2, column: 8 },
    });
    expect(await one.pass('RETURN 2 ^ 3 ^ 2 AS x', {}, { isGuarded: true })).toBe('RETURN ((2 ^ 3) ^ 2) AS x');
    expect(await one.pass('not Cypher', {}, {})).toBe('not Cypher');
  });

  test('starts before the first check where readers are expected', async () => {
    const one = guard();
    one.start();
    one.start();
    expect((await one.check('RETURN 1 AS x', {})).faults).toEqual([]);
  });

  test('tells that it did not start, whoever started it', async () => {
    const one = guard({ startTimeoutMs: 1 });
    one.start();
    for (const cypher of ['RETURN 1 AS x', 'RETURN 2 AS x']) {
      await expect(one.pass(cypher, {}, { isGuarded: true })).rejects.toMatchObject({
        code: 'database-unavailable',
        message: expect.stringContaining('did not start (it took longer than 0.001 s)'),
      });
    }
  });

  test('leaves out who has gone, at once, and serves who still waits', async () => {
    const one = guard();
    const [gone, leaving] = [AbortSignal.abort(), new AbortController()];
    const first = one.check('RETURN 1 AS x', {}, leaving.signal);
    const second = one.check('RETURN 2 AS x', {}, gone);
    const third = one.check('RETURN 3 AS x', {});
    let isThirdServed = false;
    void third.then(() => (isThirdServed = true));
    leaving.abort();
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect(isThirdServed).toBe(false);
    expect((await third).faults).toEqual([]);
  });

  test('is cancelled where the guard closes', async () => {
    const one = guard();
    const checks = Promise.allSettled([one.check('RETURN 1 AS x', {}), one.check('RETURN 2 AS x', {})]);
    await one.close();
    expect((await checks)[1]).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
    await expect(one.check('RETURN 3 AS x', {})).rejects.toMatchObject({ code: 'cancelled' });
  });
});

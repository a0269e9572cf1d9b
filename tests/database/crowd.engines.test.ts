import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { EmbeddedDatabase } from '../../src/database/embedded.ts';
import { Neo4jDatabase } from '../../src/database/neo4j.ts';
import type { QueueLimits } from '../../src/database/turns.ts';
import { engines } from '../support/engines.ts';
import { ENDLESS } from './at-work.ts';

describe.each(engines)('a crowd of readers on $name', (engine) => {
  const opened: Database[] = [];
  afterAll(async () => {
    for (const database of opened) await database.close();
  });

  async function open(readers: number, queue: Partial<QueueLimits> = {}): Promise<Database> {
    const settings = await engine.settings();
    const options = { ...settings, readers, queue };
    const database = options.engine === 'embedded' ? new EmbeddedDatabase(options) : new Neo4jDatabase(options);
    opened.push(database);
    await database.read('RETURN 1 AS one');
    return database;
  }

  /** One that keeps the only place until it is stopped. */
  function occupy(database: Database): { leave: () => void; outcome: Promise<unknown> } {
    const stopping = new AbortController();
    const outcome = database.read(ENDLESS, {}, { signal: stopping.signal }).catch((error: unknown) => error);
    return { leave: () => stopping.abort(), outcome };
  }

  describe('of two hundred at once', () => {
    const outcomes: PromiseSettledResult<unknown>[] = [];
    const KINDS = ['rows', 'rows', 'rows', 'cancelled while it waits', 'fails'] as const;
    const kindOf = (index: number): string => (index % 20 === 10 ? 'endless' : String(KINDS[index % KINDS.length]));
    const ask = (database: Database, index: number, signal: AbortSignal): Promise<unknown> => {
      const kind = kindOf(index);
      if (kind === 'endless') return database.read(ENDLESS, {}, { timeoutMs: 300 });
      if (kind === 'fails') return database.read('RETURN nosuch(1) AS x');
      const options = kind === 'rows' ? {} : { signal };
      return database.read('RETURN $index AS n', { index }, options).then(({ rows }) => rows[0]?.[0]);
    };

    beforeAll(async () => {
      const database = await open(2);
      const stopping = Array.from({ length: 200 }, () => new AbortController());
      const asked = stopping.map(({ signal }, index) => ask(database, index, signal));
      const settled = Promise.allSettled(asked);
      await asked[0];
      for (const each of stopping) each.abort();
      outcomes.push(...(await settled));
    });

    test.each([
      ['endless', 10, { status: 'rejected', reason: { code: 'timed-out' } }],
      ['fails', 40, { status: 'rejected', reason: { code: 'query-failed' } }],
    ])('each that %s is told so', (kind, count, outcome) => {
      const own = outcomes.filter((_, index) => kindOf(index) === kind);
      expect(own).toHaveLength(count);
      for (const each of own) expect(each).toMatchObject(outcome);
    });

    test('each other one gets its own rows, or was cancelled', () => {
      const rows = outcomes.flatMap((outcome, index) => (kindOf(index) === 'rows' ? [{ outcome, index }] : []));
      expect(rows).toHaveLength(110);
      for (const { outcome, index } of rows) expect(outcome).toMatchObject({ status: 'fulfilled', value: index });
      const left = outcomes.filter((_, index) => kindOf(index) === 'cancelled while it waits');
      expect(left).toHaveLength(40);
      const cancelled = left.filter((each) => each.status === 'rejected' && each.reason.code === 'cancelled');
      expect(cancelled.length).toBeGreaterThan(30);
    });
  });

  test('those who wait are served in the order in which they came', async () => {
    const database = await open(1);
    const { leave, outcome } = occupy(database);
    const served: number[] = [];
    const waiting = [1, 2, 3, 4, 5].map((n) => database.read('RETURN $n AS n', { n }).then(() => served.push(n)));
    leave();
    await Promise.all(waiting);
    expect(served).toEqual([1, 2, 3, 4, 5]);
    expect(await outcome).toMatchObject({ code: 'cancelled' });
  });

  test('one more than may wait is refused at once, and told how many wait', async () => {
    const database = await open(1, { maxWaiting: 3 });
    const { leave } = occupy(database);
    const waiting = [1, 2, 3].map((n) => database.read('RETURN $n AS n', { n }));
    await expect(database.read('RETURN 4 AS n')).rejects.toMatchObject({
      code: 'database-unavailable',
      message: 'the database is busy: 3 questions wait before yours; ask again in a moment',
    });
    leave();
    expect((await Promise.all(waiting)).map(({ rows }) => rows[0]?.[0])).toEqual([1, 2, 3]);
  });

  test('who waits too long is told so', async () => {
    const database = await open(1, { patienceMs: 300 });
    const { leave } = occupy(database);
    await expect(database.read('RETURN 1 AS n')).rejects.toMatchObject({
      code: 'database-unavailable',
      message: expect.stringContaining('waited 0.3 s'),
    });
    leave();
    expect((await database.read('RETURN 2 AS n')).rows).toEqual([[2]]);
  });

  test('the time in line does not count as time of the query', async () => {
    const database = await open(1);
    // A fast machine has the embedded engine at its limit of memory after three seconds.
    const first = database.read(ENDLESS, {}, { timeoutMs: 1_000 });
    const second = database.read('RETURN 2 AS n', {}, { timeoutMs: 900 });
    await expect(first).rejects.toMatchObject({ code: 'timed-out' });
    expect((await second).rows).toEqual([[2]]);
  });
});

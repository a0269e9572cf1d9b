import { beforeAll, describe, expect, test } from 'vitest';
import type { Batch, Database } from '../../src/database/database.ts';
import { engines } from '../support/engines.ts';
import { ENDLESS, engineProcesses, TRICKLE, workOn } from './at-work.ts';

/** More than an engine serves at once: each that is left must make room for the next. */
const MANY_TIMES = 40;

const NUMBERS = 'UNWIND range(1, $size) AS n RETURN n';
async function gather(batches: AsyncIterable<Batch>): Promise<Batch[]> {
  const all: Batch[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

describe.each(engines)('a stream on $name', ({ name, open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    const writer = await database.openWriter();
    await writer.write("CREATE (:Topic {id: 'topic:a'})-[:PART_OF {since: 2001}]->(:Other {name: 'no id of ours'})");
    await writer.commit();
  });

  test.each([
    [0, [0]],
    [1, [1]],
    [999, [999]],
    [1_000, [1_000]],
    [1_001, [1_000, 1]],
    [2_500, [1_000, 1_000, 500]],
  ])('of %d rows comes in batches of %j', async (size, sizes) => {
    const batches = await gather(database.stream(NUMBERS, { size }));
    expect(batches.map(({ rows }) => rows.length)).toEqual(sizes);
    expect(batches.flatMap(({ rows }) => rows)).toEqual(Array.from({ length: size }, (_, index) => [index + 1]));
    expect(batches.every(({ columns }) => columns.join() === 'n')).toBe(true);
    expect(batches.some(({ truncated }) => truncated)).toBe(false);
  });

  test.each([
    [5, 3, [3], true],
    [3, 3, [3], undefined],
    [1_001, 1_000, [1_000], true],
    [5_000, 1_500, [1_000, 500], true],
  ])('of %d rows with a limit of %d: %j, cut: %s', async (size, rowLimit, sizes, truncated) => {
    const batches = await gather(database.stream(NUMBERS, { size }, { rowLimit }));
    expect(batches.map(({ rows }) => rows.length)).toEqual(sizes);
    expect(batches.at(-1)?.truncated).toBe(truncated);
  });

  test('gives what a read gives', async () => {
    const cypher = 'MATCH p = (t:Topic)-[r]->(o) RETURN t, r, o, p, [t, 1] AS list, {a: r} AS map';
    const { columns, rows } = await database.read(cypher);
    expect(await gather(database.stream(cypher))).toEqual([{ columns, rows }]);
  });

  test('of more rows than a read gives is complete', async () => {
    const batches = await gather(database.stream(NUMBERS, { size: 25_000 }));
    expect(batches.flatMap(({ rows }) => rows).at(-1)).toEqual([25_000]);
  });

  test.each([
    ['CREATE (:Topic)', 'write-refused'],
    ['RETURN nosuch(1) AS x', 'query-failed'],
    ['MATCH (n) RETRN n', 'query-failed'],
  ])('of %s fails as a read does', async (cypher, code) => {
    await expect(gather(database.stream(cypher))).rejects.toMatchObject({ code });
  });

  test('starts nothing until it is read', async () => {
    const fresh = await open();
    const before = engineProcesses();
    fresh.stream(ENDLESS);
    expect(engineProcesses()).toEqual(before);
    expect(await workOn(ENDLESS, { name, former: [] })).toEqual([]);
  });

  test.each([
    ['its time limit', 'timed-out', () => ({ timeoutMs: 700 })],
    ['a cancellation', 'cancelled', () => ({ signal: AbortSignal.timeout(700) })],
  ])('is ended by %s while the engine works, and the next query is answered', async (_, code, options) => {
    const others = engineProcesses();
    const fresh = await open();
    await fresh.read('RETURN 1 AS one');
    const former = engineProcesses().filter((pid) => !others.includes(pid));
    await expect(gather(fresh.stream(ENDLESS, {}, options()))).rejects.toMatchObject({ code });
    expect((await fresh.read('RETURN 2 AS two')).rows).toEqual([[2]]);
    await expect.poll(() => workOn(ENDLESS, { name, former }), { timeout: 10_000 }).toEqual([]);
  });

  test.runIf(name === 'neo4j')('comes while the server still works, which ends with the reading', async () => {
    const sizes: number[] = [];
    for await (const { rows } of database.stream(TRICKLE)) {
      sizes.push(rows.length);
      if (sizes.length === 3) break;
    }
    expect(sizes).toEqual([1_000, 1_000, 1_000]);
    await expect.poll(() => workOn(TRICKLE, { name, former: [] }), { timeout: 10_000 }).toEqual([]);
  });

  test.each<[string, (stream: AsyncIterable<Batch>, stopping: AbortController) => Promise<unknown>]>([
    [
      'by a break',
      async (stream) => {
        for await (const batch of stream) return batch;
        return undefined;
      },
    ],
    [
      'by an error of the reader',
      async (stream) => {
        const reading = (async () => {
          for await (const batch of stream) throw new Error(`enough of ${batch.columns.join()}`);
        })();
        await expect(reading).rejects.toThrow('enough of n');
      },
    ],
    [
      'by a cancellation between two batches, and not asked again',
      async (stream, stopping) => {
        await stream[Symbol.asyncIterator]().next();
        stopping.abort();
      },
    ],
    [
      'by a return while a batch is awaited',
      async (stream) => {
        const batches = stream[Symbol.asyncIterator]();
        const awaited = batches.next();
        await batches.return?.();
        expect(await awaited).toEqual({ done: true, value: undefined });
      },
    ],
  ])('is left %s', async (_, leave) => {
    for (let time = 0; time < MANY_TIMES; time += 1) {
      const stopping = new AbortController();
      await leave(database.stream(NUMBERS, { size: 5_000 }, { signal: stopping.signal }), stopping);
    }
    expect((await gather(database.stream(NUMBERS, { size: 3 })))[0]?.rows).toHaveLength(3);
  });

  test('that is cancelled is told so at the next batch', async () => {
    const stopping = new AbortController();
    const batches = database.stream(NUMBERS, { size: 5_000 }, { signal: stopping.signal })[Symbol.asyncIterator]();
    await batches.next();
    stopping.abort();
    await expect(batches.next()).rejects.toMatchObject({ code: 'cancelled' });
    expect(await batches.next()).toEqual({ done: true, value: undefined });
  });

  test('that is read slowly leaves room for short questions, and its place to the next', async () => {
    const [first, second] = [1, 2].map(() => database.stream(NUMBERS, { size: 5_000 })[Symbol.asyncIterator]());
    expect((await first?.next())?.value).toMatchObject({ columns: ['n'] });
    const waiting = second?.next();
    expect((await database.read('RETURN 1 AS one')).rows).toEqual([[1]]);
    await first?.return?.();
    expect((await waiting)?.value).toMatchObject({ columns: ['n'] });
    await second?.return?.();
  });
});

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EngineProcess, startEngine } from '../../src/database/embedded/engine-process.ts';
import { EmbeddedDatabase } from '../../src/database/embedded.ts';
import { temporaryFolder } from '../support/engines.ts';

const ENDLESS =
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b % 7 = 8 RETURN a AS a';
const GREEDY = 'UNWIND range(1, 1000000000) AS a RETURN collect(a) AS all';
const processes: EngineProcess[] = [];

afterEach(() => {
  for (const engine of processes.splice(0)) engine.kill();
});

async function start(): Promise<EngineProcess> {
  const engine = await EngineProcess.start({ mode: 'read' });
  processes.push(engine);
  return engine;
}

test('a process that dies fails the statement that it runs', async () => {
  const engine = await start();
  const answer = engine.run(ENDLESS, {}, 10);
  process.kill(engine.pid, 'SIGKILL');
  await expect(answer).rejects.toMatchObject({ code: 'query-failed', message: expect.stringContaining('SIGKILL') });
  expect(engine.isAlive).toBe(false);
  await expect(engine.run('RETURN 1 AS one', {}, 10)).rejects.toMatchObject({ code: 'query-failed' });
});

test('a process that can not open its graph says which', async () => {
  const file = join(await temporaryFolder(), 'absent.grafeo');
  await expect(startEngine({ mode: 'read', file })).rejects.toMatchObject({
    code: 'database-unavailable',
    message: expect.stringContaining(file),
  });
});

test('a query that outgrows the memory limit is stopped, and the next one is answered', async () => {
  const database = new EmbeddedDatabase({ home: await temporaryFolder(), memoryLimitBytes: 400 * 2 ** 20 });
  try {
    await expect(database.read(GREEDY)).rejects.toMatchObject({
      code: 'query-failed',
      message: expect.stringContaining('0.4 GB of memory'),
    });
    expect((await database.read('RETURN 1 AS one')).rows).toEqual([[1]]);
  } finally {
    await database.close();
  }
});

test('a stream that outgrows the memory limit is stopped, and the next one is answered', async () => {
  const database = new EmbeddedDatabase({ home: await temporaryFolder(), memoryLimitBytes: 400 * 2 ** 20 });
  try {
    const read = async (cypher: string): Promise<unknown> =>
      (await database.stream(cypher)[Symbol.asyncIterator]().next()).value;
    await expect(read(GREEDY)).rejects.toMatchObject({ message: expect.stringContaining('0.4 GB of memory') });
    expect(await read('RETURN 1 AS one')).toEqual({ columns: ['one'], rows: [[1]] });
  } finally {
    await database.close();
  }
});

test('closing ends what runs and what waits', async () => {
  const database = new EmbeddedDatabase({ home: await temporaryFolder() });
  const stream = database.stream(ENDLESS)[Symbol.asyncIterator]();
  const reads = Promise.allSettled([stream.next(), ...Array.from({ length: 5 }, () => database.read(ENDLESS))]);
  await database.read('RETURN 1 AS one', {}, { signal: AbortSignal.timeout(500) }).catch(() => undefined);
  await database.close();
  for (const read of await reads) expect(read).toMatchObject({ reason: { code: 'cancelled' } });
  await expect(database.read('RETURN 1 AS one')).rejects.toMatchObject({ code: 'cancelled' });
});

describe('what an engine puts among the temporary files is gone when the database is closed', () => {
  test.each<[string, (database: EmbeddedDatabase) => Promise<unknown>]>([
    [
      'after its process was killed',
      async (database) => {
        await database.read(ENDLESS, {}, { timeoutMs: 500 }).catch(() => undefined);
        return database.read('RETURN 1 AS one');
      },
    ],
    ['with the process that was killed a moment ago', (database) => database.read(ENDLESS, {}, { timeoutMs: 500 })],
    [
      'while a process starts',
      async (database) => {
        void database.read('RETURN 1 AS one').catch(() => undefined);
        await vi.waitUntil(async () => (await leftovers()).length > 0);
      },
    ],
  ])('%s', async (_, use) => {
    const database = new EmbeddedDatabase({ home, readers: 1 });
    await use(database).catch(() => undefined);
    await database.close();
    expect(await leftovers()).toEqual([]);
  });

  let [folder, home] = ['', ''];
  const leftovers = async (): Promise<string[]> => (await readdir(folder)).filter((name) => !name.startsWith('tsx-'));

  beforeEach(async () => {
    [folder, home] = [await temporaryFolder(), await temporaryFolder()];
    vi.stubEnv('TMPDIR', folder);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });
});

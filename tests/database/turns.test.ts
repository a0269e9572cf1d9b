import { expect, test, vi } from 'vitest';
import { Turns } from '../../src/database/turns.ts';

const QUEUE = { maxWaiting: 3, patienceMs: 60_000 };

/** Takes a turn, notes its name when it comes, and keeps it until what is returned is called. */
function ask(turns: Turns, name: string, { came, signal }: { came: string[]; signal?: AbortSignal }): () => void {
  let leave: (() => void) | undefined;
  turns.take(signal).then(
    (end) => {
      came.push(name);
      leave = end;
    },
    (error: Error) => came.push(`${name}: ${error.message}`),
  );
  return () => leave?.();
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('as many as there is room for come at once, the others in the order in which they asked', async () => {
  const turns = new Turns(2, QUEUE);
  const came: string[] = [];
  const leaving = ['a', 'b', 'c', 'd', 'e'].map((name) => ask(turns, name, { came }));
  await soon();
  expect(came).toEqual(['a', 'b']);
  for (const [index, leave] of leaving.entries()) {
    leave();
    leave();
    await soon();
    expect(came).toEqual(['a', 'b', 'c', 'd', 'e'].slice(0, index + 3));
  }
});

test('one more than may wait is told how many wait before it, and the line moves on', async () => {
  const turns = new Turns(1, QUEUE);
  const came: string[] = [];
  const [leave] = ['a', 'b', 'c', 'd', 'e'].map((name) => ask(turns, name, { came }));
  await soon();
  expect(came).toEqual(['a', 'e: the database is busy: 3 questions wait before yours; ask again in a moment']);
  leave?.();
  ask(turns, 'f', { came });
  await soon();
  expect(came.slice(2)).toEqual(['b']);
});

test('one that is cancelled while it waits gives its place up', async () => {
  const turns = new Turns(1, QUEUE);
  const came: string[] = [];
  const stopping = new AbortController();
  const leave = ask(turns, 'a', { came });
  ask(turns, 'b', { came, signal: stopping.signal });
  ask(turns, 'c', { came });
  stopping.abort();
  await soon();
  leave();
  await soon();
  expect(came).toEqual(['a', 'b: the query was cancelled', 'c']);
  expect(turns.hasWaiting).toBe(false);
});

test('one that waited too long is told so, with its place', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const turns = new Turns(1, QUEUE);
    const came: string[] = [];
    for (const name of ['a', 'b', 'c']) ask(turns, name, { came });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(came).toEqual([
      'a',
      'b: the database is busy: your question waited 60 s and still is the next in line; ask again in a moment',
      'c: the database is busy: your question waited 60 s and still is the next in line; ask again in a moment',
    ]);
  } finally {
    vi.useRealTimers();
  }
});

test('a line that is closed sends all away', async () => {
  const turns = new Turns(1, QUEUE);
  const came: string[] = [];
  for (const name of ['a', 'b', 'c']) ask(turns, name, { came });
  await soon();
  turns.close();
  await soon();
  expect(came).toEqual(['a', 'b: the query was cancelled', 'c: the query was cancelled']);
  await expect(turns.take()).rejects.toMatchObject({ code: 'cancelled' });
});

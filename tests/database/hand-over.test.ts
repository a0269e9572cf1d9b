import { expect, test } from 'vitest';
import { handOver, type Taker } from '../../src/database/hand-over.ts';

/** Makes the numbers from 1, each when it is wanted, and notes what it does. */
const counting =
  (notes: string[], last = Infinity) =>
  async (taker: Taker<number>): Promise<void> => {
    notes.push('started');
    try {
      for (let number = 1; number <= last; number += 1) {
        notes.push(`made ${number}`);
        taker.give(number);
        if (number < last) await taker.wanted();
      }
    } catch (error) {
      notes.push(`ended: ${String(error)}`);
      throw error;
    }
  };

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('makes an item when it is asked for, and nothing before', async () => {
  const notes: string[] = [];
  const numbers = handOver(counting(notes, 3))[Symbol.asyncIterator]();
  await soon();
  expect(notes).toEqual([]);
  expect(await numbers.next()).toEqual({ done: false, value: 1 });
  await soon();
  expect(notes).toEqual(['started', 'made 1']);
  expect(await Promise.all([numbers.next(), numbers.next(), numbers.next()])).toEqual([
    { done: false, value: 2 },
    { done: false, value: 3 },
    { done: true, value: undefined },
  ]);
  expect(notes).toEqual(['started', 'made 1', 'made 2', 'made 3']);
});

test('leaving a loop ends the making', async () => {
  const notes: string[] = [];
  for await (const number of handOver(counting(notes))) if (number === 2) break;
  await soon();
  expect(notes).toEqual(['started', 'made 1', 'made 2', 'ended: DatabaseError: the query was cancelled']);
});

test('a failure comes after the items that were made before it, once', async () => {
  const numbers = handOver<number>(async (taker) => {
    taker.give(1);
    throw new Error('no more');
  })[Symbol.asyncIterator]();
  expect(await numbers.next()).toEqual({ done: false, value: 1 });
  await expect(numbers.next()).rejects.toThrow('no more');
  expect(await numbers.next()).toEqual({ done: true, value: undefined });
});

test('a signal ends the making and the taking, also while nothing is asked for', async () => {
  const notes: string[] = [];
  const stopping = new AbortController();
  const numbers = handOver(counting(notes), { signal: stopping.signal })[Symbol.asyncIterator]();
  await numbers.next();
  stopping.abort();
  await soon();
  expect(notes.at(-1)).toBe('ended: DatabaseError: the query was cancelled');
  await expect(numbers.next()).rejects.toMatchObject({ code: 'cancelled' });
});

test('what was cancelled before it began is not begun', async () => {
  const notes: string[] = [];
  const numbers = handOver(counting(notes), { signal: AbortSignal.abort() })[Symbol.asyncIterator]();
  await expect(numbers.next()).rejects.toMatchObject({ code: 'cancelled' });
  expect(notes).toEqual([]);
});

test('one who takes nothing loses the rest once others need the place, not before', async () => {
  const notes: string[] = [];
  const asked: boolean[] = [];
  const isNeeded = (): boolean => {
    asked.push(asked.length === 2);
    return asked.at(-1) === true;
  };
  const numbers = handOver(counting(notes), { isNeeded, idleMs: 5 })[Symbol.asyncIterator]();
  await numbers.next();
  await expect.poll(() => notes.at(-1)).toContain('ended');
  expect(asked).toEqual([false, false, true]);
  await expect(numbers.next()).rejects.toMatchObject({
    code: 'cancelled',
    message: expect.stringContaining('others waited'),
  });
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WorkLimit } from '../../src/database/work-limit.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

function limit(options: { signal?: AbortSignal } = {}): { work: WorkLimit; stopped: string[] } {
  const stopped: string[] = [];
  const work = new WorkLimit({ timeoutMs: 1_000, ...options }, ({ message }) => stopped.push(message));
  return { work, stopped };
}

test('stops work that takes its whole time', () => {
  const { stopped } = limit();
  vi.advanceTimersByTime(999);
  expect(stopped).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(stopped).toEqual(['the query took longer than 1 s and was stopped']);
});

test('counts the time of the work alone', () => {
  const { work, stopped } = limit();
  for (let time = 0; time < 3; time += 1) {
    vi.advanceTimersByTime(300);
    work.rest();
    vi.advanceTimersByTime(60_000);
    work.resume();
  }
  expect(stopped).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(stopped).toHaveLength(1);
});

test('stops when the reader wants no more, also while it rests', () => {
  const stopping = new AbortController();
  const { work, stopped } = limit({ signal: stopping.signal });
  work.rest();
  stopping.abort();
  expect(stopped).toEqual(['the query was cancelled']);
});

test('stops nothing once it has ended, whoever goes on', () => {
  const stopping = new AbortController();
  const { work, stopped } = limit({ signal: stopping.signal });
  work.end();
  work.resume();
  stopping.abort();
  vi.advanceTimersByTime(10_000);
  expect(stopped).toEqual([]);
});

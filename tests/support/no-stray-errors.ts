import { afterEach, beforeEach, vi, type MockInstance } from 'vitest';

/** A test that expects an error on the console replaces the spy with its own; any other error fails it. */
let spy: MockInstance<typeof console.error>;

beforeEach(() => {
  spy = vi.spyOn(console, 'error');
});

afterEach(() => {
  const { calls } = spy.mock;
  spy.mockRestore();
  if (calls.length > 0) throw new Error(`console.error was called: ${JSON.stringify(calls)}`);
});

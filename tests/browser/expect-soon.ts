import { expect } from 'vitest';

/** Expects it of what is read again and again until it holds; busy machines take their time. */
export const expectSoon = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: 25_000, interval: 50 });

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Camera } from '../../src/story/page/camera.ts';
import { fly } from '../../src/story/page/flight.ts';

const FRAME_MS = 50;
const from: Camera = { x: 0, y: 100, zoom: 1 };
const to: Camera = { x: 200, y: 0, zoom: 4 };

let now = 0;
let frames: (() => void)[] = [];

/** Frames come when they are called for, each so much later than the one before. */
function pass(frameMs = FRAME_MS): void {
  now += frameMs;
  for (const frame of frames.splice(0)) frame();
}

function setOff(wantsStillness: boolean) {
  vi.stubGlobal('matchMedia', () => ({ matches: wantsStillness }));
  const drawn: Camera[] = [];
  const end = vi.fn<() => void>();
  const stop = fly(from, to, { draw: (camera) => drawn.push(camera), end });
  return { drawn, end, stop };
}

beforeEach(() => {
  now = 0;
  frames = [];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('goes from one camera to the other, and ends there', () => {
  const { drawn, end } = setOff(false);
  expect(drawn).toEqual([from]);
  while (frames.length > 0) pass();
  expect(end).toHaveBeenCalledTimes(1);
  expect(drawn.length).toBeGreaterThan(5);
  const xs = drawn.map(({ x }) => x);
  expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  expect(xs.every((x) => x >= 0 && x < 200)).toBe(true);
});

test('does not move at all where the reader wants no motion', () => {
  const { drawn, end } = setOff(true);
  expect(drawn).toEqual([]);
  expect(end).toHaveBeenCalledTimes(1);
});

test('goes straight to the end where drawing is slow', () => {
  const { drawn, end } = setOff(false);
  pass(300);
  expect(end).toHaveBeenCalledTimes(1);
  expect(drawn).toHaveLength(1);
});

test('stops when it is told to', () => {
  const { drawn, end, stop } = setOff(false);
  pass();
  stop();
  pass();
  expect(drawn).toHaveLength(2);
  expect(end).not.toHaveBeenCalled();
});

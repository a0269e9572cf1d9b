import type { Page } from 'playwright-core';
import { watchProcesses } from '../measure/processes.ts';
import type { Bench } from './page/main.ts';

declare global {
  interface Window {
    bench: Bench;
  }
}

/** What a hand's movement cost: every frame that was drawn, and what the whole browser worked for all of them. */
export type Gesture = { framesMs: number[]; processorMs: number };

const EVERY_MS = 16;
const LASTS_MS = 2_000;
const FEWEST_FRAMES = 4;
const PATIENCE_MS = 12_000;

const processorMs = (): number =>
  watchProcesses((command) => (/chrom/i.test(command) ? 'browser' : undefined)).stop().processorMs ?? NaN;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** A hand does not wait for what it moves; the browser takes together what a slow page has not yet taken up. */
class Hand {
  private readonly pending = new Set<Promise<void>>();

  get size(): number {
    return this.pending.size;
  }

  add(step: Promise<void>): void {
    const taken = step.finally(() => this.pending.delete(taken));
    this.pending.add(taken);
  }

  oldest = async (): Promise<void> => {
    const [first] = this.pending;
    await first;
  };

  all = async (): Promise<void> => void (await Promise.all(this.pending));
}

const MOST_AHEAD = 40;

/** Goes on for a while, and until some frames were drawn where they are slow. */
async function gesture(page: Page, step: (index: number) => Promise<void>): Promise<Gesture> {
  const before = processorMs();
  await page.evaluate(() => window.bench.startFrames());
  const started = performance.now();
  const hand = new Hand();
  for (let index = 0; ; index += 1) {
    const passed = performance.now() - started;
    if (passed > PATIENCE_MS) break;
    if (passed > LASTS_MS && (await page.evaluate(() => window.bench.framesSoFar())) >= FEWEST_FRAMES) break;
    hand.add(step(index));
    await pause(EVERY_MS);
    if (hand.size >= MOST_AHEAD) await hand.oldest();
  }
  await hand.all();
  const framesMs = await page.evaluate(() => window.bench.stopFrames());
  return { framesMs, processorMs: processorMs() - before };
}

const CORNER = 30;
const REACH = { x: 260, y: 160 };
const STEPS_A_ROUND = 90;

/** Takes the empty corner of the stage in the hand and swings it round. */
export async function pan(page: Page, from = { x: CORNER, y: CORNER }): Promise<Gesture> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const swing = (index: number): Promise<void> => {
    const angle = (2 * Math.PI * (index + 1)) / STEPS_A_ROUND;
    const x = from.x + REACH.x * (1 - Math.cos(angle));
    const y = from.y + REACH.y * (1 - Math.cos(2 * angle));
    return page.mouse.move(x, y);
  };
  const panned = await gesture(page, swing);
  await page.mouse.up();
  await untilStill(page);
  return panned;
}

const SCROLLED = 25;
const SCROLLS = 40;

/** Scrolls over the middle as by a touchpad: some way in and as far out. */
export async function zoom(page: Page): Promise<Gesture> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.move(width / 2, height / 2);
  await untilStill(page);
  const turn = (index: number): Promise<void> =>
    page.mouse.wheel(0, Math.floor(index / SCROLLS) % 2 === 0 ? -SCROLLED : SCROLLED);
  const zoomed = await gesture(page, turn);
  await untilStill(page);
  return zoomed;
}

const TARGETS = 5;
const HOVER_PATIENCE_MS = 5_000;
const STILL_MS = 300;

/** Waits until nothing has been drawn for a while, but not for ever: some never rest. */
export async function untilStill(page: Page): Promise<void> {
  await page
    .waitForFunction((ms) => window.bench.isStill(ms), STILL_MS, { timeout: PATIENCE_MS })
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
    });
}

/** In the middle, magnified, from one well connected node to the next; what did not answer in time is left out. */
export async function hover(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.evaluate(() => window.bench.magnify());
  await untilStill(page);
  const targets = await page.evaluate((count) => window.bench.targets(count), TARGETS);
  for (const { x, y } of targets) {
    await untilStill(page);
    const answer = page.evaluate((ms) => window.bench.hover(ms), HOVER_PATIENCE_MS);
    await page.mouse.move(x, y);
    const ms = await answer;
    if (ms !== undefined) times.push(ms);
  }
  return times;
}

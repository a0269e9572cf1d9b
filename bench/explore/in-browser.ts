import type { Page } from 'playwright-core';
import type { Exploring, StepName, Timed } from './page/main.ts';

declare global {
  interface Window {
    exploring: Exploring;
  }
}

/** `restMs`: until nothing moved any more, where the layout has to be made anew. */
export type Step = Timed & { restMs: number };

const STILL_MS = 4_000;
const PATIENCE_MS = 240_000;

export async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction((ms) => 'exploring' in window && window.exploring.isStill(ms), STILL_MS, {
    timeout: PATIENCE_MS,
    polling: 100,
  });
}

export type StepOptions = {
  ids?: readonly string[];
  /** How many nodes are drawn then, where it is known. */ nodes?: number;
};

export const nodesOf = (page: Page): Promise<number> => page.evaluate(() => window.exploring.nodes());

export async function step(page: Page, name: StepName, { ids = [], nodes }: StepOptions = {}): Promise<Step> {
  const started = await page.evaluate(() => performance.now());
  const timed = await page.evaluate(([what, which, count]) => window.exploring.time(what, which, count), [
    name,
    ids,
    nodes,
  ] as const);
  await untilStill(page);
  const restMs = (await page.evaluate(() => window.exploring.lastDrawnAt())) - started;
  return { ...timed, restMs: Math.max(timed.drawnMs, restMs) };
}

/** Presses the button that adds more of a group of neighbours. */
export async function clickMore(page: Page, group: RegExp, nodes: number): Promise<Step> {
  const button = page.locator('.neighbour-button').filter({ hasText: group });
  await button.waitFor();
  const timing = page.evaluate((count) => window.exploring.timeClick(count), nodes);
  await button.click();
  const { clickedAt, ...timed } = await timing;
  await untilStill(page);
  const restMs = (await page.evaluate(() => window.exploring.lastDrawnAt())) - clickedAt;
  return { ...timed, restMs: Math.max(timed.drawnMs, restMs) };
}

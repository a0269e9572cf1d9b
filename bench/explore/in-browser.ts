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

export async function step(page: Page, name: StepName, ids: readonly string[] = []): Promise<Step> {
  const started = await page.evaluate(() => performance.now());
  const timed = await page.evaluate(([what, which]) => window.exploring.time(what, which), [name, ids] as const);
  await untilStill(page);
  const restMs = (await page.evaluate(() => window.exploring.lastDrawnAt())) - started;
  return { ...timed, restMs: Math.max(timed.drawnMs, restMs) };
}

/** Presses the button that adds more of a group of neighbours. */
export async function clickMore(page: Page, group: RegExp): Promise<Step> {
  const button = page.locator('.neighbour-button').filter({ hasText: group });
  await button.waitFor();
  const timing = page.evaluate(() => window.exploring.timeClick());
  await button.click();
  const { clickedAt, ...timed } = await timing;
  await untilStill(page);
  const restMs = (await page.evaluate(() => window.exploring.lastDrawnAt())) - clickedAt;
  return { ...timed, restMs: Math.max(timed.drawnMs, restMs) };
}

import type { Page } from 'playwright-core';
import { inBrowser } from '../draw/in-browser.ts';
import { forgetPeaks, watchProcesses, type RoleOf } from '../measure/processes.ts';
import type { Exporting, ExporterName, Saved } from './page/main.ts';

declare global {
  interface Window {
    exporting: Exporting;
  }
}

/** `peakBytes` is of the page's process and the graphics process together, `addedBytes` of it for the picture. */
export type SavedInBrowser = Saved & { processorMs: number; peakBytes: number; addedBytes: number };

const roleOf: RoleOf = (command) => {
  if (!/chrom/i.test(command)) return undefined;
  return /--type=(renderer|gpu-process)/.exec(command)?.[1] ?? 'others';
};

/** Peak memory, since it was last forgotten, and what the whole browser has worked. */
function lookAtBrowser(): { bytes: number; processorMs: number } {
  const { peaks, processorMs = NaN } = watchProcesses(roleOf).stop();
  return { bytes: (peaks.get('renderer') ?? NaN) + (peaks.get('gpu-process') ?? NaN), processorMs };
}

async function watched<T extends object>(work: () => Promise<T>): Promise<T & Omit<SavedInBrowser, keyof Saved>> {
  forgetPeaks(roleOf);
  const before = lookAtBrowser();
  const result = await work();
  const after = lookAtBrowser();
  return {
    ...result,
    processorMs: after.processorMs - before.processorMs,
    peakBytes: after.bytes,
    addedBytes: after.bytes - before.bytes,
  };
}

export const untilReady = (page: Page): Promise<unknown> => page.waitForFunction(() => 'exporting' in window);

type Prepared = { url: string; name: ExporterName; nodes: number; patienceMs: number };

/** A time in which a page that drew something comes to rest. */
const REST_MS = 500;

const onPreparedPage = <T>(
  { url, name, nodes, patienceMs }: Prepared,
  work: (page: Page) => Promise<T>,
): Promise<T | undefined> =>
  inBrowser({ url, patienceMs }, async (page) => {
    await untilReady(page);
    await page.evaluate(([who, count]) => window.exporting.prepare(who, count), [name, nodes] as const);
    await page.waitForTimeout(REST_MS);
    return work(page);
  });

/** Undefined: not in time. */
export const savePng = (prepared: Prepared): Promise<SavedInBrowser | undefined> =>
  onPreparedPage(prepared, (page) => watched(() => page.evaluate(() => window.exporting.png())));

export const saveSvg = (prepared: Prepared): Promise<{ ms: number; bytes: number } | undefined> =>
  onPreparedPage(prepared, (page) => page.evaluate(() => window.exporting.svg()));

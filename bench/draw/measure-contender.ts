import type { Page } from 'playwright-core';
import { hover, pan, untilStill, zoom, type Gesture } from './gestures.ts';
import { inBrowser } from './in-browser.ts';
import type { ForcesRun } from './page/forces.ts';
import type { ContenderName, ForcesName } from './page/main.ts';

/** One contender with one graph; `tookMs` is all that it kept the benchmark. */
export type Measured = {
  firstFrameMs: number;
  hoverMs: number[];
  pan: Gesture;
  zoom: Gesture;
  heapBytes: number;
  tookMs: number;
};

const untilReady = (page: Page): Promise<unknown> => page.waitForFunction(() => 'bench' in window);

export type DrawOptions = { url: string; name: ContenderName; nodes: number; patienceMs: number };

/** Undefined: it was not through in time. */
export const measureContender = ({ url, name, nodes, patienceMs }: DrawOptions): Promise<Measured | undefined> =>
  inBrowser({ url, patienceMs }, async (page) => {
    await untilReady(page);
    await page.evaluate(([who, count]) => window.bench.prepare(who, count), [name, nodes] as const);
    const heapBefore = await heapBytes(page);
    const started = performance.now();
    const firstFrameMs = await page.evaluate(() => window.bench.draw());
    await untilStill(page);
    const heap = (await heapBytes(page)) - heapBefore;
    const panned = await pan(page);
    const zoomed = await zoom(page);
    const hoverMs = await hover(page);
    return { firstFrameMs, hoverMs, pan: panned, zoom: zoomed, heapBytes: heap, tookMs: performance.now() - started };
  });

/** What the page's JavaScript holds once nothing can be thrown away, with what lies in typed arrays. */
async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  await session.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

export type ForcesOptions = { url: string; name: ForcesName; nodes: number; ms: number };

export const measureForces = ({ url, name, nodes, ms }: ForcesOptions): Promise<ForcesRun | undefined> =>
  inBrowser({ url, patienceMs: 10 * ms }, async (page) => {
    await untilReady(page);
    return page.evaluate(([who, count, time]) => window.bench.layOut(who, count, time), [name, nodes, ms] as const);
  });

import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.ts';
import { hover, pan, untilStill, zoom, type Gesture } from './gestures.ts';
import type { ForcesRun } from './page/forces.ts';
import type { ContenderName, ForcesName } from './page/main.ts';

/** Without a graphics card these make times steadier. */
const STEADY_FLAGS = ['--disable-gpu-compositing', '--disable-gpu-rasterization', '--disable-accelerated-2d-canvas'];

export const VIEWPORT = { width: 1280, height: 800 };

/** One contender with one graph; `tookMs` is all that it kept the benchmark. */
export type Measured = {
  firstFrameMs: number;
  hoverMs: number[];
  pan: Gesture;
  zoom: Gesture;
  heapBytes: number;
  tookMs: number;
};

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS, ...STEADY_FLAGS] });

/** Does something with the page in a browser of its own, which is ended when it takes too long. */
async function inBrowser<T>(url: string, patienceMs: number, work: (page: Page) => Promise<T>): Promise<T | undefined> {
  const browser = await launch();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    void browser.close();
  }, patienceMs);
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => console.error(error));
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in window);
    return await work(page);
  } catch (error) {
    if (isLate) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

export type DrawOptions = { url: string; name: ContenderName; nodes: number; patienceMs: number };

/** Undefined: it was not through in time. */
export const measureContender = ({ url, name, nodes, patienceMs }: DrawOptions): Promise<Measured | undefined> =>
  inBrowser(url, patienceMs, async (page) => {
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
  inBrowser(url, 10 * ms, (page) =>
    page.evaluate(([who, count, time]) => window.bench.layOut(who, count, time), [name, nodes, ms] as const),
  );

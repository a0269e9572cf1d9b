import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { pan, type Gesture } from '../draw/gestures.ts';
import { launch, VIEWPORT } from '../draw/in-browser.ts';

/** `readyMs`: by the page's clock until its first complete picture is drawn; `seenMs`: until a screenshot has it. */
export type Opened = { readyMs: number; seenMs: number; panned: Gesture };

declare global {
  interface Window {
    firstPicture?: number;
  }
}

/** Opens a file in a new browser, waits for its picture and drags it about. */
export async function openPage(path: string, nodes: number): Promise<Opened> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => console.error(error));
    // tsx marks the names of functions with this.
    await page.addInitScript('globalThis.__name = (value) => value');
    await watchFrames(page);
    await watchPicture(page, nodes);
    const started = performance.now();
    await page.goto(pathToFileURL(path).href, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.firstPicture !== undefined, undefined, { polling: 20 });
    await page.screenshot();
    const seenMs = performance.now() - started;
    const readyMs = await page.evaluate(() => window.firstPicture ?? NaN);
    const corner = await page.locator('canvas.picture, svg').first().boundingBox();
    return { readyMs, seenMs, panned: await pan(page, { x: (corner?.x ?? 0) + INSET, y: (corner?.y ?? 0) + INSET }) };
  } finally {
    await browser.close();
  }
}

const INSET = 15;

/** A picture is complete with its fonts, and once the frame that it is in has come. */
const watchPicture = (page: Page, nodes: number): Promise<unknown> =>
  page.addInitScript((count) => {
    setInterval(async () => {
      const drawn = document.querySelector<HTMLElement>('canvas.picture')?.dataset['nodes'];
      const isThere =
        document.readyState === 'complete' && (drawn === String(count) || document.querySelector('body > svg'));
      if (!isThere || window.firstPicture !== undefined) return;
      await document.fonts.ready;
      requestAnimationFrame(() => requestAnimationFrame(() => (window.firstPicture ??= performance.now())));
    }, 5);
  }, nodes);

/** Counts the frames in which the picture changed, as the benchmark of drawing does. */
const watchFrames = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const frames = { hasDrawn: false, last: 0, times: [] as number[] };
    const watched = { attributes: true, subtree: true, attributeFilter: ['data-nodes', 'viewBox'] };
    new MutationObserver(() => (frames.hasDrawn = true)).observe(document, watched);
    Reflect.set(window, 'bench', {
      isStill: () => true,
      framesSoFar: () => frames.times.length,
      stopFrames: () => {
        frames.last = 0;
        return frames.times;
      },
      startFrames() {
        Object.assign(frames, { hasDrawn: false, last: performance.now(), times: [] });
        this.tick();
      },
      tick() {
        requestAnimationFrame(() => {
          if (frames.last === 0) return;
          const now = performance.now();
          if (frames.hasDrawn) {
            frames.times.push(now - frames.last);
            frames.last = now;
          }
          frames.hasDrawn = false;
          this.tick();
        });
      },
    });
  });

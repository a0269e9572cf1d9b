import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.ts';

/** Without a graphics card these make times steadier. */
const STEADY_FLAGS = ['--disable-gpu-compositing', '--disable-gpu-rasterization', '--disable-accelerated-2d-canvas'];

export const VIEWPORT = { width: 1280, height: 800 };

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS, ...STEADY_FLAGS] });

export type Opened = { url: string; patienceMs: number };

/** Does something with a page in a browser of its own, which is ended when it takes too long; undefined then. */
export async function inBrowser<T>(
  { url, patienceMs }: Opened,
  work: (page: Page) => Promise<T>,
): Promise<T | undefined> {
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
    return await work(page);
  } catch (error) {
    if (isLate) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

import type { Browser, Page } from 'playwright-core';

/** From the moment that the address is opened, in milliseconds. */
export type PictureTimes = { pageMs: number; graphMs: number; pictureMs: number };

/** Opens the app in a new profile, with nothing cached, and waits for the whole opening picture at rest. */
export async function openPicture(browser: Browser, url: string): Promise<PictureTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    const pictureMs = await untilComplete(page);
    return { pictureMs, ...(await pageTimes(page)) };
  } finally {
    await context.close();
  }
}

/** The stage tells that it is drawn; its letters may come later. */
export async function untilComplete(page: Page): Promise<number> {
  const moment = await page.waitForFunction(() => {
    const stage = document.querySelector<HTMLElement>('[data-stage]');
    const isDrawn = Number(stage?.dataset['nodes']) > 0 && stage?.dataset['ready'] === 'true';
    return isDrawn && document.fonts.status === 'loaded' ? performance.now() : 0;
  });
  return moment.jsonValue();
}

const pageTimes = (page: Page): Promise<Omit<PictureTimes, 'pictureMs'>> =>
  page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const graph = requests.find(({ name }) => name.includes('/api/graph'));
    return { pageMs: navigation?.loadEventEnd ?? NaN, graphMs: graph?.responseEnd ?? NaN };
  });

import type { Browser, Page } from 'playwright-core';

/** In milliseconds; all but the last from the request for the graph. */
export type Drawn = {
  arrivedMs: number;
  /** The first frame with every connection, wherever the layout has its nodes by then. */
  firstFrameMs: number;
  /** Nothing moves any more. */
  readyMs: number;
  /** The longest time in which the page could not answer a hand. */
  longestTaskMs: number;
};

/** Without a graphics card, so that nothing of a desktop's compositing comes in between. */
export const STEADY_FLAGS = [
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
  '--disable-accelerated-2d-canvas',
];

const PATIENCE_MS = 300_000;

/** Opens the app on all of the data, in a new profile, and waits until all of it is drawn. */
export async function drawAll(browser: Browser, url: string, connections: number): Promise<Drawn> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchTasks);
    await page.goto(`${url}/?all=yes&hide=none`);
    const drawnAt = await untilStage(page, { connections, isReady: false });
    const readyAt = await untilStage(page, { connections, isReady: true });
    const { asked, arrived, longestTaskMs } = await page.evaluate(pageFigures);
    return {
      arrivedMs: arrived - asked,
      firstFrameMs: drawnAt - asked,
      readyMs: readyAt - asked,
      longestTaskMs,
    };
  } finally {
    await context.close();
  }
}

type Tasks = { longestTaskMs?: number };

function watchTasks(): void {
  const tasks = globalThis as Tasks;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.longestTaskMs = Math.max(tasks.longestTaskMs ?? 0, duration);
  }).observe({ type: 'longtask', buffered: true });
}

async function untilStage(page: Page, wanted: { connections: number; isReady: boolean }): Promise<number> {
  const moment = await page.waitForFunction(
    ({ connections, isReady }) => {
      const stage = document.querySelector<HTMLElement>('[data-stage]')?.dataset;
      const isDrawn = Number(stage?.['connections']) === connections && (!isReady || stage?.['ready'] === 'true');
      return isDrawn && performance.now();
    },
    wanted,
    { timeout: PATIENCE_MS },
  );
  return Number(await moment.jsonValue());
}

function pageFigures(): { asked: number; arrived: number; longestTaskMs: number } {
  const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const graph = requests.find(({ name }) => name.includes('/api/graph'));
  const { longestTaskMs = 0 } = globalThis as Tasks;
  return { asked: graph?.requestStart ?? NaN, arrived: graph?.responseEnd ?? NaN, longestTaskMs };
}

import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.ts';
import { watchText } from './written-text.ts';

export type VisitOptions = BrowserContextOptions & {
  /** What is said in the console or fails in this journey by intention. */
  expected?: readonly RegExp[];
  /** Stays open until its context is closed; otherwise it ends with the journey. */
  stays?: boolean;
};

type Visit = { context: BrowserContext; faults: string[]; stays: boolean };

let browser: Promise<Browser> | undefined;
const visits = new Set<Visit>();

const launch = (): Promise<Browser> => chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });

/** Opens an address in a browser of its own: no cookies, no storage, no movement unless asked for. */
export async function visit(
  address: string,
  { expected = [], stays = false, ...options }: VisitOptions = {},
): Promise<Page> {
  browser ??= launch();
  const context = await (
    await browser
  ).newContext({ viewport: { width: 1280, height: 800 }, locale: 'en', reducedMotion: 'reduce', ...options });
  const faults: string[] = [];
  const opened = { context, faults, stays };
  visits.add(opened);
  context.on('close', () => visits.delete(opened));
  const page = await context.newPage();
  await watchText(page);
  watchFaults(page, new URL(address).origin, (fault) => {
    if (!expected.some((pattern) => pattern.test(fault))) faults.push(fault);
  });
  await page.goto(address);
  return page;
}

/** Each thing that a page may not do, whatever the journey. */
function watchFaults(page: Page, origin: string, report: (fault: string) => void): void {
  page.on('console', (message) => {
    // Answers with an error status are told below, with their address.
    const isStatus = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isStatus) report(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => report(`page error: ${error.stack ?? error.message}`));
  page.on('dialog', (dialog) => {
    report(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:') report(`a request left for ${request.url()}`);
  });
  page.context().on('response', (response) => {
    if (response.status() >= 400) report(`answered ${response.status()}: ${new URL(response.url()).pathname}`);
  });
  page.context().on('requestfailed', (request) => {
    // The app itself gives up on what is no longer asked.
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') report(`failed with ${why}: ${new URL(request.url()).pathname}`);
  });
}

afterEach(async () => {
  const faults = [...visits].flatMap((each) => each.faults.splice(0));
  for (const each of visits) if (!each.stays) await each.context.close();
  if (faults.length > 0) throw new Error(`the browser reported:\n${faults.join('\n')}`);
});

afterAll(async () => {
  await (await browser)?.close();
});

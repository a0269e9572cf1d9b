import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.ts';
import { untilComplete } from '../start/open-picture.ts';

export type Transfer = { requests: number; bytes: number };

const KINDS: readonly [kind: string, path: RegExp][] = [
  ['fonts', /\.woff2?$/],
  ['scripts', /\.js$/],
  ['styles', /\.css$/],
  ['data', /^\/api\//],
];

const kindOf = (url: string): string => {
  const { pathname } = new URL(url);
  return KINDS.find(([, path]) => path.test(pathname))?.[0] ?? 'page and icon';
};

/** What a browser with nothing cached really fetches until the opening picture is complete, heads included. */
export async function transferAtOpening(url: string): Promise<Map<string, Transfer>> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const network = await page.context().newCDPSession(page);
    const urls = new Map<string, string>();
    const transfers = new Map<string, Transfer>();
    network.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const asked = urls.get(requestId);
      if (asked === undefined || !asked.startsWith(url)) return;
      const { requests, bytes } = transfers.get(kindOf(asked)) ?? { requests: 0, bytes: 0 };
      transfers.set(kindOf(asked), { requests: requests + 1, bytes: bytes + encodedDataLength });
    });
    await network.send('Network.enable');
    await page.goto(url);
    await untilComplete(page);
    return transfers;
  } finally {
    await browser.close();
  }
}

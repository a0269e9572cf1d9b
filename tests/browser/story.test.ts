import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines, temporaryFolder } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { violationsOn } from './axe.ts';
import { askPreset } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { choose, exportDialog, openExport } from './save-picture.ts';
import { untilDrawn } from './stage.ts';
import { visit, type VisitOptions } from './visit.ts';

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

const PRESET = 'programs-for-organization';
const PAYLOAD = '</script><img src=x onerror="document.title=1"><b>Title</b>';
const LARGEST = 1_500_000;

/** The canvas of a story that has been drawn, and how many nodes it shows. */
const drawnNodes = (page: Page): Promise<number> =>
  page.locator('canvas.picture').evaluate(({ dataset }) => Number((dataset as DOMStringMap)['nodes']));

describe('a story in one file', () => {
  const site = servedOn(engine);

  async function saveStory(title: string): Promise<string> {
    const page = await visit(`${site()}/?preset=${PRESET}`);
    await untilDrawn(page);
    const dialog = await openExport(page);
    await dialog.getByLabel('Title', { exact: true }).fill(title);
    await choose(exportDialog(page), 'Format', 'HTML');
    const save = dialog.getByRole('button', { name: 'Save HTML' });
    await expectSoon(() => save.isEnabled()).toBe(true);
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toMatch(/^liaison-.+\.html$/);
    return readFile(await download.path(), 'utf8');
  }

  /** Opens it from disk with the network off, and keeps what it asked for. */
  async function openStory(html: string, options?: VisitOptions): Promise<{ page: Page; asked: string[] }> {
    const file = join(await temporaryFolder(), 'story.html');
    await writeFile(file, html);
    const page = await visit('about:blank', { colorScheme: 'light', ...options });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(file).href);
    await expectSoon(() => drawnNodes(page)).toBeGreaterThan(0);
    return { page, asked: asked.filter((url) => !url.startsWith('data:') && url !== page.url()) };
  }

  test('opens from disk without a network, with the letters it needs', async () => {
    const html = await saveStory('上合组织 и программы');
    const [, held = ''] = /id="story">(.*?)<\/script>/su.exec(html) ?? [];
    expect(html.length - held.length).toBeLessThan(LARGEST);
    const { page, asked } = await openStory(html);
    const { graph } = await askPreset(site(), PRESET, {});
    expect(await drawnNodes(page)).toBe(graph.nodes.length);
    const faces = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(faces.join()).toMatch(/Noto Sans SC/);
    expect(asked).toEqual([]);
  });

  test('is searched, read, narrowed and turned dark, by the keyboard too', async () => {
    const { page } = await openStory(await saveStory('Programs'));
    const all = await drawnNodes(page);
    await page.getByRole('searchbox').fill('shanghai coop');
    await page.keyboard.press('Enter');
    const aside = page.getByRole('complementary');
    await expectSoon(() => aside.getByRole('heading', { level: 2 }).innerText()).toBe(
      'Shanghai Cooperation Organisation',
    );
    await aside
      .getByRole('button', { name: /^is addressed by/ })
      .first()
      .click();
    await expectSoon(() => aside.getByRole('heading', { name: 'Sources' }).count()).toBe(1);
    expect(await aside.locator('.sources li').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expectSoon(() => aside.getByRole('heading', { level: 2 }).innerText()).toBe('About this picture');

    const countries = page.getByRole('button', { name: /^countries/ });
    await countries.press('Enter');
    await expectSoon(() => drawnNodes(page)).toBeLessThan(all);
    expect(await countries.getAttribute('aria-pressed')).toBe('false');

    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Dark' }).press('Enter');
    await expectSoon(paper).not.toBe(light);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('fills a phone with its nodes, however long their names are', async () => {
    const { page } = await openStory(await saveStory('Programs'), { viewport: { width: 390, height: 844 } });
    const share = await page.locator('canvas.picture').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const pixels = canvas.getContext('2d')?.getImageData(0, height / 4, width, height / 2).data ?? [];
      const ground = [pixels[0], pixels[1], pixels[2]].join();
      let [left, right] = [width, 0];
      for (let at = 0; at < pixels.length; at += 4) {
        if ([pixels[at], pixels[at + 1], pixels[at + 2]].join() === ground) continue;
        const x = (at / 4) % width;
        [left, right] = [Math.min(left, x), Math.max(right, x)];
      }
      return (right - left) / width;
    });
    expect(share).toBeGreaterThan(0.8);
  });

  test('says what was typed as text', async () => {
    const { page, asked } = await openStory(await saveStory(PAYLOAD));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(PAYLOAD);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe(PAYLOAD);
    expect(asked).toEqual([]);
  });
});

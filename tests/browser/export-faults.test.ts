import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generatePackage } from '../../bench/generate-package.ts';
import type { StageElement } from '../../src/app/stage/stage-contract.ts';
import type { Started } from '../cli/liaison.ts';
import { parsedSvg } from '../scene/picture/parsed-svg.ts';
import { engines, temporaryFolder } from '../support/engines.ts';
import { serve, servedOn } from '../support/liaison.ts';
import { expectSoon } from './expect-soon.ts';
import { expectUnharmed, HOSTILE, writeHostilePackage } from './hostile-package.ts';
import { decode } from './pixels.ts';
import { choose, exportDialog, openExport, savePicture } from './save-picture.ts';
import { stageOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

/** Long names are tried on their own. */
const { long: LONG, unbroken: UNBROKEN, ...PAYLOADS } = HOSTILE;

const said = (dialog: Locator): Promise<string> => dialog.locator('figcaption output').innerText();
const saveButton = (dialog: Locator): Locator => dialog.getByRole('button', { name: /^Save (PNG|SVG|HTML)$/ });

async function saved(page: Page): Promise<Buffer> {
  const save = saveButton(exportDialog(page));
  await expectSoon(() => save.isEnabled()).toBe(true);
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  return readFile(await download.path());
}

/** Opens a file as whoever was sent it would, without a network. */
async function openFile(bytes: Buffer, name: string): Promise<Page> {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, bytes);
  const page = await visit('about:blank');
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** What ran or could run, in an SVG or a page. */
const harmIn = (page: Page) =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')];
    const handlers = elements.flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
    );
    const links = elements.flatMap(
      (element) => element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? [],
    );
    return {
      attacked: 'attacked' in window,
      handlers,
      foreign: document.querySelectorAll('iframe, img, b, foreignObject, svg svg').length,
      links: links.filter((href) => !/^(https?:|data:image|#)/.test(href)),
    };
  });

const HARMLESS = { attacked: false, handlers: [], foreign: 0, links: [] };

describe('a picture of hostile data', () => {
  let liaison: Started;

  beforeAll(async () => {
    liaison = await serve(await engine.settings(), await writeHostilePackage(await temporaryFolder()));
  });
  afterAll(async () => {
    await liaison?.stop();
  });

  async function open(query = ''): Promise<{ page: Page; dialog: Locator }> {
    const page = await visit(`${liaison.url}/${query}`);
    await untilDrawn(page);
    return { page, dialog: await openExport(page) };
  }

  test('says every payload as text in its names, title, subtitle and caption, as SVG and as a page', async () => {
    const { page, dialog } = await open();
    const words = Object.values(PAYLOADS).join(' · ');
    for (const field of ['Title', 'Subtitle', 'Caption']) await dialog.getByLabel(field, { exact: true }).fill(words);
    await choose(dialog, 'Which names', 'All');
    await choose(dialog, 'Sources', 'Footnotes');
    await choose(dialog, 'Format', 'SVG');
    const svg = await saved(page);
    await expectUnharmed(page);

    const texts = parsedSvg(svg.toString('utf8')).filter(({ tag }) => tag === 'text' || tag === 'title');
    const all = texts.map(({ text }) => text).join(' ');
    for (const payload of Object.values(PAYLOADS)) expect(all.split(payload).length).toBeGreaterThan(2);
    expect(await harmIn(await openFile(svg, 'picture.svg'))).toEqual(HARMLESS);

    await choose(dialog, 'Format', 'HTML');
    const html = await saved(page);
    const story = await openFile(html, 'story.html');
    await story.locator('canvas.picture').waitFor();
    expect(await harmIn(story)).toEqual(HARMLESS);
    expect(await story.locator('h1').innerText()).toContain(PAYLOADS.script);
  });

  test('is read from the right where its names are, by this browser and by rsvg-convert', async () => {
    const { page, dialog } = await open();
    await choose(dialog, 'Which names', 'All');
    await choose(dialog, 'Format', 'SVG');
    const svg = await saved(page);
    const opened = await openFile(svg, 'picture.svg');
    for (const key of ['hebrew', 'arabic'] as const) {
      const label = opened.locator(`text[data-id="ministry:${key}"]`);
      const { first, last, x, box } = await label.evaluate((element) => {
        const text = element as SVGTextElement;
        const { x: left, width } = text.getBBox();
        return {
          first: text.getEndPositionOfChar(0).x,
          last: text.getStartPositionOfChar(text.getNumberOfChars() - 1).x,
          x: Number(text.getAttribute('x')),
          box: { left, right: left + width },
        };
      });
      expect(await label.getAttribute('direction')).toBe('rtl');
      expect(first).toBeGreaterThan(last);
      // Ministries stand first, so their names end at the left of their shapes.
      expect(Math.abs(box.right - x)).toBeLessThan(2);
    }
    expect(inkOf(svg.toString('utf8'), 'ministry:hebrew')).toMatchObject({
      isRightOfAnchor: false,
      isLeftOfAnchor: true,
    });
  });

  test('takes names and titles of 5,000 characters', async () => {
    const { page, dialog } = await open('?cypher=MATCH (m:Ministry {id: "ministry:long"})-[r]->(p) RETURN m, r, p');
    const { picture } = await savePicture(page, { title: LONG, width: 900 });
    expect(picture.height).toBeGreaterThan(1000);
    await dialog.getByLabel('Caption', { exact: true }).fill(UNBROKEN);
    await choose(dialog, 'Format', 'SVG');
    const svg = parsedSvg((await saved(page)).toString('utf8'));
    const whole = svg.filter(({ tag, parents }) => tag === 'title' && parents.at(-1)?.startsWith('node-'));
    expect(whole.map(({ text }) => text.length)).toEqual(expect.arrayContaining([LONG.length]));
    const [wide, high] = await dialog.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
      scrollWidth - clientWidth,
      scrollHeight - clientHeight,
    ]);
    expect([wide, high]).toEqual([0, 0]);
    await expectUnharmed(page);
  });
});

/** On which side of its anchor rsvg-convert draws a label, all else left out. */
function inkOf(svg: string, id: string): { isLeftOfAnchor: boolean; isRightOfAnchor: boolean } {
  const alone = svg
    .replaceAll(/<path [^>]*?(\/>|>.*?<\/path>)/gs, '')
    .replaceAll(/<text (?![^>]*data-id)[^>]*>[^<]*<\/text>/g, '')
    .replaceAll(new RegExp(`<text (?=[^>]*data-id)(?![^>]*data-id="${id}")[^>]*>[^<]*</text>`, 'g'), '');
  const { status, stdout, stderr } = spawnSync('rsvg-convert', [], { input: alone, maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(stderr.toString());
  const { width, data } = decode(stdout);
  const anchor = Number(/ x="([\d.]+)"/.exec(/<text [^>]*data-id[^>]*>/.exec(alone)?.[0] ?? '')?.[1]);
  const columns = new Set<number>();
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) columns.add((at / 4) % width);
  const NEAR = 2;
  return {
    isLeftOfAnchor: [...columns].some((x) => x < anchor - NEAR),
    isRightOfAnchor: [...columns].some((x) => x > anchor + NEAR),
  };
}

describe('a picture of little', () => {
  const site = servedOn(engine);

  async function open(query: string): Promise<{ page: Page; dialog: Locator }> {
    const page = await visit(`${site()}/${query}`);
    await untilDrawn(page);
    return { page, dialog: await openExport(page) };
  }

  test('of one node is saved', async () => {
    const { page, dialog } = await open('?cypher=MATCH (c:Country {id: "country:kz"}) RETURN c');
    await expectSoon(() => said(dialog)).toContain('1 node, all named, and 0 connections.');
    const { picture } = await savePicture(page, { title: 'One', width: 800 });
    expect([picture.width, picture.height < 600]).toEqual([800, true]);
    await choose(dialog, 'Format', 'SVG');
    expect((await saved(page)).toString('utf8')).toContain('data-id="country:kz"');
  });

  test('of nothing is not, and that is said', async () => {
    const { page, dialog } = await open('?preset=open-to-country');
    await choose(dialog, 'What', 'On screen');
    await expectSoon(() => said(dialog)).toContain('connections.');
    await page.keyboard.press('Escape');
    await stageOf(page).evaluate((element) => (element as StageElement).stage?.setCamera({ x: 1e5, y: 1e5, zoom: 1 }));
    await openExport(page);
    await choose(dialog, 'What', 'On screen');
    await expectSoon(() => said(dialog)).toMatch(/^Nothing of the network is in this picture/);
    for (const name of ['Save PNG', 'Copy', 'GEXF'])
      expect(await dialog.getByRole('button', { name, exact: true }).isDisabled()).toBe(true);
    await choose(dialog, 'What', 'All');
    await expectSoon(() => saveButton(dialog).isEnabled()).toBe(true);

    await page.keyboard.press('Escape');
    const shown = page.locator('.legend-entry[aria-pressed=true]');
    for (let left = await shown.count(); left > 0; left -= 1) {
      await shown.first().click();
      await expectSoon(() => shown.count()).toBe(left - 1);
    }
    const button = page.getByRole('contentinfo').getByRole('button', { name: 'Export' });
    await expectSoon(() => button.isDisabled()).toBe(true);
  });

  test('says how little room a height leaves, and offers the footnotes that had none', async () => {
    const { page, dialog } = await open('?preset=programs-for-organization');
    await choose(dialog, 'Sources', 'Footnotes');
    await choose(dialog, 'Size of letters', 'Largest');
    await dialog.getByLabel('Width').fill('1200');
    await dialog.getByLabel('Height').fill('500');
    await dialog.getByText(/^(The picture itself gets \d+ % of this height|This height leaves no room)/).waitFor();
    await dialog.getByText(/footnotes have no room in the list under the picture/).waitFor();
    const whole = dialog.getByRole('button', { name: 'Save the whole list' });
    const [download] = await Promise.all([page.waitForEvent('download'), whole.click()]);
    expect(download.suggestedFilename()).toMatch(/\.md$/);
    await dialog.getByLabel('Height').fill('');
    await expectSoon(() => dialog.getByText(/of this height/).count()).toBe(0);
  });

  test('is chosen and saved where the browser keeps nothing more', async () => {
    const { page, dialog } = await open('?preset=open-to-country');
    await page.evaluate(() => {
      let [key, size] = [0, 2 ** 20];
      while (size >= 1) {
        try {
          window.localStorage.setItem(`full${key}`, 'x'.repeat(size));
          key += 1;
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    await choose(dialog, 'Legend', 'None');
    await choose(dialog, 'Ground', 'Dark');
    const { picture } = await savePicture(page, { title: 'Full', width: 700 });
    expect(picture.width).toBe(700);
    expect((await page.evaluate(() => window.localStorage.getItem('liaison.export'))) ?? '').not.toContain('"dark"');
  });
});

describe('a picture of 20,000 nodes', () => {
  let liaison: Started;

  beforeAll(async () => {
    const directory = join(await temporaryFolder(), 'large');
    await generatePackage(directory, { programs: 19_600, relationships: 60_000 });
    liaison = await serve(await engine.settings(), directory);
  });
  afterAll(async () => {
    await liaison?.stop();
  });

  test('leaves the page answering while it is previewed, written and stopped', { timeout: 240_000 }, async () => {
    const page = await visit(`${liaison.url}/?all=yes`);
    await untilDrawn(page);
    const dialog = await openExport(page);
    await expectSoon(() => said(dialog)).toMatch(/19,\d{3} nodes.*59,\d{3} connections/s);
    await page.evaluate(() => {
      const watch = { longest: 0, last: performance.now() };
      Object.assign(window, { watch });
      setInterval(() => {
        const now = performance.now();
        watch.longest = Math.max(watch.longest, now - watch.last);
        watch.last = now;
      }, 20);
    });
    await dialog.getByLabel('Title', { exact: true }).pressSequentially(' and more', { delay: 30 });
    await dialog.getByLabel('Width').fill('8000');
    await expectSoon(() => said(dialog)).toContain('8,000 ×');
    const save = saveButton(dialog);
    await expectSoon(() => save.isEnabled()).toBe(true);
    await save.click();
    await expectSoon(() => dialog.getByRole('progressbar').getAttribute('value').then(Number)).toBeGreaterThan(0);
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await dialog.getByText('Stopped; nothing was saved.').waitFor();
    // On an idle machine no answer takes a second; a page that draws all at once takes more than a minute.
    const longest = await page.evaluate(() => (window as unknown as { watch: { longest: number } }).watch.longest);
    expect(longest).toBeLessThan(8000);
  });
});

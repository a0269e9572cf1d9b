import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chunksOf } from '../../src/scene/reopen/png-chunks.ts';
import { viewOf } from '../../src/scene/reopen/view-of.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { violationsInBothThemes } from './axe.ts';
import { expectSoon } from './expect-soon.ts';
import { decode } from './pixels.ts';
import { choose, exportDialog, openExport } from './save-picture.ts';
import { untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

const ANSWER = '/?preset=open-to-country&select=country:kz,organization:sco';
const NODES_IN_ANSWER = 13;

type SavedFile = { name: string; bytes: Buffer };

/** Presses a button of the dialog, once it can be pressed, and takes the file that it gives. */
async function fileBy(page: Page, button: string): Promise<SavedFile> {
  const pressed = exportDialog(page).getByRole('button', { name: button, exact: true });
  await expectSoon(() => pressed.isEnabled()).toBe(true);
  const [download] = await Promise.all([page.waitForEvent('download'), pressed.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Loads the page anew as a site that is not trusted with the clipboard. */
async function forbidClipboard(page: Page): Promise<void> {
  await page.route(page.url(), async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'permissions-policy': 'clipboard-write=()' };
    await route.fulfill({ response, headers });
  });
  await page.reload();
  await untilDrawn(page);
}

const said = (dialog: Locator): Promise<string> => dialog.locator('figcaption output').innerText();
const answered = (dialog: Locator): Promise<string> => dialog.getByRole('status').last().innerText();

describe('what is chosen for a picture', () => {
  const site = servedOn(engine);

  async function open(options?: Parameters<typeof visit>[1]): Promise<{ page: Page; dialog: Locator }> {
    const page = await visit(site() + ANSWER, options);
    await untilDrawn(page);
    return { page, dialog: await openExport(page) };
  }

  test('a size on paper comes to its pixels and goes into the file with the view', async () => {
    const { page, dialog } = await open();
    await dialog.getByRole('button', { name: /^A4/ }).click();
    await expectSoon(() => said(dialog)).toContain('3,508 × 2,480 pixels');
    await dialog.getByLabel('Dots per inch').fill('72');
    await expectSoon(() => said(dialog)).toContain('842 × 595 pixels');
    const { name, bytes } = await fileBy(page, 'Save PNG');
    expect(name).toBe('liaison-what-a-country-could-attend.png');
    const resolution = [...chunksOf(bytes)].find((chunk) => chunk?.type === 'pHYs')?.data;
    const DOTS_PER_METRE = 2835;
    expect(Buffer.from(resolution ?? []).readUInt32BE(0)).toBe(DOTS_PER_METRE);
    expect(await viewOf(bytes)).toHaveProperty('text', expect.stringContaining('"open-to-country"'));

    await dialog.getByLabel('Dots per inch').fill('30');
    await dialog.getByText('Give a whole number from 72 to 600.').waitFor();
    await expectSoon(() => dialog.getByRole('button', { name: 'Save PNG' }).isDisabled()).toBe(true);
  });

  test('nothing is painted behind a transparent picture, and no view goes into one that shall hold none', async () => {
    const { page, dialog } = await open();
    await dialog.getByRole('button', { name: /^Social/ }).click();
    await dialog.getByLabel('Transparent').check();
    await dialog.getByLabel('The view, so that the picture opens again').uncheck();
    await choose(dialog, 'What', 'Chosen');
    await expectSoon(() => said(dialog)).toBe('1,200 × 675 pixels. 2 nodes, all named, and 1 connection.');
    const { bytes } = await fileBy(page, 'Save PNG');
    const { width, height, data } = decode(bytes);
    expect([width, height, data[3]]).toEqual([1200, 675, 0]);
    expect(data.some((value, at) => at % 4 === 3 && value === 255)).toBe(true);
    expect(await viewOf(bytes)).toEqual({ fault: 'no-view' });
  });

  test('a picture as SVG has its words, numbered sources and the view', async () => {
    const { page, dialog } = await open();
    await dialog.getByLabel('Title', { exact: true }).fill('<b>Who & what</b>');
    await dialog.getByLabel('Caption').fill('Drawn for a test');
    await choose(dialog, 'Sources', 'Footnotes');
    await choose(dialog, 'Format', 'SVG');
    const { name, bytes } = await fileBy(page, 'Save SVG');
    const svg = bytes.toString('utf8');
    expect(name).toBe('liaison-b-who-what-b.svg');
    expect(svg).toContain('&lt;b&gt;Who &amp; what&lt;/b&gt;');
    expect(svg).toContain('Drawn for a test');
    expect(svg).toMatch(/<g id="footnotes"/);
    expect(await viewOf(bytes)).toHaveProperty('text', expect.stringContaining('"open-to-country"'));
  });

  test('sources, data and words are saved beside it', async () => {
    const { page } = await open();
    const files: [button: string, ending: string, holds: string][] = [
      ['Markdown', 'md', '# What a country could attend'],
      ['BibTeX', 'bib', '@'],
      ['CSL-JSON', 'csl.json', '"title"'],
      ['CSV', 'zip', 'datapackage.json'],
      ['GEXF', 'gexf', 'country:kz'],
      ['GraphML', 'graphml', 'country:kz'],
      ['JSON', 'json', 'country:kz'],
      ['Cypher', 'cypher', 'country:kz'],
      ['Alt text and description', 'txt', 'Kazakhstan'],
    ];
    for (const [button, ending, holds] of files) {
      const { name, bytes } = await fileBy(page, button);
      expect(name).toBe(`liaison-what-a-country-could-attend.${ending}`);
      expect(bytes.includes(holds)).toBe(true);
    }
  });

  test('the picture is copied, and where the browser forbids it that is said', async () => {
    const { page, dialog } = await open({
      permissions: ['clipboard-read', 'clipboard-write'],
      expected: [/Permissions policy violation: The Clipboard API/],
    });
    const copy = dialog.getByRole('button', { name: 'Copy', exact: true });
    await expectSoon(() => copy.isEnabled()).toBe(true);
    await copy.click();
    await expectSoon(() => answered(dialog)).toBe('The picture is on the clipboard.');
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
    );
    expect(types).toEqual(['image/png']);

    await forbidClipboard(page);
    await openExport(page);
    await expectSoon(() => copy.isEnabled()).toBe(true);
    await copy.click();
    await expectSoon(() => answered(dialog)).toMatch(/^The picture was not copied: the browser did not let/);
    expect((await fileBy(page, 'Save PNG')).name).toMatch(/\.png$/);
  });

  test('a large picture can be stopped, and is not saved then', async () => {
    const { page, dialog } = await open();
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await dialog.getByLabel('Width').fill('16384');
    const save = dialog.getByRole('button', { name: 'Save PNG' });
    await expectSoon(() => said(dialog)).toMatch(/^16,384 ×/);
    await expectSoon(() => save.isEnabled()).toBe(true);
    await save.click();
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await expectSoon(() => answered(dialog)).toBe('Stopped; nothing was saved.');
    expect(downloads).toBe(0);
  });

  test('is kept for the next picture, but its words are not', async () => {
    const { page, dialog } = await open();
    await choose(dialog, 'Legend', 'None');
    await dialog.getByLabel('Title', { exact: true }).fill('Of one picture');
    await page.reload();
    await untilDrawn(page);
    const again = await openExport(page);
    expect(await again.getByRole('radiogroup', { name: 'Legend' }).getByLabel('None').isChecked()).toBe(true);
    expect(await again.getByLabel('Title', { exact: true }).inputValue()).toBe('What a country could attend');
  });

  test('only what the screen shows is drawn where that is chosen', async () => {
    const page = await visit(site() + ANSWER);
    await untilDrawn(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await untilDrawn(page);
    const dialog = await openExport(page);
    const nodes = async (): Promise<number> => Number(/pixels\. (\d+) nodes?/.exec(await said(dialog))?.[1]);
    await expectSoon(nodes).toBe(NODES_IN_ANSWER);
    await choose(dialog, 'What', 'On screen');
    await expectSoon(nodes).toBeLessThan(NODES_IN_ANSWER);
    expect(await nodes()).toBeGreaterThan(0);
  });

  test('axe finds no fault with faults told, in both themes', async () => {
    const { page, dialog } = await open();
    await dialog.getByLabel('Width').fill('12');
    await choose(dialog, 'Unit', 'mm');
    await choose(dialog, 'Which names', 'The first');
    await dialog.getByLabel('How many, the best connected first').fill('many');
    await dialog.getByText('Give a whole number, 0 or more.').waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines, temporaryFolder } from '../support/engines.ts';
import type { Started } from '../cli/liaison.ts';
import { serve } from '../support/liaison.ts';
import { askHealth } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { expectUnharmed, HOSTILE, writeHostilePackage, type HostileName } from './hostile-package.ts';
import { rowsOn, sentenceOn, unfold } from './question-form.ts';
import { exportDialog, openExport, savePicture } from './save-picture.ts';
import { clickNode, sizeOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const NAMES = Object.entries(HOSTILE) as [HostileName, string][];

/** As a browser shows it: runs of white space are one. */
const shown = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe.each(engines)('hostile data on $name', (engine) => {
  let liaison: Started;

  beforeAll(async () => {
    const directory = await writeHostilePackage(await temporaryFolder());
    liaison = await serve(await engine.settings(), directory);
  });
  afterAll(async () => {
    await liaison?.stop();
  });

  async function open(query = '', options?: Parameters<typeof visit>[1]): Promise<Page> {
    const page = await visit(`${liaison.url}/${query}`, options);
    await untilDrawn(page);
    return page;
  }

  test('is drawn, pointed at and chosen as text', async () => {
    const page = await open();
    expect(await sizeOf(page)).toEqual({ nodes: 2 * NAMES.length, connections: NAMES.length });
    for (const [key, name] of NAMES) {
      await clickNode(page, `ministry:${key}`);
      const panel = page.getByRole('article', { name: 'Chosen node' });
      await expectSoon(() => panel.getByRole('heading', { level: 2 }).allTextContents()).toEqual([name]);
      await expectSoon(() => panel.getByRole('blockquote').count()).toBe(1);
      expect(await panel.innerText()).toContain('<b onmouseover="window.attacked=1">bold</b>');
      await expectUnharmed(page);
    }
  });

  test('is found by its words', async () => {
    const page = await open();
    await page.getByRole('combobox', { name: 'Search by name' }).fill('<script>window');
    await expectSoon(() => page.getByRole('listbox').getByRole('option').first().innerText()).toContain(HOSTILE.script);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('article', { name: 'Chosen node' });
    await panel.waitFor();
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toContain(HOSTILE.script);
    await expectUnharmed(page);
  });

  test('fills forms, sentences and tables as text', async () => {
    const page = await open('?preset=ministry-portfolio&p.ministry=ministry:image');
    expect(shown(await sentenceOn(page))).toContain(HOSTILE.image);
    await page.getByLabel('Ministry or department').first().click();
    const offered = page.getByRole('listbox').getByRole('option');
    const names = NAMES.map(([, name]) => name).toSorted();
    await expectSoon(() => offered.allTextContents().then((texts) => texts.toSorted())).toEqual(names);
    await offered.filter({ hasText: "'}) DETACH" }).click();
    await expectSoon(() => page.locator('.count-line').innerText()).toMatch(/^1 row/);
    await unfold(page, /^Table/);
    await expectSoon(() => rowsOn(page).then((rows) => rows[0]?.[0])).toBe(`Course of ${HOSTILE.cypher}`);
    await expectUnharmed(page);
    expect(await askHealth(liaison.url)).toMatchObject({ nodes: 2 * NAMES.length + 1 });
  });

  test('leaves a phone’s page as wide as the phone', async () => {
    const page = await open('?select=ministry:unbroken', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    for (const key of ['unbroken', 'long', 'arabic'] as const) {
      await page.goto(`${liaison.url}/?select=ministry:${key}`);
      await untilDrawn(page);
      await unfold(page, /^Evidence/);
      await page.getByRole('heading', { name: 'Who says so' }).waitFor();
      expect(await width()).toBeLessThanOrEqual(390);
    }
  });

  test('is saved in a picture with a harmless name', async () => {
    const page = await open();
    await openExport(page);
    const { picture, fileName } = await savePicture(page, {
      title: `${HOSTILE.image}/../..\\${HOSTILE.emoji}`,
      width: 900,
    });
    expect(picture.width).toBe(900);
    expect(fileName).toMatch(/^liaison-[\p{Letter}\p{Number}-]+\.png$/u);
    await exportDialog(page).getByLabel('Title', { exact: true }).fill(HOSTILE.long);
    await expectUnharmed(page);
  });
});

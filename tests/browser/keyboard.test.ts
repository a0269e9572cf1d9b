import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { expectSoon } from './expect-soon.ts';
import { exportDialog } from './save-picture.ts';
import { placeOf, stageOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const MOST_STOPS = 150;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement).catch(() => false);

/** Goes on with Tab until it is there, as one without a mouse would; every stop on the way must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if ((await target.count()) === 1 && (await isFocused(target))) return;
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(unseenFocus);
    if (unseen !== undefined) throw new Error(`the focus is not seen on ${unseen}`);
  }
  throw new Error(`Tab never reaches ${target.toString()}`);
}

/** The focused element, where nothing marks it or its surroundings, or it lies outside the window. */
function unseenFocus(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body || element.hasAttribute('data-base-ui-focus-guard')) return undefined;
  const isMarked = (marked: Element): boolean => {
    const { borderStyle, content } = getComputedStyle(marked, '::after');
    return getComputedStyle(marked).outlineStyle !== 'none' || (content !== 'none' && borderStyle !== 'none');
  };
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const isInWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const around = [element, element.parentElement, element.closest('search')].filter((each) => each !== null);
  return isInWindow && around.some(isMarked) ? undefined : element.outerHTML.slice(0, 200);
}

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

describe('with the keyboard alone', () => {
  const site = servedOn(engine);

  async function open(query = ''): Promise<Page> {
    const page = await visit(`${site()}/${query}`);
    await untilDrawn(page);
    return page;
  }

  test('a question is asked, its table read, a row chosen and the picture saved', async () => {
    const page = await open();
    await tabTo(page, page.getByRole('navigation').getByRole('button', { name: 'What a country could attend' }));
    await page.keyboard.press('Enter');
    await expectSoon(() => page.locator('.count-line').innerText()).toMatch(/^\d+ rows/);

    await tabTo(page, page.getByLabel('Country', { exact: true }).first());
    await page.keyboard.press('Enter');
    await page.keyboard.type('Uzbek');
    await expectSoon(() => page.getByRole('listbox').getByRole('option').allInnerTexts()).toEqual(['Uzbekistan']);
    await page.keyboard.press('Enter');
    await expectSoon(() => new URL(page.url()).searchParams.get('p.country')).toBe('country:uz');

    await tabTo(page, page.getByRole('button', { name: /^Table/ }));
    await page.keyboard.press('Enter');
    const program = page.getByRole('table').locator('tr[data-index="0"]').getByRole('button').first();
    await program.waitFor();
    await tabTo(page, program);
    const name = await program.innerText();
    await page.keyboard.press('Enter');
    await expectSoon(() =>
      page.getByRole('article', { name: 'Chosen node' }).getByRole('heading', { level: 2 }).allInnerTexts(),
    ).toEqual([name]);

    const button = page.getByRole('button', { name: 'Export' });
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    await exportDialog(page).waitFor();
    const save = exportDialog(page).getByRole('button', { name: 'Save PNG' });
    await expectSoon(() => save.isEnabled()).toBe(true);
    await tabTo(page, save);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('liaison-what-a-country-could-attend.png');
    await page.keyboard.press('Escape');
    await expectSoon(() => exportDialog(page).count()).toBe(0);
    await expectSoon(() => isFocused(button)).toBe(true);
  });

  test('the picture is moved about in, and its choice undone', async () => {
    const page = await open('?preset=open-to-country&select=country:kz');
    await tabTo(page, stageOf(page));
    const before = await placeOf(page, 'country:kz');
    await page.keyboard.press('ArrowRight');
    await expectSoon(async () => before.x - (await placeOf(page, 'country:kz')).x).toBeGreaterThan(40);
    await page.keyboard.press('0');
    await expectSoon(async () => Math.abs(before.x - (await placeOf(page, 'country:kz')).x)).toBeLessThan(1);
    await page.keyboard.press('Escape');
    await expectSoon(() => stageOf(page).getAttribute('data-selected')).toBeNull();
    expect(new URL(page.url()).searchParams.has('select')).toBe(false);
  });

  test('letters are left alone while one types', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('l/L');
    expect(await page.getByRole('combobox', { name: 'Search by name' }).inputValue()).toBe('l/L');
    expect(new URL(page.url()).search).toBe('');
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { violationsOn } from './axe.ts';
import { expectSoon } from './expect-soon.ts';
import { unfold } from './question-form.ts';
import { sizeOf, stageOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';
import { textsOn } from './written-text.ts';

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

const ANSWER = '?preset=open-to-country&select=country:kz';

const languageOfPage = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);

/** Names of the program and of a language, and the data set's own title, are the same in every language. */
const SAME = /^(Liaison|Cypher|Who trains whom: .*)$/;

/** Words of English on the page that nothing marks as English: what was left untranslated. */
const englishOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isEnglish = (text: string): boolean => /[A-Za-z]{3,},? [a-z]{2,}|^[A-Z]?[a-z]{3,}$/.test(text);
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('script, style, noscript, pre, textarea, kbd')) continue;
      if (parent?.closest('[lang]') === document.documentElement) texts.push(node.textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('button[title], [placeholder], section[aria-label]'))
      texts.push(...['title', 'placeholder', 'aria-label'].map((name) => element.getAttribute(name) ?? ''));
    return [...new Set(texts.filter(isEnglish))];
  });

const FILTERS = JSON.stringify([{ id: '1', isOn: true, type: 'largest-component' }]);

/** Opens all that opens over the page, one after another. */
async function lookIntoMenus(page: Page, look: (where: string | null) => Promise<void>): Promise<void> {
  const above = page.locator(':is([role="dialog"], [role="menu"]):visible');
  const openers = page.locator('button[aria-haspopup]:visible');
  expect(await openers.count()).toBeGreaterThan(8);
  for (let index = 0; index < (await openers.count()); index += 1) {
    const opener = openers.nth(index);
    await opener.click();
    await above.first().waitFor();
    await look(await opener.textContent());
    await page.keyboard.press('Escape');
    await expectSoon(() => above.count()).toBe(0);
  }
}

describe('the language', () => {
  const site = servedOn(engine);

  async function open(query = '', options?: Parameters<typeof visit>[1]): Promise<Page> {
    const page = await visit(`${site()}/${query}`, options);
    await untilDrawn(page);
    return page;
  }

  async function choose(page: Page, name: string): Promise<void> {
    await page
      .getByRole('banner')
      .getByRole('button', { name: /English|中文|Русский/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name }).focus();
    await page.keyboard.press('Enter');
  }

  test('is changed from the keyboard, keeps the view, and is kept', async () => {
    const page = await open(ANSWER);
    await unfold(page, /^Table/);
    const header = page.getByRole('table').getByRole('columnheader').first();
    await expectSoon(() => header.innerText()).toBe('Program');
    const size = await sizeOf(page);
    expect(await languageOfPage(page)).toBe('en');

    await choose(page, 'Русский');
    await expectSoon(() => languageOfPage(page)).toBe('ru');
    await page.getByRole('navigation', { name: 'Вопросы' }).waitFor();
    await expectSoon(() => page.title()).toBe(
      'Программы, открытые для страны Казахстан, канал: любой, начавшиеся с 2000 по 2026 год · Liaison',
    );
    await untilDrawn(page);
    expect(await sizeOf(page)).toEqual(size);
    expect(await stageOf(page).getAttribute('data-selected')).toBe('country:kz');
    expect(await textsOn(page)).toEqual(expect.arrayContaining(['Казахстан', 'Кто платит']));
    expect(await header.innerText()).toBe('Программа');

    await page.reload();
    await untilDrawn(page);
    expect(await languageOfPage(page)).toBe('ru');

    await choose(page, 'English');
    await expectSoon(() => page.getByRole('navigation', { name: 'Questions' }).count()).toBe(1);
  });

  test('is the reader’s own, and a link may name another', async () => {
    expect(await languageOfPage(await open('', { locale: 'zh-CN' }))).toBe('zh-Hans');
    expect(await languageOfPage(await open('?lang=ru', { locale: 'zh-CN' }))).toBe('ru');
    expect(await languageOfPage(await open('', { locale: 'fr-FR' }))).toBe('en');
  });

  test('names nodes in itself, with the original and all others below', async () => {
    const page = await open('?preset=ministry-portfolio&select=ministry:mofcom', { locale: 'zh-CN' });
    const node = page.getByRole('article', { name: '所选节点' });
    await expectSoon(() => node.getByRole('heading', { level: 2 }).innerText()).toContain('商务部');
    await expectSoon(() => node.getByText('Ministry of Commerce', { exact: true }).getAttribute('lang')).toBe('en');
    expect(await textsOn(page)).toContain('商务部');
    await page.getByRole('combobox', { name: '按名称' }).fill('Kazakhstan');
    await expectSoon(() => page.getByRole('listbox').getByRole('option').first().innerText()).toMatch(
      /哈萨克斯坦 Kazakhstan[\s\S]*国家/,
    );
  });

  test('that cannot be loaded leaves the former one and says so', async () => {
    const page = await open('', { expected: [/ru-[^/]*\.js/] });
    await page.route(/\/ru-[^/]*\.js$/, (route) => route.abort());
    await choose(page, 'Русский');
    await expectSoon(() => page.getByRole('banner').getByRole('alert').innerText()).toBe(
      'The messages in Русский cannot be loaded. Check that the server still runs and choose again.',
    );
    expect(await languageOfPage(page)).toBe('en');
  });

  describe.each(['zh-CN', 'ru-RU'])('%s', (locale) => {
    test.each([
      ['the opening picture', ''],
      ['an answer with evidence', ANSWER],
      ['an address at fault', '?preset=open-to-country&p.from=19&p.colour=red&hide=Ghost&layout=x&as-of=then'],
    ])('leaves no English and no fault to axe in %s', async (_, query) => {
      const page = await open(query, { locale });
      expect((await englishOn(page)).filter((text) => !SAME.test(text))).toEqual([]);
      expect(await violationsOn(page)).toEqual([]);
    });

    test('leaves no English in any drawer, menu or form', async () => {
      const page = await open(`${ANSWER}&as-of=2024-01-01&without=country:uz&filters=${FILTERS}`, { locale });
      const found = new Map<string, string[]>();
      const look = async (where: string | null): Promise<void> => {
        const english = (await englishOn(page)).filter((text) => !SAME.test(text));
        if (english.length > 0) found.set(where ?? '', english);
      };
      const drawers = page.locator('.bottom-bar .panel-button');
      for (let index = 1; index < (await drawers.count()) - 1; index += 1) {
        await drawers.nth(index).click();
        await expectSoon(() => page.locator('.drawer > .drawer-words').count()).toBe(0);
        for (const tab of await page.locator('.drawer [role="tab"]').all()) {
          await tab.click();
          await look(await tab.textContent());
        }
        await look(await drawers.nth(index).textContent());
        if (index === 1) await lookIntoMenus(page, look);
      }
      expect(Object.fromEntries(found)).toEqual({});
    });
  });
});

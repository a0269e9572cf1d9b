import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { violationsInBothThemes } from './axe.ts';
import { expectSoon } from './expect-soon.ts';
import { visit } from './visit.ts';

const [embedded] = engines;
if (!embedded) throw new Error('the embedded engine is always there');

const NARROW = { viewport: { width: 390, height: 844 } };

describe('the page to try the API', () => {
  const url = servedOn(embedded);
  const open = (id = '', options = {}): Promise<Page> => visit(`${url()}/api-page.html${id && `#${id}`}`, options);

  const answerOf = (page: Page): Promise<string | null> => page.locator('.api-answer pre').textContent();
  const run = (page: Page): Promise<void> => page.getByRole('button', { name: 'Run' }).click();

  test('runs the example of a request as it stands', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'POST /query' }).click();
    await run(page);
    await page.getByText(/^Status 200/).waitFor();
    expect(JSON.parse((await answerOf(page)) ?? '')).toMatchObject({ columns: ['ministry', 'programs'] });
    expect(new URL(page.url()).hash).toBe('#query');
  });

  test('runs what is written, by key, in the form that is chosen', async () => {
    const page = await open('query');
    await page.getByLabel('Form of the answer').selectOption({ label: 'CSV: all rows' });
    await page.getByLabel('Body, as JSON').fill('{ "cypher": "RETURN 1 AS one, \'a\' AS two" }');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Status 200/).waitFor();
    expect(await answerOf(page)).toBe('one,two\r\n1,a\r\n');
    const line = await page.locator('.api-curl pre').textContent();
    expect(line).toContain("-H 'Accept: text/csv'");
  });

  test('says what is wrong before it is sent, and shows a refusal', async () => {
    const page = await open('query', { expected: [/answered 403: \/api\/query/] });
    await page.getByLabel('Body, as JSON').fill('{ "cypher": ');
    await page.getByText(/^This is not JSON/).waitFor();
    expect(await page.getByRole('button', { name: 'Run' }).isDisabled()).toBe(true);
    await page.getByLabel('Body, as JSON').fill('{ "cypher": "CREATE (c:Country)" }');
    await run(page);
    await page.getByText(/^Status 403/).waitFor();
    expect(await answerOf(page)).toContain('"write-refused"');
  });

  test('keeps a way back, and speaks the reader’s language', async () => {
    const page = await open('search', { locale: 'ru' });
    await page.getByRole('link', { name: 'GET /health' }).click();
    await page.getByRole('heading', { name: 'Отвечает ли база данных' }).waitFor();
    await page.goBack();
    const former = page.getByRole('heading', { name: 'Узлы по любому названию' });
    await expectSoon(() => former.isVisible()).toBe(true);
    expect(await page.title()).toBe('Liaison по HTTP');
  });

  test('fits a phone', async () => {
    const page = await open('', NARROW);
    await page.getByRole('combobox', { name: 'Requests' }).selectOption({ label: 'GET /nodes/{id}' });
    await run(page);
    await page.getByText(/^Status 200/).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test.each([{}, NARROW])('breaks no rule of access, with %j', async (options) => {
    const page = await open('query', options);
    await run(page);
    await page.getByText(/^Status 200/).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});

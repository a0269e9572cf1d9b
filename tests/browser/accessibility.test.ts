import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { unfold } from './question-form.ts';
import { openExport } from './save-picture.ts';
import { untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

/** One line for each rule that something on the page breaks, on the light ground or the dark one. */
async function violationsOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(() => (window as typeof window & { axe: typeof axe }).axe.run());
    for (const { id, nodes } of violations)
      found.push(`${colorScheme}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }
  return found;
}

const ANSWER = '?preset=open-to-country';

const STATES: readonly (readonly [state: string, query: string, reach: (page: Page) => Promise<void>])[] = [
  ['the opening picture', '', async () => undefined],
  [
    'an answer with its table',
    ANSWER,
    async (page) => {
      await unfold(page, /^Table/);
      await page.getByRole('table').waitFor();
    },
  ],
  [
    'an answer with its Cypher',
    ANSWER,
    async (page) => {
      await unfold(page, /^Cypher/);
      await page.getByRole('region', { name: 'Query' }).waitFor();
    },
  ],
  [
    'a node’s evidence',
    '?select=organization:sco',
    async (page) => {
      await page.getByRole('heading', { name: 'Who says so' }).waitFor();
      await page
        .getByRole('button', { name: /^\d+ sources? for / })
        .first()
        .click();
    },
  ],
  [
    'the search',
    '',
    async (page) => {
      await page.getByRole('combobox', { name: 'Search by name' }).fill('SCO');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
    },
  ],
  [
    'a list to choose from',
    ANSWER,
    async (page) => {
      await page.getByLabel('Country', { exact: true }).first().click();
      await page.getByRole('listbox').getByRole('option').first().waitFor();
    },
  ],
  [
    'the dialog that saves a picture',
    ANSWER,
    async (page) => {
      const dialog = await openExport(page);
      await dialog
        .getByText(/ pixels/)
        .first()
        .waitFor();
    },
  ],
];

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

describe('axe finds no fault', () => {
  const site = servedOn(engine);

  test.each(STATES)('with %s, light and dark', async (_, query, reach) => {
    const page = await visit(`${site()}/${query}`);
    await untilDrawn(page);
    await reach(page);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('on a phone, light and dark', async () => {
    const page = await visit(`${site()}/${ANSWER}`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await untilDrawn(page);
    expect(await violationsOn(page)).toEqual([]);
    for (const sheet of [/^Questions/, /^Table/, /^Evidence/]) {
      await unfold(page, sheet);
      expect(await violationsOn(page)).toEqual([]);
    }
  });
});

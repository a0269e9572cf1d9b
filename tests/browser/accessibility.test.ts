import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { unfold } from './question-form.ts';
import { openExport } from './save-picture.ts';
import { untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

/** One line for each rule that something on the page breaks. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as typeof window & { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
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

  describe.each(['light', 'dark'] as const)('on the %s ground', (colorScheme) => {
    test.each(STATES)('with %s', async (_, query, reach) => {
      const page = await visit(`${site()}/${query}`, { colorScheme });
      await untilDrawn(page);
      await reach(page);
      expect(await violationsOn(page)).toEqual([]);
    });

    test('on a phone', async () => {
      const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme };
      const page = await visit(`${site()}/${ANSWER}`, phone);
      await untilDrawn(page);
      expect(await violationsOn(page)).toEqual([]);
      for (const sheet of [/^Questions/, /^Table/, /^Evidence/]) {
        await unfold(page, sheet);
        expect(await violationsOn(page)).toEqual([]);
      }
    });
  });
});

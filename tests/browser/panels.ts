import type { Locator, Page } from 'playwright-core';
import { expectSoon } from './expect-soon.ts';

/** What stands where on the page, by the names that a reader, or a screen reader, finds it by. */

export const countLine = (page: Page): Promise<string> => page.locator('.count-line').innerText();

export const chosenNode = (page: Page): Locator => page.getByRole('article', { name: 'Chosen node' });

export const drawer = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

const chipRow = (page: Page): Locator => page.getByRole('list', { name: 'What narrows the picture' });

/** The chips with their counts, such as "2 hidden −2"; what is switched off stands in brackets. */
export const chipsOn = (page: Page): Promise<string[]> =>
  chipRow(page)
    .locator('.chip')
    .evaluateAll((chips) =>
      chips.map((chip) => {
        const words = [...chip.querySelectorAll('.chip-words, .chip-count')].map(({ textContent }) => textContent);
        return chip.hasAttribute('data-off') ? `(${words.join(' ')})` : words.join(' ');
      }),
    );

/** Opens the form of a new filter, and chooses by what. */
export async function startFilter(page: Page, what: string): Promise<Locator> {
  await chipRow(page).getByRole('button', { name: 'Filter', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Add a filter' });
  await form.getByLabel('Filter by').selectOption({ label: what });
  return form;
}

/** Adds a filter as a reader does: opens the form, chooses by what, fills it in, and adds it. */
export async function addFilter(page: Page, what: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  const form = await startFilter(page, what);
  await fill(form);
  await form.getByRole('button', { name: 'Add filter' }).click();
  await expectSoon(() => form.count()).toBe(0);
}

/** Opens a chip to read what it does, or to change it. */
export async function openChip(page: Page, words: string): Promise<Locator> {
  await chipRow(page).locator('.chip').getByRole('button', { name: words }).first().click();
  const popup = page.getByRole('dialog', { name: words });
  await popup.waitFor();
  return popup;
}

export const switchOfChip = (page: Page, words: string): Locator =>
  chipRow(page).getByRole('checkbox', { name: `On: ${words}` });

/** Presses the cross of a chip, by the words of the chip or of its cross. */
export const removeChip = (page: Page, words: string): Promise<void> =>
  chipRow(page)
    .getByRole('button', { name: new RegExp(`^(Take off: )?${words}$`) })
    .click();

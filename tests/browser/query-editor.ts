import type { Locator, Page } from 'playwright-core';
import { unfold } from './question-form.ts';

/** Where a query is written; its text is lines, as a reader sees them. */
export const editorOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Your query in Cypher' });

export const textOf = async (page: Page): Promise<string> =>
  (await editorOf(page).locator('.cm-line').allTextContents()).join('\n');

/** Puts a query in the place of what stands there, as from the keyboard: Playwright's own filling goes past the editor. */
export async function writeQuery(page: Page, cypher: string): Promise<void> {
  await editorOf(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(cypher);
}

/** Writes a query and runs it by the keyboard. */
export async function runQuery(page: Page, cypher: string): Promise<void> {
  await unfold(page, /^Cypher/);
  await writeQuery(page, cypher);
  await page.keyboard.press('Control+Enter');
}

/** What the editor offers is taken by Enter only once it has stood there for a moment, lest a line break takes it. */
const SETTLED_MS = 150;

/** Waits until the editor offers it first, and takes it. */
export async function takeOffered(page: Page, offered: string): Promise<void> {
  const first = page.getByRole('listbox').getByRole('option', { selected: true });
  await first.filter({ hasText: offered }).waitFor();
  await page.waitForFunction(([since, ms]) => performance.now() - since > ms, [
    await page.evaluate(() => performance.now()),
    SETTLED_MS,
  ] as const);
  await page.keyboard.press('Enter');
}

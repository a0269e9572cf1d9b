import type { Locator, Page } from 'playwright-core';

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

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { temporaryFolder } from '../support/engines.ts';
import { expectSoon } from './expect-soon.ts';
import { choose, openExport } from './save-picture.ts';
import { visit, type VisitOptions } from './visit.ts';

/** The canvas of a story that has been drawn, and how many nodes it shows. */
export const drawnNodes = (page: Page): Promise<number> =>
  page.locator('canvas.picture').evaluate(({ dataset }) => Number((dataset as DOMStringMap)['nodes']));

/** Saves what is shown as a page, by the dialog, and hands over its text. */
export async function saveStory(page: Page, title: string): Promise<string> {
  const dialog = await openExport(page);
  await dialog.getByLabel('Title', { exact: true }).fill(title);
  await choose(dialog, 'Format', 'HTML');
  const save = dialog.getByRole('button', { name: 'Save HTML' });
  await expectSoon(() => save.isEnabled()).toBe(true);
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(download.suggestedFilename()).toMatch(/^liaison-.+\.html$/);
  return readFile(await download.path(), 'utf8');
}

/** Opens it from disk with the network off, and keeps what it asked for. */
export async function openStory(
  html: string,
  { hash = '', ...options }: VisitOptions & { hash?: string } = {},
): Promise<{ page: Page; asked: string[] }> {
  const file = join(await temporaryFolder(), 'story.html');
  await writeFile(file, html);
  const page = await visit('about:blank', { colorScheme: 'light', ...options });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  const address = pathToFileURL(file).href;
  await page.goto(address + hash);
  await expectSoon(() => drawnNodes(page)).toBeGreaterThan(0);
  return { page, asked: asked.filter((url) => !url.startsWith('data:') && !url.startsWith(address)) };
}

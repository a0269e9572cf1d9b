import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { StageElement } from '../../src/app/stage/stage-contract.ts';
import { readViewFile, type ViewFile } from '../../src/model/view-file.ts';
import { expectSoon } from './expect-soon.ts';

const viewsMenu = (page: Page): Locator => page.getByRole('dialog', { name: 'Views' });

export async function openViews(page: Page): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name: 'Views' }).click();
  await viewsMenu(page).waitFor();
  return viewsMenu(page);
}

/** Saves the view as a file, and reads the file. */
export async function saveViewFile(page: Page): Promise<{ file: ViewFile; fileName: string }> {
  const save = (await openViews(page)).getByRole('button', { name: 'Save as a file' });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const text = await readFile(await download.path(), 'utf8');
  await page.keyboard.press('Escape');
  await expectSoon(() => viewsMenu(page).count()).toBe(0);
  const reading = readViewFile(text);
  if (!('file' in reading)) throw new Error(`what was saved is no view: ${reading.fault}`);
  return { file: reading.file, fileName: download.suggestedFilename() };
}

export type ChosenFile = { name: string; text: string | Uint8Array };

/** Opens a file by the menu, as the browser's own dialog would hand it over. */
export async function chooseViewFile(page: Page, file: string | ChosenFile): Promise<void> {
  const input = (await openViews(page)).locator('input[type=file]');
  await input.setInputFiles(
    typeof file === 'string' ? file : { name: file.name, mimeType: typeOf(file), buffer: Buffer.from(file.text) },
  );
  await expectSoon(() => viewsMenu(page).count()).toBe(0);
}

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', svg: 'image/svg+xml' };
const typeOf = ({ name }: ChosenFile): string => TYPES[name.split('.').at(-1) ?? ''] ?? 'application/json';

/** Drags a file from elsewhere over the page and lets it go there. */
export async function dropViewFile(page: Page, file: ChosenFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, type, base64]) => {
      const dropped = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      dropped.items.add(new File([bytes], name, { type }));
      return dropped;
    },
    [file.name, typeOf(file), Buffer.from(file.text).toString('base64')] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.getByText('Let go to open the view').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** From where the reader looks at the picture. */
export const cameraOn = (page: Page) =>
  page.evaluate(() => document.querySelector<StageElement>('[data-stage]')?.stage?.camera());

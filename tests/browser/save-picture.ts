import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { PNG } from 'pngjs';
import { expectSoon } from './expect-soon.ts';
import { decode } from './pixels.ts';

export type Saved = { picture: PNG; fileName: string; said: { width: number; height: number } };

export const exportDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Save as a picture' });

export async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('contentinfo').getByRole('button', { name: 'Export' }).click();
  const dialog = exportDialog(page);
  await dialog.waitFor();
  return dialog;
}

/** Types title and width into the open dialog, waits for the preview of just that, and saves it. */
export async function savePicture(page: Page, { title, width }: { title: string; width: number }): Promise<Saved> {
  const dialog = exportDialog(page);
  await dialog.getByLabel('Title', { exact: true }).fill(title);
  await dialog.getByLabel('Width').fill(String(width));
  const save = dialog.getByRole('button', { name: 'Save PNG' });
  await expectSoon(() => saidOf(dialog)).toMatchObject({ width });
  await expectSoon(() => save.isEnabled()).toBe(true);
  const said = await saidOf(dialog);
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const picture = decode(await readFile(await download.path()));
  return { picture, fileName: download.suggestedFilename(), said };
}

/** Chooses one of a group, as its label says. */
export const choose = (dialog: Locator, group: string, option: string): Promise<void> =>
  dialog.getByRole('radiogroup', { name: group, exact: true }).getByLabel(option, { exact: true }).check();

/** The size that the dialog says the picture has. */
async function saidOf(dialog: Locator): Promise<{ width: number; height: number }> {
  const [, width, height] = /([\d,]+) × ([\d,]+) pixels/.exec(await dialog.locator('figcaption').innerText()) ?? [];
  const read = (text = ''): number => Number(text.replaceAll(',', ''));
  return { width: read(width), height: read(height) };
}

import type { Locator, Page } from 'playwright-core';
import { expectSoon } from './expect-soon.ts';
import { untilDrawn } from './stage.ts';

/** Opens the menu of layouts and names the one that is drawn. */
export const layoutButton = (page: Page): Locator => page.getByRole('button', { name: 'Layout:' });

export const layoutMenu = (page: Page): Locator => page.getByRole('dialog', { name: 'Layout' });

/** Waits until no layout is at work and nothing moves. */
export async function untilLaidOut(page: Page): Promise<void> {
  await expectSoon(() => layoutButton(page).innerText()).not.toMatch(/\d%/);
  await untilDrawn(page);
}

/** Chooses a layout by its name in the menu, and leaves the menu. */
export async function chooseLayout(page: Page, name: string): Promise<void> {
  await layoutButton(page).click();
  const item = layoutMenu(page).getByRole('button', { name: new RegExp(`^${name}`) });
  await item.click();
  await expectSoon(() => item.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Escape');
  await expectSoon(() => layoutMenu(page).count()).toBe(0);
  await untilLaidOut(page);
}

import type { Page } from 'playwright-core';
import { expectSoon } from './expect-soon.ts';
import { untilLaidOut } from './layout-menu.ts';
import { addFilter, chipsOn } from './panels.ts';
import { dragNode, stageOf, untilStill } from './stage.ts';

/** Filters, hides what is chosen, and puts a node elsewhere: what a view must keep. */
export async function changeCanvas(page: Page, moved: string): Promise<void> {
  await untilLaidOut(page);
  await addFilter(page, 'Largest connected part', () => Promise.resolve());
  await stageOf(page).focus();
  await page.keyboard.press('h');
  await expectSoon(() => chipsOn(page)).toContain('1 hidden −1');
  await untilLaidOut(page);
  await dragNode(page, moved, { x: -50, y: -40 });
  await untilStill(page);
}

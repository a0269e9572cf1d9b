import type { Locator, Page } from 'playwright-core';

const MOST_STOPS = 150;

export const isFocused = (target: Locator): Promise<boolean> =>
  target
    .evaluate((element) => element === (element.getRootNode() as Document | ShadowRoot).activeElement)
    .catch(() => false);

/** Goes on with Tab until it is there, as one without a mouse would; every stop on the way must be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if ((await target.count()) === 1 && (await isFocused(target))) return;
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(unseenFocus);
    if (unseen !== undefined) throw new Error(`the focus is not seen on ${unseen}`);
  }
  throw new Error(`Tab never reaches ${target.toString()}`);
}

/** The focused element, where nothing marks it or its surroundings, or it lies outside the window. */
function unseenFocus(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body || element.hasAttribute('data-base-ui-focus-guard')) return undefined;
  const isMarked = (marked: Element): boolean => {
    const { borderStyle, content } = getComputedStyle(marked, '::after');
    return getComputedStyle(marked).outlineStyle !== 'none' || (content !== 'none' && borderStyle !== 'none');
  };
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const isInWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const around = [element, element.parentElement, element.closest('search')].filter((each) => each !== null);
  return isInWindow && around.some(isMarked) ? undefined : element.outerHTML.slice(0, 200);
}

/** Goes down an open menu to an item, by the arrow key. */
export async function arrowTo(page: Page, item: Locator): Promise<void> {
  await item.waitFor();
  for (let step = 0; step < MOST_STOPS; step += 1) {
    if ((await item.getAttribute('data-highlighted')) !== null) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrow key never reaches ${item.toString()}`);
}

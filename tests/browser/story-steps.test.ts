import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writeViewFile } from '../../src/model/view-file.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { violationsInBothThemes, violationsOn } from './axe.ts';
import { expectSoon } from './expect-soon.ts';
import { HOSTILE } from './hostile-package.ts';
import { untilLaidOut } from './layout-menu.ts';
import { choose, exportDialog, openExport } from './save-picture.ts';
import { openStory, saveStory } from './story-file.ts';
import { clickNode, stageOf, untilStill } from './stage.ts';
import { cameraOn, chooseViewFile, openViews, saveViewFile } from './views.ts';
import { visit } from './visit.ts';

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

const ANSWER = '?preset=programs-for-organization';
const SCO = 'organization:sco';

const storyPanel = (page: Page): Locator => page.getByRole('complementary', { name: 'Story' });

async function openStoryPanel(page: Page): Promise<Locator> {
  await (await openViews(page)).getByRole('button', { name: 'Steps of a story…' }).click();
  await storyPanel(page).waitFor();
  return storyPanel(page);
}

const form = (page: Page): Locator => storyPanel(page).getByRole('form', { name: 'Add this view as a step' });

async function addStep(page: Page, title: string, text = ''): Promise<void> {
  const { length } = await titlesIn(page);
  await form(page).getByLabel('Title').fill(title);
  await form(page).getByLabel('Sentence').fill(text);
  await form(page).getByRole('button').click();
  await expectSoon(async () => (await titlesIn(page)).length).toBe(length + 1);
}

const titlesIn = (page: Page): Promise<string[]> =>
  storyPanel(page)
    .getByRole('listitem')
    .getByLabel('Title')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));

const stepIn = (page: Page, title: string): Locator =>
  storyPanel(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `Look at: ${title}` }) });

/** A whole view, one with a chosen node, and a part. */
async function writeThree(page: Page): Promise<void> {
  await untilLaidOut(page);
  await openStoryPanel(page);
  await addStep(page, 'All', 'The whole of it.');
  await clickNode(page, SCO);
  await addStep(page, 'The organization', HOSTILE.image);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await untilStill(page);
  await addStep(page, 'A part');
}

describe('the steps of a story', () => {
  const site = servedOn(engine);

  async function visitAnswer(): Promise<Page> {
    const page = await visit(`${site()}/${ANSWER}`);
    await untilLaidOut(page);
    return page;
  }

  test('are written, changed and put in order by the keyboard, and removed ones put back', async () => {
    const page = await visitAnswer();
    const panel = await openStoryPanel(page);
    await expectSoon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Enter');
    await panel.getByText('A step needs a title.').waitFor();
    await page.keyboard.type('One');
    await page.keyboard.press('Enter');
    await expectSoon(() => titlesIn(page)).toEqual(['One']);
    await page.keyboard.type('Two');
    await page.keyboard.press('Enter');
    await panel.getByText('2 steps').waitFor();

    await page.keyboard.type('x'.repeat(121));
    await panel.getByText('At most 120 characters; these are 121.').waitFor();
    await page.keyboard.press('Enter');
    await form(page).getByLabel('Title').fill('');
    expect(await titlesIn(page)).toEqual(['One', 'Two']);

    const down = panel.getByRole('button', { name: 'Move down: One' });
    await down.press('Enter');
    await expectSoon(() => titlesIn(page)).toEqual(['Two', 'One']);
    expect(await down.evaluate((button) => button === document.activeElement)).toBe(true);
    await panel.getByText('One is step 2 of 2.').waitFor();

    await stepIn(page, 'Two').getByLabel('Sentence').fill('y'.repeat(601));
    await panel.getByText('At most 600 characters; these are 601.').waitFor();
    await stepIn(page, 'Two').getByLabel('Sentence').fill('Said of two.');
    await stepIn(page, 'Two').getByLabel('Title').fill(HOSTILE.script);
    await stepIn(page, HOSTILE.script).waitFor();

    await panel.getByRole('button', { name: `Remove: ${HOSTILE.script}` }).press('Enter');
    await panel.getByText(`Removed: ${HOSTILE.script}`).waitFor();
    await expectSoon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Put back');
    expect(await titlesIn(page)).toEqual(['One']);
    await page.keyboard.press('Enter');
    await expectSoon(() => titlesIn(page)).toEqual([HOSTILE.script, 'One']);
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  test('come back after a reload and from a file, and are looked at', async () => {
    const page = await visitAnswer();
    await writeThree(page);
    const seen = await cameraOn(page);
    const { file } = await saveViewFile(page);
    expect(file.steps?.map(({ title, region, ids }) => [title, region !== undefined, ids])).toEqual([
      ['All', false, []],
      ['The organization', false, [SCO]],
      ['A part', true, [SCO]],
    ]);
    await page.reload();
    await untilLaidOut(page);
    await openStoryPanel(page);
    await expectSoon(() => titlesIn(page)).toEqual(['All', 'The organization', 'A part']);

    const other = await visit(site());
    await untilLaidOut(other);
    await openStoryPanel(other);
    await addStep(other, 'Of another story');
    await chooseViewFile(other, { name: 'view.liaison.json', text: writeViewFile(file) });
    await expectSoon(() => titlesIn(other)).toEqual(['All', 'The organization', 'A part']);
    await storyPanel(other).getByText('1 step was of the view before.').waitFor();

    await other.getByRole('button', { name: 'Look at: All' }).click();
    await untilStill(other);
    expect(await stageOf(other).getAttribute('data-selected')).toBeNull();
    await other.getByRole('button', { name: 'Look at: A part' }).click();
    await untilStill(other);
    expect(await stageOf(other).getAttribute('data-selected')).toBe(SCO);
    const looked = await cameraOn(other);
    expect(looked?.x).toBeCloseTo(seen?.x ?? 0, 0);
    expect(looked?.y).toBeCloseTo(seen?.y ?? 0, 0);
  });

  test('say in the panel and the dialog what this picture lacks', async () => {
    const page = await visitAnswer();
    await openStoryPanel(page);
    await openExport(page);
    await choose(exportDialog(page), 'Format', 'HTML');
    await exportDialog(page).getByText('No steps yet: add them under Views › Story.').waitFor();
    await page.keyboard.press('Escape');

    await clickNode(page, SCO);
    await addStep(page, 'The organization');
    await stageOf(page).focus();
    await page.keyboard.press('h');
    const lack = '1 thing that is to stand out is not in this picture.';
    await stepIn(page, 'The organization').getByText(lack).waitFor();
    await openExport(page);
    await exportDialog(page).getByText('With 1 step.').waitFor();
    await exportDialog(page).getByText(`Step 1, The organization: ${lack}`).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('lead through the saved page, by its buttons, its keys and its address', async () => {
    const app = await visitAnswer();
    await writeThree(app);
    const html = await saveStory(app, 'Programs');
    const { page, asked } = await openStory(html);
    const stop = page.getByRole('region', { name: 'Steps of the story' });
    const said = (): Promise<string> => stop.innerText();
    const standing = async (): Promise<number> =>
      Number(await page.locator('canvas.picture').getAttribute('data-standing'));
    expect(await said()).toMatch(/1 of 3[\s\S]*All[\s\S]*The whole of it\./);
    expect(await standing()).toBe(0);
    const whole = await pixelsOf(page);

    await stop.getByRole('button', { name: 'Next' }).press('Enter');
    expect(await said()).toContain(HOSTILE.image);
    await expectSoon(standing).toBeGreaterThan(1);
    await page.keyboard.press('ArrowRight');
    expect(await said()).toMatch(/3 of 3[\s\S]*A part/);
    expect(new URL(page.url()).hash).toBe('#step=3');
    await page.keyboard.press('ArrowRight');
    expect(await said()).toContain('Explore yourself');
    await expectSoon(standing).toBe(0);
    await expectSoon(() => pixelsOf(page)).toBe(whole);
    await page.keyboard.press('Home');
    expect(await said()).toContain('1 of 3');
    await page.keyboard.press('End');
    expect(await said()).toContain('3 of 3');
    await expectSoon(() => pixelsOf(page)).not.toBe(whole);
    await page.evaluate(() => {
      window.location.hash = '#step=2';
    });
    await expectSoon(said).toContain('2 of 3');
    expect(await violationsOn(page)).toEqual([]);
    expect(asked).toEqual([]);

    const pointed = await openStory(html, { hash: '#step=3', viewport: { width: 390, height: 844 } });
    expect(await pointed.page.getByRole('region', { name: 'Steps of the story' }).innerText()).toContain('3 of 3');
    expect(await pointed.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violationsOn(pointed.page)).toEqual([]);
  });

  test('are told once to a screen reader, and the picture jumps where no motion is wanted', async () => {
    const app = await visitAnswer();
    await writeThree(app);
    const html = await saveStory(app, 'Programs');
    const { page } = await openStory(html, { hash: '#step=2' });
    expect(await whileStepping(page)).toEqual({ told: ['A part'], pictures: 1 });
  });
});

const pixelsOf = (page: Page): Promise<string> =>
  page.locator('canvas.picture').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

/** What is announced, and how many pictures are drawn, while one goes to the next step. */
const whileStepping = (page: Page): Promise<{ told: string[]; pictures: number }> =>
  page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.picture');
    const told: string[] = [];
    const observer = new MutationObserver((changes) => {
      const live = changes.flatMap(({ target }) => (target as Element).closest('[aria-live], output') ?? []);
      for (const each of new Set(live)) told.push(each.textContent ?? '');
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    const before = canvas?.toDataURL() ?? '';
    const pictures = new Set<string>();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    const until = performance.now() + 1500;
    while (performance.now() < until) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = canvas?.toDataURL() ?? '';
      if (now !== before) pictures.add(now);
    }
    observer.disconnect();
    return { told, pictures: pictures.size };
  });

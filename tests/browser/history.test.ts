import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askPreset } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { layoutButton, untilLaidOut } from './layout-menu.ts';
import { addFilter, chipsOn, countLine } from './panels.ts';
import { dragNode, sizeOf, spotOf, stageOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const SCO = 'organization:sco';
const ANSWER = 'programs-for-organization';

/** The steps are the app's own, whatever engine answers. */
const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

const tool = (page: Page, name: RegExp): Locator =>
  page.getByRole('toolbar', { name: 'Tools of the picture' }).getByRole('button', { name });

/** All that a step changes. */
async function stateOf(page: Page) {
  await untilLaidOut(page);
  return {
    size: await sizeOf(page),
    counts: await countLine(page),
    chips: await chipsOn(page),
    layout: await layoutButton(page).innerText(),
    spot: await spotOf(page, SCO),
  };
}

type State = Awaited<ReturnType<typeof stateOf>>;

/** Places are read from the screen, so to about a pixel. */
const near = ({ spot: { x, y }, ...rest }: State) => ({
  ...rest,
  spot: { x: expect.closeTo(x, -1), y: expect.closeTo(y, -1) },
});

describe('the history', () => {
  const site = servedOn(engine);

  /** Hides two nodes, filters, expands, drags and lays out: what each step came to, the beginning first. */
  async function takeSteps(page: Page, ids: readonly string[]): Promise<State[]> {
    const states: State[] = [];
    const keep = async (): Promise<void> => {
      states.push(await stateOf(page));
    };
    await keep();
    await stageOf(page).focus();
    await page.keyboard.press('h');
    await expectSoon(() => chipsOn(page)).toEqual([`${ids.length} hidden −${ids.length}`]);
    await keep();
    await addFilter(page, 'Text', (form) => form.getByRole('textbox', { name: 'Text' }).fill('a'));
    await expectSoon(async () => (await chipsOn(page)).length).toBe(2);
    await keep();
    await stageOf(page).focus();
    await page.keyboard.press('Home');
    await expectSoon(() => stageOf(page).getAttribute('data-focused')).not.toBeNull();
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Back to the answer' }).waitFor();
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeGreaterThan(states[2]?.size.nodes ?? NaN);
    await keep();
    const before = states.at(-1);
    await dragNode(page, SCO, { x: -60, y: 40 });
    await expectSoon(() => stateOf(page)).not.toEqual(before && near(before));
    await keep();
    await page.keyboard.press('l');
    await expectSoon(() => layoutButton(page).innerText()).toContain('By connections');
    await keep();
    return states;
  }

  test('takes every kind of step back and forward: by keys, by its menu and with the browser', async () => {
    const { graph } = await askPreset(site(), ANSWER, {});
    const two = graph.nodes
      .filter(({ labels }) => labels[0] === 'Program')
      .slice(0, 2)
      .map(({ id }) => id);
    const page = await visit(`${site()}/?preset=${ANSWER}&select=${two.join(',')}`);
    await untilDrawn(page);
    const states = await takeSteps(page, two);
    const last = states.length - 1;
    const expected = states.map((state) => near(state));
    const expectState = (index: number): Promise<void> => expectSoon(() => stateOf(page)).toEqual(expected[index]);

    // Where a node was dragged to is in no address, so that it and the step before share the browser's entry.
    for (const index of [last - 1, 2, 1]) {
      await page.goBack();
      await expectState(index);
    }
    for (const index of [2, last - 1, last]) {
      await page.goForward();
      await expectState(index);
    }

    await stageOf(page).focus();
    for (let index = last - 1; index >= 0; index -= 1) {
      await page.keyboard.press('Control+z');
      await expectState(index);
    }
    for (let index = 1; index <= last; index += 1) {
      await page.keyboard.press(index % 2 === 0 ? 'Control+y' : 'Control+Shift+z');
      await expectState(index);
    }
    expect(await tool(page, /^Nothing to redo$/).isDisabled()).toBe(true);

    const entries = page.getByRole('menu').getByRole('menuitemradio');
    await tool(page, /^History$/).click();
    await expectSoon(() => entries.allInnerTexts()).toEqual([
      'Layout changed',
      '1 node moved',
      expect.stringMatching(/^Neighbours of .+ added$/),
      'Filter added: Name holds “a”',
      '2 hidden',
      'The picture at the start',
    ]);
    await entries.filter({ hasText: '2 hidden' }).click();
    await expectState(1);
    await tool(page, /^Redo: Filter added/).click();
    await expectState(2);
    await tool(page, /^History$/).click();
    expect(await entries.first().innerText()).toMatch(/^Layout changed\s*undone$/);
    await entries.filter({ hasText: '1 node moved' }).click();
    await expectState(last - 1);
  });

  test('undoes no more than what was typed while one types', async () => {
    const page = await visit(`${site()}/?preset=${ANSWER}&without=${SCO}`);
    await untilDrawn(page);
    const search = page.getByRole('combobox', { name: 'Search by name' });
    await search.fill('SCO');
    await search.press('Control+z');
    await expectSoon(() => search.inputValue()).toBe('');
    expect(await chipsOn(page)).toEqual(['1 hidden −1']);
  });
});

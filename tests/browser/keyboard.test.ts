import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { nameOf, type Graph } from '../../src/model/values.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askPreset } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { arrowTo, isFocused, tabTo } from './keys.ts';
import { exportDialog } from './save-picture.ts';
import { chipsOn, chosenNode } from './panels.ts';
import { placeOf, sizeOf, stageOf, untilDrawn, untilSize, untilStill } from './stage.ts';
import { visit } from './visit.ts';

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

const SCO = 'organization:sco';
const ANSWER = 'programs-for-organization';

const focusedOn = (page: Page): Promise<string | null> => stageOf(page).getAttribute('data-focused');

function nameIn({ nodes }: Graph, id: string | null): string {
  const node = nodes.find((each) => each.id === id);
  if (!node) throw new Error(`the answer has no ${id}`);
  return nameOf(node);
}

describe('with the keyboard alone', () => {
  const site = servedOn(engine);

  async function open(query = ''): Promise<Page> {
    const page = await visit(`${site()}/${query}`);
    await untilDrawn(page);
    return page;
  }

  test('a question is asked, its table read, a row chosen and the picture saved', async () => {
    const page = await open();
    await tabTo(
      page,
      page.getByRole('navigation').getByRole('button', { name: 'What a country could attend', exact: true }),
    );
    await page.keyboard.press('Enter');
    await expectSoon(() => page.locator('.count-line').innerText()).toMatch(/^\d+ rows/);

    await tabTo(page, page.getByLabel('Country', { exact: true }).first());
    await page.keyboard.press('Enter');
    await page.keyboard.type('Uzbek');
    await expectSoon(() => page.getByRole('listbox').getByRole('option').allInnerTexts()).toEqual(['Uzbekistan']);
    await page.keyboard.press('Enter');
    await expectSoon(() => new URL(page.url()).searchParams.get('p.country')).toBe('country:uz');

    await tabTo(page, page.getByRole('button', { name: /^Table/ }));
    await page.keyboard.press('Enter');
    const program = page.getByRole('table').locator('tr[data-index="0"]').getByRole('button').first();
    await program.waitFor();
    await tabTo(page, program);
    const name = await program.innerText();
    await page.keyboard.press('Enter');
    await expectSoon(() => chosenNode(page).getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([name]);

    const button = page.getByRole('button', { name: 'Export' });
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    await exportDialog(page).waitFor();
    const save = exportDialog(page).getByRole('button', { name: 'Save PNG' });
    await expectSoon(() => save.isEnabled()).toBe(true);
    await tabTo(page, save);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('liaison-what-a-country-could-attend.png');
    await page.keyboard.press('Escape');
    await expectSoon(() => exportDialog(page).count()).toBe(0);
    await expectSoon(() => isFocused(button)).toBe(true);
  });

  test('the picture is walked through along connections, and moved about in', async () => {
    const { graph } = await askPreset(site(), ANSWER, {});
    const page = await open(`?preset=${ANSWER}`);
    await tabTo(page, stageOf(page));
    await page.keyboard.press('Home');
    await expectSoon(() => focusedOn(page)).not.toBeNull();
    const start = await focusedOn(page);
    const told = stageOf(page).locator('output');
    expect(await told.innerText()).toMatch(/ connections?\.$/);

    await page.keyboard.press('n');
    await expectSoon(() => focusedOn(page)).not.toBe(start);
    const next = await focusedOn(page);
    const joins = (one: string | null, other: string | null) =>
      graph.relationships.filter(
        ({ start: from, end }) => (from === one && end === other) || (from === other && end === one),
      );
    expect(joins(start, next).length).toBeGreaterThan(0);
    await expectSoon(() => told.innerText()).toContain(` From ${nameIn(graph, start)} by `);
    await page.keyboard.press('c');
    await expectSoon(() => page.getByRole('article', { name: 'Chosen connection' }).count()).toBe(1);
    expect(joins(start, next).map(({ id }) => id)).toContain(await stageOf(page).getAttribute('data-selected'));
    await page.keyboard.press('Enter');
    await expectSoon(() => chosenNode(page).getByRole('heading', { level: 2 }).innerText()).toContain(
      nameIn(graph, next),
    );

    await page.keyboard.press('0');
    await untilStill(page);
    const before = await placeOf(page, SCO);
    await page.keyboard.press('Shift+ArrowRight');
    await expectSoon(async () => before.x - (await placeOf(page, SCO)).x).toBeGreaterThan(40);
    await page.keyboard.press('0');
    await expectSoon(async () => Math.abs(before.x - (await placeOf(page, SCO)).x)).toBeLessThan(1);
    await page.keyboard.press('Escape');
    await expectSoon(() => stageOf(page).getAttribute('data-selected')).toBeNull();
    expect(await focusedOn(page)).toBeNull();
    expect(new URL(page.url()).searchParams.has('select')).toBe(false);
  });

  test('all of it is fitted into the room that is left, though a panel opened in the same moment', async () => {
    const page = await open(`?preset=${ANSWER}`);
    await tabTo(page, stageOf(page));
    await page.keyboard.press('Home');
    await expectSoon(() => focusedOn(page)).not.toBeNull();
    await page.evaluate(async () => {
      const press = (key: string) =>
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      press('Enter');
      // React renders what a key did before the next task, and the browser tells of a new size with the next frame.
      await new Promise((resolve) => setTimeout(resolve));
      press('0');
    });
    await chosenNode(page).waitFor();
    await untilStill(page);
    const first = await placeOf(page, SCO);
    await page.keyboard.press('0');
    await untilStill(page);
    expect(await placeOf(page, SCO)).toEqual(first);
  });

  test('neighbours are brought, nodes chosen and hidden, and all of it taken back', async () => {
    const page = await open(`?preset=${ANSWER}`);
    const first = await sizeOf(page);
    await tabTo(page, stageOf(page));
    await page.keyboard.press('Home');
    await page.keyboard.press('e');
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeGreaterThan(first.nodes);
    const expanded = await sizeOf(page);
    await page.keyboard.press('n');
    await page.keyboard.press('Space');
    await expectSoon(() => stageOf(page).getAttribute('data-selection')).toBe('2');
    await page.keyboard.press('h');
    await untilSize(page, { nodes: expanded.nodes - 2 });
    expect(await chipsOn(page)).toEqual(['2 hidden −2']);
    await page.keyboard.press('Control+z');
    await untilSize(page, expanded);
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Control+z');
    await untilSize(page, first);
  });

  test('the picture is narrowed by a filter and by time', async () => {
    const page = await open('?preset=ministry-portfolio');
    const whole = await sizeOf(page);
    await tabTo(page, page.getByRole('button', { name: 'Filter', exact: true }));
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Add a filter' });
    await tabTo(page, form.getByLabel('Filter by'));
    await page.keyboard.type('Text');
    await tabTo(page, form.getByRole('textbox', { name: 'Text' }));
    await page.keyboard.type('seminar');
    await page.keyboard.press('Enter');
    await expectSoon(() => chipsOn(page)).toEqual([expect.stringMatching(/^Name holds “seminar” −\d/)]);
    await tabTo(page, page.getByRole('checkbox', { name: 'On: Name holds “seminar”' }));
    await page.keyboard.press('Space');
    await expectSoon(() => chipsOn(page)).toEqual(['(Name holds “seminar”)']);
    await untilSize(page, whole);

    await tabTo(page, page.getByRole('button', { name: 'Timeline' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('slider', { name: 'Window begins' }));
    await page.keyboard.press('End');
    await expectSoon(async () => (await chipsOn(page))[0]).toMatch(/^From \w+ \d{4} −\d/);
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeLessThan(whole.nodes);
    await tabTo(page, page.getByRole('button', { name: 'Clear the window' }));
    await page.keyboard.press('Enter');
    await untilSize(page, whole);
  });

  test('a path between two nodes is asked for and followed', async () => {
    const page = await open(`?preset=${ANSWER}&select=${SCO}`);
    await tabTo(page, stageOf(page));
    await page.keyboard.press('ArrowLeft');
    await expectSoon(() => focusedOn(page)).not.toBeNull();
    await page.keyboard.press('m');
    await arrowTo(page, page.getByRole('menuitem', { name: 'Path from here…' }));
    await page.keyboard.press('Enter');
    await expectSoon(() => page.locator('.explore-banner').innerText()).toContain('Choose where the path from');
    await expectSoon(() => isFocused(stageOf(page))).toBe(true);
    const from = await focusedOn(page);
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await expectSoon(() => focusedOn(page)).not.toBe(from);
    await page.keyboard.press('Enter');
    const paths = page.getByRole('article', { name: /^Paths from / });
    const path = paths.locator('.paths').getByRole('button').first();
    await path.waitFor();
    await tabTo(page, path);
    await page.keyboard.press('Enter');
    await expectSoon(() => path.getAttribute('aria-pressed')).toBe('true');
    await tabTo(page, paths.getByRole('button', { name: 'Take these paths back' }));
    await page.keyboard.press('Enter');
    await expectSoon(() => paths.count()).toBe(0);
    expect(new URL(page.url()).searchParams.has('add')).toBe(false);
  });

  test('a view is kept under a name, saved as a file and opened again', async () => {
    const page = await open(`?preset=${ANSWER}&without=${SCO}`);
    const size = await sizeOf(page);
    await tabTo(page, page.getByRole('button', { name: 'Views' }));
    await page.keyboard.press('Enter');
    const views = page.getByRole('dialog', { name: 'Views' });
    await tabTo(page, views.getByLabel('Name of this view'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Without the SCO');
    await page.keyboard.press('Enter');
    await views.getByRole('button', { name: 'Open Without the SCO' }).waitFor();
    await tabTo(page, views.getByRole('button', { name: 'Save as a file' }));
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^liaison-.*\.liaison\.json$/);
    await page.keyboard.press('Escape');
    await expectSoon(() => isFocused(page.getByRole('button', { name: 'Views' }))).toBe(true);

    await stageOf(page).focus();
    await page.keyboard.press('i');
    await page.keyboard.press('Delete');
    await expectSoon(async () => (await sizeOf(page)).nodes).toBe(0);
    await tabTo(page, page.getByRole('button', { name: 'Views' }));
    await page.keyboard.press('Enter');
    await tabTo(page, views.getByRole('button', { name: 'Open Without the SCO' }));
    await page.keyboard.press('Enter');
    await untilSize(page, size);
  });

  test('letters are left alone while one types', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('l/L');
    expect(await page.getByRole('combobox', { name: 'Search by name' }).inputValue()).toBe('l/L');
    expect(new URL(page.url()).search).toBe('');
  });
});

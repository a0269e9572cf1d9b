import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { degreesOf, drawnPart, kindOf } from '../../src/scene/drawn.ts';
import { nameOf, type Graph } from '../../src/model/values.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askGraph, askPreset } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { addFilter, chosenNode, drawer } from './panels.ts';
import { rowsOn, unfold } from './question-form.ts';
import { clickNode, sizeOf, stageOf, untilDrawn, untilSize } from './stage.ts';
import { visit } from './visit.ts';

/** The table reads what the page has already, the same whichever engine it came from. */
const [embedded] = engines;
if (!embedded) throw new Error('no engine to serve');

/** A picture small enough for each node to be pointed at. */
const ANSWER = '?preset=open-to-country';
const NO_VALUE = '–';
/** Far fewer than there are, far more than are in sight. */
const MOST_ROWS = 80;

type Twin = 'Nodes' | 'Connections';

const tabOf = (page: Page, name: string): Locator =>
  drawer(page, 'Table').getByRole('tab', { name: new RegExp(`^${name}`) });
const gridOf = (page: Page, twin: Twin): Locator => page.getByRole('grid', { name: `${twin} in the picture` });

const numberIn = (text: string): number => Number(text.replaceAll(/\D/g, ''));

/** How many rows the two tables have, as their tabs say. */
const tabCounts = async (page: Page): Promise<{ nodes: number; connections: number }> => ({
  nodes: numberIn(await tabOf(page, 'Nodes').innerText()),
  connections: numberIn(await tabOf(page, 'Connections').innerText()),
});

describe('the table', () => {
  const site = servedOn(embedded);
  let drawn: Graph;
  let answer: Graph;

  beforeAll(async () => {
    drawn = drawnPart((await askGraph(site())).graph, (node) => kindOf(node) !== 'Topic');
    answer = drawnPart((await askPreset(site(), 'open-to-country', {})).graph, (node) => kindOf(node) !== 'Topic');
  });

  async function open(query = ''): Promise<Page> {
    const page = await visit(site() + query);
    await untilDrawn(page);
    await unfold(page, /^Table/);
    return page;
  }

  async function openTwin(twin: Twin, query = ''): Promise<{ page: Page; grid: Locator }> {
    const page = await open(query);
    await tabOf(page, twin).click();
    const grid = gridOf(page, twin);
    await grid.waitFor();
    return { page, grid };
  }

  test('lists the same as the canvas shows, whatever narrows it', async () => {
    const { page, grid } = await openTwin('Nodes');
    const sameAsCanvas = async (): Promise<void> => {
      const size = await sizeOf(page);
      await expectSoon(() => tabCounts(page)).toEqual(size);
      expect(await grid.getAttribute('aria-rowcount')).toBe(String(size.nodes + 1));
    };
    const whole = { nodes: drawn.nodes.length, connections: drawn.relationships.length };
    await untilSize(page, whole);
    await sameAsCanvas();

    await page
      .getByRole('list', { name: 'Legend' })
      .getByRole('button', { name: /^countries/i })
      .click();
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeLessThan(whole.nodes);
    await sameAsCanvas();

    const withoutCountries = await sizeOf(page);
    await addFilter(page, 'Largest connected part', async () => undefined);
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeLessThan(withoutCountries.nodes);
    await sameAsCanvas();
  });

  test('a row chosen is chosen on the canvas, and what is chosen there is a chosen row', async () => {
    const { page, grid } = await openTwin('Nodes', ANSWER);
    const { nodes } = answer;
    const [, , one, , , other] = nodes;
    if (!one || !other) throw new Error('the answer has too few nodes');
    await rowOf(grid, nameOf(one)).click();
    await expectSoon(() => chosenOn(page)).toEqual({ lead: one.id, count: 1 });
    await rowOf(grid, nameOf(other)).click({ modifiers: ['Control'] });
    await expectSoon(() => chosenOn(page)).toEqual({ lead: other.id, count: 2 });
    expect(await chosenRows(grid)).toEqual([nameOf(one), nameOf(other)].toSorted());

    await page
      .locator('.drawer')
      .getByRole('tab', { name: /^Nodes/ })
      .focus();
    await clickNode(page, one.id);
    await expectSoon(() => chosenRows(grid)).toEqual([nameOf(one)]);
    await clickNode(page, other.id);
    await expectSoon(() => chosenRows(grid)).toEqual([nameOf(other)]);
  });

  test('is gone through and chosen from by the keyboard', async () => {
    const { page, grid } = await openTwin('Nodes');
    const lastRow = drawn.nodes.length - 1;
    const at = (): Promise<number> => activeRow(grid);
    await grid.focus();
    for (const [key, row] of [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['End', lastRow],
      ['ArrowDown', lastRow],
      ['Home', 0],
      ['ArrowUp', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expectSoon(at).toBe(row);
    }
    expect((await chosenOn(page)).count).toBe(0);

    await page.keyboard.press('Space');
    await expectSoon(() => chosenOn(page)).toEqual({ lead: drawn.nodes[0]?.id, count: 1 });
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expectSoon(() => chosenOn(page)).toEqual({ lead: drawn.nodes[2]?.id, count: 3 });
    await page.keyboard.press('Space');
    await expectSoon(() => chosenOn(page)).toEqual({ lead: drawn.nodes[1]?.id, count: 2 });
    await page.keyboard.press('Control+a');
    await expectSoon(async () => (await chosenOn(page)).count).toBe(drawn.nodes.length);

    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expectSoon(() => chosenNode(page).getByRole('heading', { level: 2 }).innerText()).toContain(
      drawn.nodes.slice(0, 1).map(nameOf).join(''),
    );
    expect(await chosenOn(page)).toEqual({ lead: drawn.nodes[0]?.id, count: 1 });
  });

  test.each(['by the mouse', 'by the keyboard'])('is sorted up, down and back %s', async (how) => {
    const { grid } = await openTwin('Nodes');
    const header = grid.getByRole('columnheader', { name: 'Connections' });
    const press = async (): Promise<void> => {
      const button = header.getByRole('button');
      await (how === 'by the mouse' ? button.click() : button.press('Enter'));
    };
    const numbers = async (): Promise<number[]> => (await cellsOf(grid, 2)).map(numberIn);
    const degrees = [...degreesOf(drawn.relationships).values()].toSorted((one, other) => other - one);
    const first = await cellsOf(grid, 0);
    expect(await header.getAttribute('aria-sort')).toBe('none');
    await press();
    await expectSoon(() => header.getAttribute('aria-sort')).toBe('ascending');
    const rising = await numbers();
    expect(rising).toEqual(rising.toSorted((one, other) => one - other));
    await press();
    await expectSoon(() => header.getAttribute('aria-sort')).toBe('descending');
    expect(await numbers()).toEqual(degrees.slice(0, (await numbers()).length));
    await press();
    await expectSoon(() => header.getAttribute('aria-sort')).toBe('none');
    expect(await cellsOf(grid, 0)).toEqual(first);
  });

  test('has the columns that are chosen, and what has no value stands last either way', async () => {
    const { page, grid } = await openTwin('Nodes');
    const titles = (): Promise<string[]> => grid.getByRole('columnheader').allInnerTexts();
    expect(await titles()).toEqual(['Name', 'Kind', 'Connections', 'Sources']);
    await chooseColumns(page, ['Abbreviation', 'Sources']);
    await expectSoon(titles).toEqual(['Name', 'Kind', 'Connections', 'Abbreviation']);
    const short = drawn.nodes.flatMap(({ properties: { abbreviation } }) => abbreviation ?? []).map(String);
    expect(short.length).toBeGreaterThan(0);
    for (const expected of ['ascending', 'descending']) {
      const header = grid.getByRole('columnheader', { name: 'Abbreviation' });
      await header.getByRole('button').click();
      await expectSoon(() => header.getAttribute('aria-sort')).toBe(expected);
      const order = short.toSorted(new Intl.Collator('en', { numeric: true }).compare);
      if (expected === 'descending') order.reverse();
      await grid.press('Home');
      await expectSoon(async () => (await cellsOf(grid, 3))[0]).toBe(order[0]);
      const shown = await cellsOf(grid, 3);
      expect(shown.slice(0, short.length)).toEqual(order.slice(0, shown.length));
      await grid.press('End');
      await expectSoon(async () => (await cellsOf(grid, 3)).at(-1)).toBe(NO_VALUE);
    }
    await chooseColumns(page, ['Abbreviation']);
    await expectSoon(titles).toEqual(['Name', 'Kind', 'Connections']);
  });

  test('of connections has only the rows in sight in the page', async () => {
    const { page, grid } = await openTwin('Connections');
    const { relationships } = drawn;
    const rows = grid.locator('tbody tr[aria-selected]');
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(relationships.length + 1));
    await expectSoon(() => rows.count()).toBeGreaterThan(5);
    expect(await rows.count()).toBeLessThan(MOST_ROWS);
    await grid.press('End');
    await expectSoon(() => rows.last().getAttribute('aria-rowindex')).toBe(String(relationships.length + 1));
    expect(await rows.count()).toBeLessThan(MOST_ROWS);
    await rows.last().click();
    await expectSoon(() => chosenOn(page)).toEqual({ lead: relationships.at(-1)?.id, count: 1 });
  });

  test('of an answer has only the rows in sight in the page', async () => {
    const cypher = 'UNWIND range(1, 3000) AS n RETURN n';
    const page = await visit(`${site()}/?cypher=${encodeURIComponent(cypher)}`);
    // The drawer unfolds by itself where there is nothing to draw.
    const frame = page.getByRole('region', { name: 'Rows of the answer' });
    await expectSoon(() => frame.getByRole('table').getAttribute('aria-rowcount')).toBe('3001');
    expect(await tabOf(page, 'Answer').getAttribute('aria-selected')).toBe('true');
    await expectSoon(async () => (await rowsOn(page))[0]).toEqual(['1']);
    expect((await rowsOn(page)).length).toBeLessThan(MOST_ROWS);
    await frame.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expectSoon(async () => (await rowsOn(page)).at(-1)).toEqual(['3,000']);
    expect((await rowsOn(page)).length).toBeLessThan(MOST_ROWS);

    const header = frame.getByRole('columnheader');
    await header.getByRole('button').click();
    await header.getByRole('button').click();
    await expectSoon(() => header.getAttribute('aria-sort')).toBe('descending');
    await frame.evaluate((element) => element.scrollTo(0, 0));
    await expectSoon(async () => (await rowsOn(page))[0]).toEqual(['3,000']);
  });
});

const rowOf = (grid: Locator, name: string): Locator =>
  grid.locator('tbody tr[aria-selected]').filter({ has: grid.page().getByRole('gridcell', { name, exact: true }) });

/** What the rows in sight have in one of the columns, in their order. */
const cellsOf = (grid: Locator, column: number): Promise<string[]> =>
  grid
    .locator('tbody tr[aria-selected]')
    .evaluateAll((rows, at) => rows.map((row) => row.children[at]?.textContent ?? ''), column);

const chosenRows = (grid: Locator): Promise<string[]> =>
  grid
    .locator('tbody tr[aria-selected="true"]')
    .evaluateAll((rows) => rows.map((row) => row.children[0]?.textContent ?? '').toSorted());

/** Which row has the keyboard, from 0; it must be in the page, as a screen reader is told it by its id. */
const activeRow = (grid: Locator): Promise<number> =>
  grid.evaluate((element) => {
    const row = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    return Number(row?.getAttribute('aria-rowindex')) - 2;
  });

const chosenOn = (page: Page): Promise<{ lead: string | undefined; count: number }> =>
  stageOf(page).evaluate(({ dataset }) => ({
    lead: (dataset as DOMStringMap)['selected'],
    count: Number((dataset as DOMStringMap)['selection']),
  }));

async function chooseColumns(page: Page, titles: readonly string[]): Promise<void> {
  await drawer(page, 'Table').getByRole('button', { name: 'Columns' }).click();
  for (const name of titles) await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
  await page.keyboard.press('Escape');
  await expectSoon(() => page.getByRole('menu').count()).toBe(0);
}

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askGraph, askSearch } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { placeOf, stageOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const FOUND = [
  { text: 'kazakhstan', id: 'country:kz', name: 'Kazakhstan' },
  { text: '上合组织', id: 'organization:sco', name: 'Shanghai Cooperation Organisation' },
  { text: 'Казахстан', id: 'country:kz', name: 'Kazakhstan' },
  { text: 'SCO', id: 'organization:sco', name: 'Shanghai Cooperation Organisation' },
  { text: '中联部', id: 'ministry:ild', name: 'International Department of the CPC Central Committee' },
] as const;

const boxOf = (page: Page) => page.getByRole('combobox', { name: 'Search by name' });
const hitsOf = (page: Page) => page.getByRole('group', { name: 'Names' }).getByRole('option');

describe.each(engines)('the search on $name', (engine) => {
  const site = servedOn(engine);

  async function open(): Promise<Page> {
    const page = await visit(site());
    await untilDrawn(page);
    return page;
  }

  test('finds a node by any of its names, with the keyboard alone', async () => {
    const page = await open();
    for (const each of FOUND) expect(await findByKeys(page, each)).toBe(each.id);
  });

  /** Types it, takes the first hit, and tells which node is then chosen. */
  async function findByKeys(page: Page, { text, name }: (typeof FOUND)[number]): Promise<string | null> {
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await expectSoon(() => hitsOf(page).first().innerText()).toContain(name);
    const { length } = await askSearch(site(), text);
    await expectSoon(() => hitsOf(page).count()).toBe(length);

    await page.keyboard.press('Enter');
    await expectSoon(() =>
      page.getByRole('article', { name: 'Chosen node' }).getByRole('heading', { level: 2 }).allInnerTexts(),
    ).toEqual([expect.stringContaining(name)]);
    expect(await boxOf(page).inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await stageOf(page).focus();
    return stageOf(page).getAttribute('data-selected');
  }

  test('goes down the list with the arrows and is left with Escape', async () => {
    const page = await open();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('SCO');
    await expectSoon(() => hitsOf(page).count()).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    const [, second] = await askSearch(site(), 'SCO');
    await expectSoon(() =>
      page
        .getByRole('option', { selected: true })
        .or(page.locator('[role=option][data-highlighted]'))
        .first()
        .innerText(),
    ).toContain(String(second?.node.properties['name']));
    await page.keyboard.press('Escape');
    await expectSoon(() => hitsOf(page).count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });

  test.each([
    ['with connections', 'France', 'country:fr'],
    ['without any', 'Iceland', 'country:is'],
  ])('brings a node %s into the picture and into view', async (_, name, id) => {
    const { graph } = await askGraph(site());
    expect(graph.nodes.map((node) => node.id)).not.toContain(id);
    const page = await open();
    await boxOf(page).fill(name);
    await expectSoon(() => hitsOf(page).first().innerText()).toContain(name);
    await hitsOf(page).first().click();
    await expectSoon(() => stageOf(page).getAttribute('data-selected')).toBe(id);
    await expectSoon(() =>
      placeOf(page, id).then(
        () => true,
        () => false,
      ),
    ).toBe(true);
    await untilDrawn(page);
    const { x, y } = await placeOf(page, id);
    const box = await stageOf(page).boundingBox();
    expect(x).toBeGreaterThan(box?.x ?? NaN);
    expect(x).toBeLessThan((box?.x ?? NaN) + (box?.width ?? NaN));
    expect(y).toBeGreaterThan(box?.y ?? NaN);
    expect(y).toBeLessThan((box?.y ?? NaN) + (box?.height ?? NaN));
  });

  test('says that nothing is called so', async () => {
    const page = await open();
    await boxOf(page).fill('qqzzxx');
    await page.getByText('Nothing in the data is called “qqzzxx”').waitFor();
    expect(await hitsOf(page).count()).toBe(0);
  });
});

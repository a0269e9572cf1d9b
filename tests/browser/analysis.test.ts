import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { runMeasure } from '../../src/analysis/run-measure.ts';
import { topNodes } from '../../src/app/panels/analysis/rank-results.ts';
import { nameOf, type Graph } from '../../src/model/values.ts';
import { drawnPart, kindOf } from '../../src/scene/drawn.ts';
import { projected, weightOf } from '../../src/scene/projections/index.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askGraph } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { untilDrawn, untilSize } from './stage.ts';
import { visit } from './visit.ts';

const panelOf = (page: Page) => page.getByRole('region', { name: 'Analysis' });
const ranked = (page: Page): Promise<string[]> => panelOf(page).locator('.ranked-name').allInnerTexts();

describe.each(engines)('analysis on $name', (engine) => {
  const site = servedOn(engine);
  let records: Graph;
  /** Without topics, as the app opens. */
  let drawn: Graph;

  beforeAll(async () => {
    records = drawnPart((await askGraph(site())).graph, () => true);
    drawn = drawnPart(records, (node) => kindOf(node) !== 'Topic');
  });

  async function open(query = ''): Promise<Page> {
    const page = await visit(site() + query);
    await untilDrawn(page);
    await page.getByRole('button', { name: 'Analysis' }).click();
    await panelOf(page).getByRole('tab', { name: 'Neighbours' }).waitFor();
    return page;
  }

  test('a measure is worked out of what is drawn, by the keyboard alone', async () => {
    const page = await open();
    await panelOf(page).getByRole('tab', { name: 'Neighbours' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panelOf(page).getByRole('tabpanel', { name: 'Go-between' }).waitFor();
    await panelOf(page).getByRole('button', { name: 'Work out' }).focus();
    await page.keyboard.press('Enter');
    const { values } = await runMeasure('betweenness', drawn, { seed: 1 });
    await expectSoon(() => ranked(page)).toEqual(topNodes(drawn, values).map(({ node }) => nameOf(node)));
    expect(
      await panelOf(page)
        .getByRole('button', { name: 'Worked out' })
        .evaluate((it) => it.matches(':focus')),
    ).toBe(true);
  });

  test('communities are those that are found elsewhere too, and a press chooses one', async () => {
    const page = await open();
    await panelOf(page).getByRole('tab', { name: 'Communities' }).click();
    const colour = panelOf(page).getByRole('button', { name: 'Colour by it' });
    await colour.click();
    expect(await colour.getAttribute('aria-pressed')).toBe('true');
    const { values } = await runMeasure('communities', drawn, { seed: 1 });
    const sizes = new Map<number, number>();
    for (const group of values.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    const largest = Math.max(...sizes.values());
    await panelOf(page).getByText(`${sizes.size} groups`, { exact: true }).waitFor();
    await panelOf(page)
      .getByRole('button', { name: `Group 1: choose its ${largest} nodes` })
      .click();
    await expectSoon(() => page.locator('[data-stage]').getAttribute('data-selection')).toBe(String(largest));
  });

  test('countries are connected by the programs that they share', async () => {
    const page = await open();
    await panelOf(page)
      .getByLabel('Connect by what is shared')
      .selectOption({ label: 'Countries in the same programs' });
    const { nodes, relationships } = projected(records, 'countries-in-programs').graph;
    await untilSize(page, { nodes: nodes.length, connections: relationships.length });
    await panelOf(page).getByRole('tab', { name: 'Connections' }).click();
    await panelOf(page).getByRole('button', { name: 'Work out' }).click();
    const weights = new Map<string, number>();
    for (const each of relationships)
      for (const end of [each.start, each.end]) weights.set(end, (weights.get(end) ?? 0) + (weightOf(each) ?? 0));
    const top = topNodes({ nodes, relationships }, weights);
    await expectSoon(() => ranked(page)).toEqual(top.map(({ node }) => nameOf(node)));
    expect(await panelOf(page).locator('.ranked-number').first().innerText()).toBe(String(top[0]?.value));
  });
});

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
import { chosenNode } from './panels.ts';
import { coloursIn, pixelsOf } from './pixels.ts';
import { unfold } from './question-form.ts';
import { findConnection, stageOf, untilDrawn, untilSize } from './stage.ts';
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

  test('the result colours the picture, is told in the legend and stands in the table', async () => {
    const page = await open();
    await page.evaluate(() => {
      const seen = new MutationObserver(() => {
        const progress = document.querySelector('progress');
        if (progress) document.body.dataset['progress'] = progress.getAttribute('aria-label') ?? '';
      });
      seen.observe(document.body, { childList: true, subtree: true });
    });
    await panelOf(page).getByRole('tab', { name: 'Go-between' }).click();
    await panelOf(page).getByRole('button', { name: 'Work out' }).click();
    await panelOf(page).getByRole('button', { name: 'Worked out' }).waitFor();
    expect(await page.locator('body').getAttribute('data-progress')).toBe('Go-between is being worked out');
    const { values } = await runMeasure('betweenness', drawn, { seed: 1 });
    const [top] = topNodes(drawn, values);
    if (!top) throw new Error('nothing lies between others');

    const before = await pixelsOf(stageOf(page));
    await panelOf(page).getByRole('button', { name: 'Colour by it' }).click();
    await page.locator('.look-keys').getByText('Colour: Go-between').waitFor();
    await untilDrawn(page);
    expect(coloursIn(await pixelsOf(stageOf(page)))).not.toEqual(coloursIn(before));
    await unfold(page, /^Table/);
    await page.getByRole('tab', { name: /^Nodes/ }).click();
    const header = page.getByRole('grid').getByRole('columnheader', { name: 'Go-between' });
    await header.getByRole('button').click();
    await header.getByRole('button').click();
    await expectSoon(() => header.getAttribute('aria-sort')).toBe('descending');
    expect(await page.getByRole('gridcell').first().innerText()).toBe(nameOf(top.node));

    await stageOf(page).press('Control+z');
    await expectSoon(() => page.locator('.look-keys').count()).toBe(0);
  });

  test('a press on what is shared lists the programs behind it', async () => {
    const ends = ['country:jo', 'country:et'] as const;
    const cypher = `MATCH (c:Country)-[r:ATTENDED]->(p:Program) WHERE c.id IN ${JSON.stringify(ends)} RETURN c, r, p`;
    const attended = records.relationships.filter(({ type }) => type === 'ATTENDED');
    const [one, other] = ends.map((end) => attended.filter(({ start }) => start === end).map((each) => each.end));
    const both = one?.filter((program) => other?.includes(program)) ?? [];
    expect(both.length).toBeGreaterThan(0);
    const page = await visit(`${site()}/?cypher=${encodeURIComponent(cypher)}&projection=countries-in-programs`);
    await untilSize(page, { nodes: 2, connections: 1 });
    const [start, end] = ends.toSorted();
    if (!start || !end) throw new Error('nothing is shared');
    const { x, y } = await findConnection(page, { id: `${start}|SHARES|${end}`, start, end });
    await page.mouse.click(x, y);
    const shared = page.getByRole('article', { name: 'What they share' });
    await expectSoon(() => shared.getByRole('heading').innerText()).toContain('in common');
    const names = records.nodes.filter(({ id }) => both.includes(id)).map(nameOf);
    expect((await shared.locator('.ranked-name').allInnerTexts()).toSorted()).toEqual(names.toSorted());
    await shared.locator('.ranked-name').first().click();
    await expectSoon(() => chosenNode(page).getByRole('heading', { level: 2 }).innerText()).toContain(names[0]);
  });
});

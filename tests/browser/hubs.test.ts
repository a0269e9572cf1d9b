import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Started } from '../cli/liaison.ts';
import { engines, temporaryFolder } from '../support/engines.ts';
import { serve } from '../support/liaison.ts';
import { expectSoon } from './expect-soon.ts';
import { WIDE } from './gestures.ts';
import { bestConnected, counts, HUB, PROGRAMS, writeHubPackage } from './hub-package.ts';
import { chosenNode } from './panels.ts';
import { doubleClickNode, placesOf, stageOf, untilDrawn, untilSize, type Size } from './stage.ts';
import { visit } from './visit.ts';

const FIRST = 40;
const MORE = 200;

const numbers = (value: number): string => value.toLocaleString('en');

describe.each(engines)('a node with thousands of neighbours on $name', (engine) => {
  let liaison: Started;

  beforeAll(async () => {
    const directory = await temporaryFolder();
    await writeHubPackage(directory);
    liaison = await serve(await engine.settings(), directory);
  });
  afterAll(async () => {
    await liaison?.stop();
  });

  async function open(query = ''): Promise<Page> {
    const page = await visit(liaison.url + query, WIDE);
    await untilDrawn(page);
    return page;
  }

  /** A picture of the ministry alone, reached from the graph of kinds. */
  async function openHub(): Promise<Page> {
    const page = await open();
    await untilSize(page, { nodes: counts.kinds, connections: counts.typesBetweenKinds });
    await doubleClickNode(page, 'kind:Ministry');
    await untilSize(page, { nodes: 1, connections: 0 });
    return page;
  }

  const rowOf = (page: Page, name: RegExp) => chosenNode(page).getByRole('button', { name });
  const shownOf = async (page: Page): Promise<number> => (await placesOf(page, [...bestConnected])).size;

  test('is met in a graph of kinds first, which says how much there is', async () => {
    const page = await open();
    await untilSize(page, { nodes: counts.kinds, connections: counts.typesBetweenKinds });
    expect(await page.getByRole('region', { name: 'How much there is, and how to begin' }).innerText()).toContain(
      `${numbers(counts.nodes)} nodes and ${numbers(counts.relationships)} connections`,
    );
  });

  test('brings the best connected of them, then more, and each step is taken back in one', async () => {
    const page = await openHub();
    const most = await watchSize(page);
    await doubleClickNode(page, HUB);
    await untilSize(page, { nodes: 1 + FIRST });
    expect(await shownOf(page)).toBe(FIRST);
    expect(new URL(page.url()).searchParams.get('expand')).toBe(HUB);
    const total = numbers(counts.neighbours);
    const all = rowOf(page, /^\d+ of [\d,]+ neighbours in the picture/);
    await expectSoon(() => all.innerText()).toBe(
      `${FIRST} of ${total} neighbours in the picture, the best connected · more`,
    );
    await expectSoon(() => rowOf(page, /^Sponsors · /).innerText()).toMatch(
      new RegExp(String.raw`^Sponsors · \d+ of ${numbers(PROGRAMS)} programs in the picture`),
    );

    await all.click();
    await untilSize(page, { nodes: 1 + MORE });
    expect(await shownOf(page)).toBe(bestConnected.size);
    await expectSoon(() => all.innerText()).toContain(`${MORE} of ${total} neighbours in the picture`);
    await chosenNode(page)
      .getByRole('button', { name: /^Take back: \d+ of / })
      .click();
    await untilSize(page, { nodes: 1, connections: 0 });

    await stageOf(page).focus();
    for (const nodes of [1 + MORE, 1 + FIRST, 1]) {
      await page.keyboard.press('Control+z');
      await untilSize(page, { nodes });
    }
    await page.keyboard.press('Control+y');
    await untilSize(page, { nodes: 1 + FIRST });
    expect((await most()).nodes).toBe(1 + MORE);
  });

  test('takes them back by its menu', async () => {
    const page = await openHub();
    const most = await watchSize(page);
    await stageOf(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('e');
    await untilSize(page, { nodes: 1 + FIRST });
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Take its neighbours back' }).press('Enter');
    await untilSize(page, { nodes: 1, connections: 0 });
    await page.keyboard.press('Control+z');
    await untilSize(page, { nodes: 1 + FIRST });
    expect((await most()).nodes).toBe(1 + FIRST);
  });
});

/** Notes the largest picture that is shown from now on, until what is returned is asked. */
async function watchSize(page: Page): Promise<() => Promise<Size>> {
  type Watched = HTMLElement & { most?: Size };
  await stageOf(page).evaluate((element) => {
    const stage: Watched = element as Watched;
    const most = { nodes: 0, connections: 0 };
    stage.most = most;
    new MutationObserver(() => {
      most.nodes = Math.max(most.nodes, Number(stage.dataset['nodes']));
      most.connections = Math.max(most.connections, Number(stage.dataset['connections']));
    }).observe(stage, { attributes: true, attributeFilter: ['data-nodes', 'data-connections'] });
  });
  return () => stageOf(page).evaluate((element) => (element as Watched).most ?? { nodes: NaN, connections: NaN });
}

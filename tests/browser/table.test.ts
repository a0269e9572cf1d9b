import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawnPart, kindOf } from '../../src/scene/drawn.ts';
import type { Graph } from '../../src/model/values.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askGraph } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { addFilter, drawer } from './panels.ts';
import { unfold } from './question-form.ts';
import { sizeOf, untilDrawn, untilSize } from './stage.ts';
import { visit } from './visit.ts';

/** The table reads what the page has already, the same whichever engine it came from. */
const [embedded] = engines;
if (!embedded) throw new Error('no engine to serve');

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

  beforeAll(async () => {
    drawn = drawnPart((await askGraph(site())).graph, (node) => kindOf(node) !== 'Topic');
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
      .getByRole('button', { name: /^Countr/ })
      .click();
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeLessThan(whole.nodes);
    await sameAsCanvas();

    const withoutCountries = await sizeOf(page);
    await addFilter(page, 'Largest connected part', async () => undefined);
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeLessThan(withoutCountries.nodes);
    await sameAsCanvas();
  });
});

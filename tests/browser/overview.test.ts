import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generatePackage } from '../../bench/generate-package.ts';
import { resultSchema } from '../../src/model/wire.ts';
import type { Started } from '../cli/liaison.ts';
import { engines, temporaryFolder } from '../support/engines.ts';
import { serve } from '../support/liaison.ts';
import { expectSoon } from './expect-soon.ts';
import { doubleClickNode, untilDrawn, untilSize } from './stage.ts';
import { visit } from './visit.ts';

const PROGRAMS = 4_000;
const RELATIONSHIPS = 20_500;

describe.each(engines)('more than can be read at once, on $name', (engine) => {
  let liaison: Started;

  beforeAll(async () => {
    const directory = await temporaryFolder();
    await generatePackage(directory, { programs: PROGRAMS, relationships: RELATIONSHIPS });
    liaison = await serve(await engine.settings(), directory);
  });
  afterAll(async () => {
    await liaison?.stop();
  });

  const choiceOn = (page: Page) => page.getByRole('region', { name: 'How much there is, and how to begin' });

  async function open(): Promise<Page> {
    const page = await visit(liaison.url);
    await untilDrawn(page);
    return page;
  }

  test('opens as the graph of its kinds, and says how much there is', async () => {
    const page = await open();
    // The kinds of bench/generate-package.ts, and the ways in which it connects them.
    await untilSize(page, { nodes: 9, connections: 11 });
    expect(await choiceOn(page).getByRole('status').innerText()).toBe(
      'The data set holds 4,804 nodes and 20,500 connections: more than can be read at once. This is the graph of its kinds.',
    );
    expect(await page.getByRole('list', { name: 'Legend' }).innerText()).toMatch(/programs\s+4,000/);
  });

  test('leads on to one kind, by a key in the list or by the picture', async () => {
    const page = await open();
    await choiceOn(page).getByRole('button', { name: '12 ministries and departments' }).focus();
    await page.keyboard.press('Enter');
    await untilSize(page, { nodes: 12, connections: 0 });
    await page.goBack();
    await untilSize(page, { nodes: 9, connections: 11 });
    await doubleClickNode(page, 'kind:RegionalOrganization');
    await untilSize(page, { nodes: 10, connections: 0 });
    expect(await choiceOn(page).count()).toBe(0);
  });

  test('is drawn whole for who wants that', async () => {
    const page = await open();
    const answer = await fetch(`${liaison.url}/api/graph?limit=1000000`);
    const { graph, truncated } = resultSchema.parse(await answer.json());
    const isDrawn = (id: string): boolean => !id.startsWith('topic:');
    const connections = graph.relationships.filter(({ start, end }) => isDrawn(start) && isDrawn(end)).length;
    expect([truncated, connections > 10_000]).toEqual([false, true]);
    await choiceOn(page).getByRole('button', { name: 'Draw all of it' }).click();
    await untilSize(page, { connections });
    await expectSoon(() => choiceOn(page).count()).toBe(0);
  });
});

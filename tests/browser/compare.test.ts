import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askPreset } from './ask-server.ts';
import { violationsInBothThemes } from './axe.ts';
import { expectSoon } from './expect-soon.ts';
import { rowsOn, unfold } from './question-form.ts';
import { untilDrawn, untilSize } from './stage.ts';
import { visit } from './visit.ts';

const PRESET = 'programs-for-organization';
const [A, B] = ['organization:sco', 'organization:brics'];

const keysOf = (page: Page): Promise<string[]> => page.locator('.look-key dd').allInnerTexts();
const action = (page: Page, name: string) =>
  page.getByRole('list', { name: 'What next' }).getByRole('button', { name, exact: true });
const sentences = (page: Page): Promise<string[]> => page.locator('h2.sentence').allInnerTexts();
const comparedIn = (page: Page): unknown => JSON.parse(new URL(page.url()).searchParams.get('compare') ?? 'null');

describe.each(engines)('two answers side by side on $name', (engine) => {
  const site = servedOn(engine);

  test('are told apart on the canvas, in the legend and in the table, swapped, ended and undone', async () => {
    const page = await visit(`${site()}/?preset=${PRESET}&p.organization=${A}`);
    await untilDrawn(page);
    await action(page, 'Compare').click();
    await page.locator('h2.sentence').nth(1).getByLabel('Organization', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Find: Organization' }).fill('BRICS');
    await page.keyboard.press('Enter');
    await expectSoon(() => comparedIn(page)).toMatchObject({ organization: B });

    const [ofA, ofB] = await Promise.all([A, B].map((organization) => askPreset(site(), PRESET, { organization })));
    const idsOfA = new Set(ofA?.graph.nodes.map(({ id }) => id));
    const idsOfB = new Set(ofB?.graph.nodes.map(({ id }) => id));
    const both = [...idsOfA].filter((id) => idsOfB.has(id)).length;
    await untilSize(page, { nodes: idsOfA.size + idsOfB.size - both });
    const words = (where: string, count: number): string => `${where}: ${count} ${count === 1 ? 'node' : 'nodes'}`;
    const counts = [
      words('In both', both),
      words('Only in A', idsOfA.size - both),
      words('Only in B', idsOfB.size - both),
    ];
    await expectSoon(() => keysOf(page)).toEqual(counts);

    await unfold(page, /^Table/);
    await expectSoon(async () => new Set((await rowsOn(page)).map(([where]) => where))).toEqual(
      new Set(['only A', 'only B']),
    );
    expect(await violationsInBothThemes(page)).toEqual([]);

    await action(page, 'Swap A and B').click();
    await expectSoon(async () => (await sentences(page))[0]).toContain('BRICS');
    await expectSoon(() => keysOf(page)).toEqual([
      counts[0],
      words('Only in A', idsOfB.size - both),
      words('Only in B', idsOfA.size - both),
    ]);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expectSoon(() => keysOf(page)).toEqual(counts);
    await action(page, 'End the comparison').click();
    await untilSize(page, { nodes: idsOfA.size });
    await expectSoon(() => sentences(page)).toHaveLength(1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expectSoon(() => keysOf(page)).toEqual(counts);
  });

  test('come back with their address', async () => {
    const compare = encodeURIComponent(JSON.stringify({ country: 'country:uz' }));
    const page = await visit(`${site()}/?preset=open-to-country&p.country=country:kz&compare=${compare}`);
    await untilDrawn(page);
    await expectSoon(() => sentences(page)).toHaveLength(2);
    await unfold(page, /^Table/);
    await expectSoon(async () => (await rowsOn(page)).some(([where]) => where === 'both')).toBe(true);
    expect(await page.title()).toContain('Uzbekistan');
  });
});

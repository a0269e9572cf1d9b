import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resultSchema } from '../../src/model/wire.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { ask } from './ask-server.ts';
import { violationsInBothThemes } from './axe.ts';
import { expectSoon } from './expect-soon.ts';
import { tabTo } from './keys.ts';
import { countLine } from './panels.ts';
import { editorOf, runQuery, takeOffered, textOf, writeQuery } from './query-editor.ts';
import { rowsOn, unfold } from './question-form.ts';
import { sizeOf, untilDrawn, untilSize } from './stage.ts';
import { visit } from './visit.ts';

const NAMES = 'MATCH (c:Country) RETURN c.name AS name ORDER BY name';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const answerPane = (page: Page) => page.getByRole('region', { name: 'Answer of the query' });
const underlined = (page: Page) => editorOf(page).locator('.cm-lintRange-error');

describe.each(engines)('the editor on $name', (engine) => {
  const site = servedOn(engine);
  let page: Page;

  beforeAll(async () => {
    page = await visit(site(), {
      stays: true,
      permissions: ['clipboard-read', 'clipboard-write'],
      expected: [/^answered 4\d\d: \/api\/query$/],
    });
    await untilDrawn(page);
  });
  afterAll(async () => {
    await page?.context().close();
  });

  const saved = async (format: 'CSV' | 'JSON'): Promise<string> => {
    const button = page.getByRole('button', { name: `Save all rows as ${format}` });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return readFile(await download.path(), 'utf8');
  };

  test('completes a query and runs it, by the keyboard alone', async () => {
    await tabTo(page, page.getByRole('contentinfo').getByRole('button', { name: /^Cypher/ }));
    await page.keyboard.press('Enter');
    await editorOf(page).waitFor();
    await page.keyboard.press('Shift+Tab');
    for (let stop = 0; stop < 20 && !(await page.locator('.code-editor:focus-within').count()); stop += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('MATCH (c:Cou');
    await takeOffered(page, 'Country');
    await page.keyboard.type(')-[r:MEM');
    await takeOffered(page, 'MEMBER_OF');
    await page.keyboard.type(']->(o) WHERE c.na');
    await takeOffered(page, 'name');
    await page.keyboard.type(' = $country RETURN toUp');
    await takeOffered(page, 'toUpper');
    await page.keyboard.type('c.name) AS name, o ORDER BY o.id');
    await page.keyboard.press('Escape');
    expect(await textOf(page)).toBe(
      'MATCH (c:Country)-[r:MEMBER_OF]->(o) WHERE c.name = $country RETURN toUpper(c.name) AS name, o ORDER BY o.id',
    );
    await tabTo(page, page.getByLabel('$country', { exact: true }));
    await page.keyboard.type('Kazakhstan');
    await tabTo(page, page.getByRole('button', { name: /^Run/ }));
    await page.keyboard.press('Enter');
    await expectSoon(() => rowsOn(page)).toContainEqual(['KAZAKHSTAN', 'Shanghai Cooperation Organisation']);
    await expectSoon(() =>
      answerPane(page)
        .getByText(/^3 rows in/)
        .count(),
    ).toBe(1);
  });

  test('underlines a fault where it is, and no more once it is mended', async () => {
    await writeQuery(page, 'MATCH (p:Program)\nRETURN p.name,, 1');
    await expectSoon(() => underlined(page).allTextContents()).toEqual([',']);
    await page.getByRole('button', { name: 'Line 2, column 15:' }).click();
    await page.keyboard.press('Delete');
    await expectSoon(() => underlined(page).count()).toBe(0);
    await expectSoon(() => page.locator('.cypher-fault').count()).toBe(0);
    expect(await textOf(page)).toBe('MATCH (p:Program)\nRETURN p.name, 1');
  });

  test('shows the plan as steps', async () => {
    await writeQuery(page, 'MATCH (p:Program) RETURN p.name AS name LIMIT 3');
    await page.getByRole('button', { name: 'Explain' }).click();
    const plan = page.getByRole('region', { name: 'Plan' });
    await plan.getByText('Limit').first().waitFor();
    expect(await plan.getByRole('listitem').count()).toBeGreaterThan(1);
  });

  test('draws what was returned, and completes its connections as one step', async () => {
    await runQuery(
      page,
      "MATCH (c:Country), (o:RegionalOrganization {id: 'organization:sco'}) WHERE c.id IN ['country:kz', 'country:uz'] RETURN c, o",
    );
    await untilSize(page, { nodes: 3, connections: 0 });
    await page.getByRole('button', { name: 'Complete the connections' }).click();
    await untilSize(page, { nodes: 3, connections: 2 });
    expect(await countLine(page)).toContain('2 connections added that the question did not ask for');
    await page.reload();
    await untilSize(page, { nodes: 3, connections: 2 });
    await page.goBack();
    await untilSize(page, { nodes: 3, connections: 0 });
    expect((await sizeOf(page)).nodes).toBe(3);
  });

  test('says of a cut answer how many rows there are, and saves and copies all of them', async () => {
    const { rows } = resultSchema.parse(await ask(`${site()}/api/query`, { cypher: NAMES }));
    const names = rows.map(([name]) => String(name));
    await unfold(page, /^Cypher/);
    await page.getByRole('button', { name: /^At most/ }).click();
    await page.getByRole('textbox', { name: 'Rows' }).fill('5');
    await page.getByRole('textbox', { name: 'Rows' }).press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'At most 5 rows, 30 s' }).waitFor();
    await runQuery(page, NAMES);
    await expectSoon(() => rowsOn(page).then((shown) => shown.length)).toBe(5);
    await expectSoon(() => countLine(page)).toMatch(
      new RegExp(`5 of ${names.length} rows|first 5 rows: there are more`),
    );

    const csv = await saved('CSV');
    expect(csv.trimEnd().split('\r\n')).toEqual([
      'name',
      ...names.map((name) => (/[",]/.test(name) ? `"${name}"` : name)),
    ]);
    expect(JSON.parse(await saved('JSON'))).toEqual(names.map((name) => ({ name })));
    await page.getByRole('button', { name: 'Copy all rows as JSON' }).click();
    await answerPane(page).getByText('All rows are copied.').waitFor();
    expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toHaveLength(names.length);
    await page.getByRole('button', { name: 'At most 5 rows, 30 s' }).click();
    await page.getByRole('button', { name: 'Back to 10,000 rows and 30 s' }).click();
    await page.keyboard.press('Escape');
  });

  test('shows rows as JSON too, and why there is no picture', async () => {
    await runQuery(page, "RETURN {a: [1, 'b']} AS map, 2 AS number");
    await answerPane(page).getByRole('tab', { name: 'JSON' }).click();
    const json = answerPane(page).locator('.cypher-json pre');
    await expectSoon(async () => JSON.parse(await json.innerText())).toEqual([{ map: { a: [1, 'b'] }, number: 2 }]);
    expect(await answerPane(page).getByText('The answer holds no nodes').count()).toBe(1);
  });

  test('brings earlier queries back, by keys and from the list, until it is cleared', async () => {
    await runQuery(page, 'RETURN 1 AS first');
    await expectSoon(() => rowsOn(page)).toEqual([['1']]);
    await runQuery(page, 'RETURN 2 AS second');
    await expectSoon(() => rowsOn(page)).toEqual([['2']]);
    await editorOf(page).focus();
    await page.keyboard.press('Control+ArrowUp');
    await page.keyboard.press('Control+ArrowUp');
    expect(await textOf(page)).toBe('RETURN 1 AS first');
    await page.keyboard.press('Control+ArrowDown');
    expect(await textOf(page)).toBe('RETURN 2 AS second');
    await page.reload();
    await unfold(page, /^Cypher/);
    const list = page.getByRole('dialog', { name: 'Earlier queries' });
    await page.getByRole('button', { name: 'Earlier queries' }).click();
    await list.getByRole('button', { name: /^RETURN 1 AS first .*1 row/ }).click();
    expect(await textOf(page)).toBe('RETURN 1 AS first');
    await page.getByRole('button', { name: 'Earlier queries' }).click();
    await list.getByRole('button', { name: 'Clear the list' }).click();
    await list.getByText('No query was run in this browser yet.').waitFor();
    await page.keyboard.press('Escape');
  });
});

const [first] = engines;
if (!first) throw new Error('no engine to serve');

describe('axe finds no fault with the editor, light and dark', () => {
  const site = servedOn(first);

  test.each([
    ['on a desk', {}],
    ['on a phone', PHONE],
  ])('%s', async (_, options) => {
    const page = await visit(site(), options);
    await untilDrawn(page);
    await unfold(page, /^Cypher/);
    await writeQuery(page, 'MATCH (c:Country {id: $country})\n// why\nRETURN c.name,, "text", 12');
    await expectSoon(() => underlined(page).count()).toBe(1);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await runQuery(page, 'MATCH (c:Country) RETURN c LIMIT 3');
    await expectSoon(() => rowsOn(page).then((rows) => rows.length)).toBe(3);
    await page.getByRole('button', { name: 'Explain' }).click();
    await page.getByRole('region', { name: 'Plan' }).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    for (const opened of [/^At most/, 'Earlier queries', 'Keep this query…']) {
      await page.getByRole('button', { name: opened }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violationsInBothThemes(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expectSoon(() => page.getByRole('dialog').count()).toBe(0);
    }
  });
});

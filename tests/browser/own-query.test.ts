import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askHealth } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { rowsOn, unfold } from './question-form.ts';
import { sizeOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const REFUSED = [
  ['creates', 'CREATE (p:Program {id: "program:none"}) RETURN p'],
  ['changes', 'MATCH (p:Program)\nSET p.name = "changed"\nRETURN p'],
  ['removes', 'MATCH (n) DETACH DELETE n'],
  ['merges', 'MERGE (m:Ministry {id: "ministry:none"}) RETURN m'],
] as const;

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Your query in Cypher' });
const faultOf = (page: Page) => page.getByRole('region', { name: 'Cypher' }).getByRole('alert');

describe.each(engines)('a query of one’s own on $name', (engine) => {
  const site = servedOn(engine);

  let page: Page;

  beforeAll(async () => {
    page = await visit(site(), { stays: true, expected: [/^answered 4\d\d: \/api\/query$/] });
    await untilDrawn(page);
  });
  afterAll(async () => {
    await page?.context().close();
  });

  /** Types it into the editor and runs it by the keyboard. */
  async function run(cypher: string): Promise<void> {
    await unfold(page, /^Cypher/);
    await editorOf(page).fill(cypher);
    await editorOf(page).press('Control+Enter');
    await expectSoon(() => new URL(page.url()).searchParams.get('cypher')).toBe(cypher);
  }

  async function refusalOf(
    cypher: string,
  ): Promise<{ message: string; line?: number; column?: number; status: number }> {
    const response = await fetch(`${site()}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ cypher }),
    });
    const { error } = await response.json();
    return { ...error, status: response.status };
  }

  test('is drawn and listed', async () => {
    await run('MATCH (m:Ministry)-[r:SPONSORS]->(p:Program) RETURN m, r, p LIMIT 7');
    await expectSoon(() => page.locator('.count-line').innerText()).toMatch(/^7 rows/);
    await untilDrawn(page);
    expect((await sizeOf(page)).connections).toBe(7);
    await unfold(page, /^Table/);
    await expectSoon(() => rowsOn(page).then((rows) => rows.length)).toBe(7);
  });

  test('that cannot be read is told in the engine’s words, at its place', async () => {
    const cypher = 'MATCH (p:Program)\nRETURN p.name,, 1';
    const { message, line, column, status } = await refusalOf(cypher);
    expect([status, line]).toEqual([400, 2]);
    await run(cypher);
    await faultOf(page).waitFor();
    const words = await faultOf(page).innerText();
    expect(words).toContain(`Line ${line}, column ${column}:`);
    expect(words).toContain(message);
    expect(words).toContain('RETURN p.name,, 1\n');
    expect(await editorOf(page).inputValue()).toBe(cypher);
    const cursor = await editorOf(page).evaluate((editor) => (editor as HTMLTextAreaElement).selectionStart);
    expect(cursor).toBe(cypher.indexOf('\n') + (column ?? 0));

    await editorOf(page).fill('RETURN 1 AS one');
    await page.getByRole('button', { name: 'Run' }).click();
    await expectSoon(() => faultOf(page).count()).toBe(0);
  });

  test.each(REFUSED)('that %s something is refused, and nothing changes', async (_, cypher) => {
    const before = await askHealth(site());
    const { message } = await refusalOf(cypher);
    await run(cypher);
    await faultOf(page).waitFor();
    const words = await faultOf(page).innerText();
    expect(words).toContain(message);
    expect(words).toContain('Only reading is allowed here.');
    expect(await askHealth(site())).toEqual(before);
  });

  test('without nodes is shown as a table, with the reason', async () => {
    await run('MATCH (p:Program) RETURN count(p) AS programs');
    await page.getByText('This answer is made of numbers and words').waitFor();
    await expectSoon(() => rowsOn(page)).toEqual([[expect.stringMatching(/^\d+$/)]]);
    expect(await page.locator('.count-line').innerText()).toMatch(/^1 row · nothing to draw/);
  });

  test('of too many rows is cut off, and says so', async () => {
    await run('UNWIND range(1, 200000) AS number RETURN number');
    await page.getByText(/cut off at the first [\d,]+ rows: there are more/).waitFor();
    expect(await page.getByText('This answer is made of numbers and words').count()).toBe(1);
  });

  test('that takes too long can be stopped, and the next one is answered', async () => {
    await run('MATCH (a), (b), (c), (d) WHERE a.name < b.name AND c.name < d.name RETURN count(*) AS pairs');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('The question was stopped before its answer came.').waitFor();
    await editorOf(page).fill('RETURN 42 AS answer');
    await editorOf(page).press('Control+Enter');
    await page.getByRole('cell', { name: '42' }).waitFor();
    expect(await rowsOn(page)).toEqual([['42']]);
  });

  test('takes parameters as JSON and says where they are none', async () => {
    await unfold(page, /^Cypher/);
    const parameters = page.getByLabel('Parameters');
    await parameters.fill('{"from": ');
    expect(await page.getByRole('alert').innerText()).toContain('Parameters are one JSON object');
    expect(await page.getByRole('button', { name: 'Run' }).isDisabled()).toBe(true);
    await parameters.fill('{"id": "organization:sco"}');
    await editorOf(page).fill('MATCH (o:RegionalOrganization {id: $id}) RETURN o.abbreviation AS short');
    await page.getByRole('button', { name: 'Run' }).click();
    await expectSoon(() => rowsOn(page)).toEqual([['SCO']]);
  });
});

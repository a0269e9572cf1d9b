import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askHealth } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { rowsOn, unfold } from './question-form.ts';
import { sizeOf, untilDrawn } from './stage.ts';
import { textOf, writeQuery } from './query-editor.ts';
import { visit } from './visit.ts';

const REFUSED = [
  ['creates', 'CREATE (p:Program {id: "program:none"}) RETURN p'],
  ['changes', 'MATCH (p:Program)\nSET p.name = "changed"\nRETURN p'],
  ['removes', 'MATCH (n) DETACH DELETE n'],
  ['merges', 'MERGE (m:Ministry {id: "ministry:none"}) RETURN m'],
] as const;

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
    await writeQuery(page, cypher);
    await page.keyboard.press('Control+Enter');
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
    expect(await textOf(page)).toBe(cypher);
    await page.keyboard.type('|');
    const at = cypher.indexOf('\n') + (column ?? 0);
    expect(await textOf(page)).toBe(`${cypher.slice(0, at)}|${cypher.slice(at)}`);

    await writeQuery(page, 'RETURN 1 AS one');
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
    await page.getByText('The answer holds no nodes: return a node or a connection to draw it.').waitFor();
    await expectSoon(() => rowsOn(page)).toEqual([[expect.stringMatching(/^\d+$/)]]);
    expect(await page.locator('.count-line').innerText()).toMatch(/^1 row · nothing to draw/);
  });

  test('of too many rows is cut off, and says so', async () => {
    await run('UNWIND range(1, 200000) AS number RETURN number');
    const said = /10,000 of 200,000 rows|cut off at the first 10,000 rows: there are more/;
    await page.locator('.count-line').getByText(said).waitFor();
    expect(await page.getByText('This answer is made of numbers and words').count()).toBe(1);
  });

  test('that takes too long can be stopped, and the next one is answered', async () => {
    await run('MATCH (a), (b), (c), (d) WHERE a.name < b.name AND c.name < d.name RETURN count(*) AS pairs');
    await page.getByRole('region', { name: 'Cypher' }).getByRole('button', { name: 'Stop' }).click();
    await page.getByText('The question was stopped before its answer came.').waitFor();
    await writeQuery(page, 'RETURN 42 AS answer');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('cell', { name: '42' }).waitFor();
    expect(await rowsOn(page)).toEqual([['42']]);
  });

  test('has one field for each parameter, which tells what it takes', async () => {
    await unfold(page, /^Cypher/);
    await writeQuery(page, 'MATCH (o:RegionalOrganization {id: $id}) RETURN o.abbreviation AS short, $list AS list');
    const [id, list] = [page.getByLabel('$id', { exact: true }), page.getByLabel('$list', { exact: true })];
    await list.fill('[1, ');
    await page.getByText('not JSON: write a list as').waitFor();
    expect(await page.getByRole('button', { name: 'Run' }).isDisabled()).toBe(true);
    await list.fill('[1, true]');
    await id.fill('organization:sco');
    await list.focus();
    await page.getByText('Shanghai Cooperation Organisation', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Run' }).click();
    await expectSoon(() => rowsOn(page)).toEqual([['SCO', '1, yes']]);
    await writeQuery(page, 'RETURN $id AS id');
    await expectSoon(() => list.count()).toBe(0);
    await writeQuery(page, 'RETURN $list AS list');
    expect(await list.inputValue()).toBe('[1, true]');
  });
});

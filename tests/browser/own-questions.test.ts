import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/engines.ts';
import { environmentOf, serve, STARTER_DATA, startLiaison } from '../support/liaison.ts';
import type { Started } from '../cli/liaison.ts';
import { violationsInBothThemes } from './axe.ts';
import { expectSoon } from './expect-soon.ts';
import { runQuery, textOf, writeQuery } from './query-editor.ts';
import { rowsOn, sentenceOn, unfold } from './question-form.ts';
import { untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const CYPHER = `MATCH (c:Country)-[r:MEMBER_OF]->(o:RegionalOrganization {id: $organization})
RETURN c.name AS country, c AS node, r AS membership, o AS organization
ORDER BY country
LIMIT 100`;

const questions = (page: Page) => page.getByRole('navigation', { name: 'Questions' });
const dialog = (page: Page) => page.getByRole('dialog');

/** Opens what is told about a question of the list, with what can be done with it. */
async function openAbout(page: Page, title: string): Promise<void> {
  const about = questions(page).getByRole('button', { name: `About: ${title}`, exact: true });
  if ((await about.getAttribute('aria-expanded')) !== 'true') await about.click();
}

describe('a query of one’s own that is kept', () => {
  let running: Started | undefined;
  let folder = '';
  let page: Page;

  beforeAll(async () => {
    const home = join(await temporaryFolder(), 'home');
    folder = join(home, 'queries');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'broken.cypher'), '// titel: Broken\n// title: Broken\n\nRETURN 1 AS one\n');
    running = await serve({ engine: 'embedded', home });
    page = await visit(running.url, { stays: true, expected: [/^answered 4\d\d: \/api\/own-queries/] });
    await untilDrawn(page);
  });
  afterAll(async () => {
    await page?.context().close();
    await running?.stop();
  });

  test('files at fault are told, with what is wrong', async () => {
    const faults = questions(page).getByRole('region', { name: 'Files of your queries that are at fault' });
    await faults.waitFor();
    expect(await faults.innerText()).toMatch(/broken\.cypher, line 1: found "\/\/ titel: Broken", expected/);
  });

  test('is filled in, kept and listed', async () => {
    await unfold(page, /^Cypher/);
    await writeQuery(page, CYPHER);
    await page.getByLabel('$organization', { exact: true }).fill('organization:sco');
    await page.getByRole('button', { name: /^Run/ }).click();
    await expectSoon(() => rowsOn(page).then((rows) => rows.length)).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Keep this query…' }).click();
    await dialog(page).getByRole('button', { name: 'Keep', exact: true }).click();
    expect(await dialog(page).getByText('This is needed.').count()).toBe(1);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await dialog(page).getByRole('textbox', { name: 'Title' }).fill('Who sits in an organization');
    await dialog(page).getByRole('textbox', { name: 'The question as a sentence' }).fill('Members of ');
    await dialog(page).getByRole('button', { name: 'Put organization into the sentence' }).click();
    await dialog(page).getByLabel('Heading').fill('My own');
    await dialog(page)
      .getByRole('textbox', { name: 'Description' })
      .fill('Counts each membership that the data knows.');
    await dialog(page).getByRole('textbox', { name: 'Tags' }).fill('membership');
    for (const column of ['node', 'membership', 'organization'])
      await dialog(page).getByRole('checkbox', { name: column }).check();
    await dialog(page).getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('Kept as who-sits-in-an-organization.cypher.').waitFor();

    const listed = questions(page).getByRole('region', { name: 'My own' });
    await listed.getByRole('button', { name: 'Who sits in an organization', exact: true }).waitFor();
    const text = await readFile(join(folder, 'who-sits-in-an-organization.cypher'), 'utf8');
    expect(text).toContain('// param organization: node RegionalOrganization = organization:sco "Organization"');
    expect(text).toContain('// graph-only: node, membership, organization');
  });

  test('is asked as any other question, its parameter a word of the sentence', async () => {
    await questions(page).getByRole('button', { name: 'Who sits in an organization', exact: true }).click();
    await expectSoon(() => sentenceOn(page)).toBe('Members of Shanghai Cooperation Organisation');
    await unfold(page, /^Table/);
    await page.getByRole('cell', { name: 'Kazakhstan' }).waitFor();
    expect(await rowsOn(page)).toContainEqual(['Kazakhstan']);
  });

  test('is changed in the editor and kept in its place', async () => {
    await openAbout(page, 'Who sits in an organization');
    await page.getByRole('button', { name: 'Open “Who sits in an organization” in the editor' }).click();
    await expectSoon(() => textOf(page)).toBe(CYPHER);
    await runQuery(page, CYPHER.replace('ORDER BY country', 'ORDER BY country DESC'));
    await expectSoon(async () => (await rowsOn(page))[0]?.[0]).toBe('Uzbekistan');
    await page.getByRole('button', { name: 'Keep this query…' }).click();
    expect(await dialog(page).getByRole('textbox', { name: 'File name' }).inputValue()).toBe(
      'who-sits-in-an-organization',
    );
    await dialog(page).getByRole('textbox', { name: 'Title' }).fill('Members of an organization');
    await dialog(page).getByRole('button', { name: 'Keep', exact: true }).click();
    await questions(page).getByRole('button', { name: 'Members of an organization', exact: true }).waitFor();
    expect(await readFile(join(folder, 'who-sits-in-an-organization.cypher'), 'utf8')).toContain('DESC');
  });

  test('is renamed, and removed once that is confirmed', async () => {
    await openAbout(page, 'Members of an organization');
    await page.getByRole('button', { name: 'Rename “Members of an organization”' }).click();
    await dialog(page).getByRole('textbox', { name: 'File name' }).fill('../members');
    await dialog(page).getByRole('button', { name: 'Rename' }).click();
    await dialog(page).getByRole('alert').waitFor();
    await dialog(page).getByRole('textbox', { name: 'File name' }).fill('members');
    await dialog(page).getByRole('button', { name: 'Rename' }).click();
    await expectSoon(() => readdir(folder)).toEqual(['broken.cypher', 'members.cypher']);

    await expectSoon(() => dialog(page).count()).toBe(0);
    await openAbout(page, 'Members of an organization');
    await page.getByRole('button', { name: 'Remove “Members of an organization”' }).click();
    await dialog(page).getByText('The file members.cypher is deleted.').waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Remove' }).click();
    await expectSoon(() => readdir(folder)).toEqual(['broken.cypher']);
    await expectSoon(() => questions(page).getByRole('button', { name: 'Members of an organization' }).count()).toBe(0);
  });

  test('may begin as a change of a question that comes with Liaison, under a name of its own', async () => {
    await openAbout(page, 'Programs for members of an organization');
    await page.getByRole('button', { name: 'Open “Programs for members of an organization” in the editor' }).click();
    await page.getByRole('button', { name: 'Keep this query…' }).click();
    const name = dialog(page).getByRole('textbox', { name: 'File name' });
    await name.fill('programs-for-organization');
    await dialog(page).getByRole('button', { name: 'Keep', exact: true }).click();
    await dialog(page).getByText('Another question has this name. Choose another one.').waitFor();
    await name.fill('my-programs');
    await dialog(page).getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('Kept as my-programs.cypher.').waitFor();
    expect(await readdir(folder)).toContain('my-programs.cypher');
  });

  test('where none may be kept, its text can be copied', async () => {
    const settings = { engine: 'embedded', home: join(await temporaryFolder(), 'home') } as const;
    const other = await startLiaison([STARTER_DATA], { ...environmentOf(settings), LIAISON_KEEP_QUERIES: 'no' });
    const reader = await visit(other.url, { permissions: ['clipboard-read', 'clipboard-write'] });
    await untilDrawn(reader);
    await unfold(reader, /^Cypher/);
    await reader.getByRole('button', { name: 'Keep this query…' }).click();
    await dialog(reader).getByText('This server keeps no queries').waitFor();
    await dialog(reader).getByRole('textbox', { name: 'Title' }).fill('Mine');
    await dialog(reader).getByRole('button', { name: 'Copy the text' }).click();
    await dialog(reader).getByText('The text is copied.').waitFor();
    expect(await reader.evaluate(() => navigator.clipboard.readText())).toContain('// title: Mine');
    expect(await dialog(reader).getByRole('button', { name: 'Keep', exact: true }).count()).toBe(0);
    await reader.context().close();
    await other.stop();
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Names that would do harm, or break the page, if they were ever more than text. */
export const HOSTILE = {
  image: '<img src=x onerror="window.attacked=1">',
  script: '"><script>window.attacked=1</script>',
  section: ']]><svg onload="window.attacked=1"><![CDATA[',
  comment: '--><iframe src="javascript:parent.attacked=1"><!--',
  entities: '&#60;img src=x onerror=window.attacked=1&#62; &lt;b&gt;',
  attribute: `" onload="window.attacked=1" style='display:none'`,
  template: '${window.attacked=1} {{window.attacked=1}} {organization}',
  cypher: "'}) DETACH DELETE n //",
  long: `Endless${' name'.repeat(998)} end`,
  unbroken: 'Unbroken'.repeat(60),
  arabic: 'وزارة التجارة \u202Etxet \u202C(2022)',
  hebrew: 'משרד המסחר (2022)!',
  emoji: '👩‍👩‍👧‍👦 🇨🇳 ministry',
} as const;

export type HostileName = keyof typeof HOSTILE;

const QUOTE = '<b onmouseover="window.attacked=1">bold</b> & <a href="javascript:window.attacked=1">words</a>';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (header: string, rows: readonly (readonly string[])[]): string =>
  `${[header, ...rows.map((row) => row.map(quoted).join(','))].join('\n')}\n`;

const NAMES = Object.entries(HOSTILE);

const TABLES: Readonly<Record<string, string>> = {
  sources: table('id,name,publisher,kind,read,url', [
    ['source:hostile', HOSTILE.image, HOSTILE.script, 'press', 'whole', 'https://example.org/?q="><script>'],
  ]),
  ministries: table(
    'id,name,nameZh,aliases,sources,quote,note',
    NAMES.map(([key, name]) => [`ministry:${key}`, name, name, '', 'source:hostile', QUOTE, QUOTE]),
  ),
  programs: table(
    'id,name,record,start,sources',
    NAMES.map(([key, name]) => [`program:${key}`, `Course of ${name}`, 'edition', '2022-05', 'source:hostile']),
  ),
  sponsors: table(
    'from,to,sources,quote',
    NAMES.map(([key]) => [`ministry:${key}`, `program:${key}`, 'source:hostile', QUOTE]),
  ),
};

/** Writes a data package that is valid in every cell and hostile in its words. */
export async function writeHostilePackage(folder: string): Promise<string> {
  const directory = join(folder, 'hostile');
  await mkdir(directory, { recursive: true });
  const resources = Object.keys(TABLES).map((name) => ({ name, path: `${name}.csv` }));
  const descriptor = { name: 'hostile', title: HOSTILE.image, version: '0.0.1', resources };
  await writeFile(join(directory, 'datapackage.json'), JSON.stringify(descriptor));
  for (const [name, text] of Object.entries(TABLES)) await writeFile(join(directory, `${name}.csv`), text);
  return directory;
}

/** Nothing in the data ran, or became more than text. */
export async function expectUnharmed(page: Page): Promise<void> {
  const harm = await page.evaluate(() => ({
    attacked: 'attacked' in window,
    elements: document.querySelectorAll('#app img, #app script, #app b, a[href^="javascript"], [onerror]').length,
  }));
  expect(harm).toEqual({ attacked: false, elements: 0 });
}

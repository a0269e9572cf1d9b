import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeViewFile, type ViewFile } from '../../src/model/view-file.ts';
import { readSavedView } from '../../src/scene/reopen/read-saved-view.ts';
import { academyHome } from './academy-home.ts';
import { liaison, type Ended } from './liaison.ts';

const QUESTION = `// title: What a ministry pays for
// sentence: What {ministry} pays for
// param ministry: node Ministry = ministry:barter "Ministry"

MATCH (m:Ministry {id: $ministry})-[s:SPONSORS]->(p:Program)
RETURN m AS ministry, s AS sponsors, p AS program
LIMIT 100
`;

let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  ({ folder, env } = await academyHome('paid-by', QUESTION));
});

const draw = (args: readonly string[], home = env['LIAISON_HOME'] ?? ''): Promise<Ended> =>
  liaison(['draw', ...args], { env: { ...env, LIAISON_HOME: home }, cwd: folder });

const textAt = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

/** Numbers of notes as an SVG has them beside its connections. */
const notesIn = (svg: string): Set<number> =>
  new Set([...svg.matchAll(/data-sources="([^"]+)"/g)].flatMap(([, notes = '']) => notes.split(/\D+/).map(Number)));

/** Each runs the command several times. */
const LIMIT_MS = 180_000;

describe('sources', () => {
  test(
    'are numbered in the picture as in the list beside it',
    async () => {
      const { code } = await draw(['paid-by', '--out', 'noted.svg', '--footnotes', '--sources', 'noted.md']);
      expect(code).toBe(0);
      const [svg, list] = [await textAt('noted.svg'), await textAt('noted.md')];
      const listed = [...list.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
      expect(listed.length).toBeGreaterThan(1);
      expect([...notesIn(svg)].toSorted((a, b) => a - b)).toEqual(listed);
      expect(svg).toContain('<g id="footnotes"');
      // Their publishers are not said twice.
      expect(svg).not.toContain('Sources of the connections');
    },
    LIMIT_MS,
  );

  test.each([
    ['list.bib', /^@misc\{/],
    ['list.json', /^\[\n {2}\{\n {4}"id": /],
  ])(
    'go into %s',
    async (name, form) => {
      expect((await draw(['paid-by', '--out', 'listed.svg', '--sources', name])).code).toBe(0);
      expect(await textAt(name)).toMatch(form);
    },
    LIMIT_MS,
  );
});

describe('a view', () => {
  const saved = async (name: string): Promise<ViewFile> => {
    await draw(['paid-by', '--out', name]);
    const read = await readSavedView(new Blob([await textAt(name)]));
    if ('fault' in read) throw new Error(read.fault);
    return read.file;
  };

  const save = (name: string, file: ViewFile): Promise<void> => writeFile(join(folder, name), writeViewFile(file));

  test(
    'drawn where its sources are not known is drawn, and that is said',
    async () => {
      await saved('elsewhere.svg');
      const { code, stderr } = await draw(['--view', 'elsewhere.svg', '--out', 'there.svg'], join(folder, 'empty'));
      expect(code).toBe(0);
      expect(stderr).toMatch(/there\.svg: (\d+) of \1 sources not found in this database/);
    },
    LIMIT_MS,
  );

  test(
    'that compares two answers shows whose nodes are whose, in data that can tell',
    async () => {
      const file = await saved('one.svg');
      const question = {
        type: 'preset',
        name: 'paid-by',
        texts: { ministry: 'ministry:barter' },
        compareWith: { ministry: 'ministry:turnips' },
      } as const;
      const compared = { ...file, view: { ...file.view, question } };
      await save('compared.json', compared);
      const { code, stdout } = await draw(['--view', 'compared.json', '--out', 'compared.svg']);
      expect([code, stdout]).toEqual([0, expect.stringContaining('compared.svg: 2400 ×')]);
      const svg = await textAt('compared.svg');
      for (const words of ['[A] ', 'Only in A', 'in both, ', 'A: What ', ' / B: What ']) expect(svg).toContain(words);

      await save('other.json', { ...compared, dataSet: { name: 'other', title: 'Other data', version: '2' } });
      const refused = await draw(['--view', 'other.json', '--out', 'other.svg']);
      expect([refused.code, refused.stdout]).toEqual([1, '']);
      expect(refused.stderr).toContain('The view compares two answers of Other data 2, and the database holds');
    },
    LIMIT_MS,
  );

  test(
    'with steps is a page that walks them',
    async () => {
      const file = await saved('walked.svg');
      const steps = [{ title: 'The first stop', text: 'Who pays.', ids: ['ministry:barter'] }];
      await save('walked.json', { ...file, steps });
      const { code, stdout } = await draw(['--view', 'walked.json', '--out', 'walked.html', '--language', 'ru']);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^walked\.html: a page, \d+ kB, .*, 1 step\n$/)]);
      const page = await textAt('walked.html');
      for (const words of ['<html lang="ru">', 'The first stop', '@font-face{', 'ministry:barter'])
        expect(page).toContain(words);
    },
    LIMIT_MS,
  );
});

import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeViewFile } from '../../src/model/view-file.ts';
import { readSavedView } from '../../src/scene/reopen/read-saved-view.ts';
import { temporaryFolder } from '../support/engines.ts';
import { liaison, type Ended } from './liaison.ts';

const ACADEMY = join(import.meta.dirname, '../fixtures/academy');
const SPONSORS = `// title: Who sponsors
MATCH (m:Ministry)-[s:SPONSORS]->(p:Program)
RETURN m AS ministry, s AS sponsors, p AS program
`;

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  await liaison(['load', ACADEMY], { env: { LIAISON_HOME: join(folder, 'home') } });
  await writeFile(join(folder, 'sponsors.cypher'), SPONSORS);
});

async function drawAll(figures: string, ...args: string[]): Promise<Ended> {
  await writeFile(join(folder, 'figures.yaml'), figures);
  return liaison(['draw', join(folder, 'figures.yaml'), ...args], { env: { LIAISON_HOME: join(folder, 'home') } });
}

const names = ['one.svg', 'two.png', 'three.svg', 'four.html', 'one.md'] as const;

const FIGURES = `figures:
  - out: one.svg
    question: ./sponsors.cypher
    language: ru
    footnotes: true
    sources: one.md
  - out: two.png
    question: ./sponsors.cypher
    size: 600
    legend: none
  - out: three.svg
    title: All of it
  - out: four.html
    question: ./sponsors.cypher
    language: zh
`;

describe('a file of figures', () => {
  test('is drawn, and drawn again only where something is another', async () => {
    const changedAt = (): Promise<number[]> =>
      Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs));
    const drawn = await drawAll(FIGURES);
    expect([drawn.code, drawn.stderr]).toEqual([
      0,
      expect.stringContaining('one.svg: Связей с единственным источником: 10 из 11.'),
    ]);
    expect(drawn.stdout).toMatch(
      /one\.svg: 2400 ×[^]*two\.png: 600 ×[^]*three\.svg: [^]*four\.html: a page, [^]*\n4 figures drawn, 0 unchanged\.\n$/,
    );
    expect(await readFile(join(folder, 'three.svg'), 'utf8')).toContain('All of it');
    expect(await readFile(join(folder, 'one.svg'), 'utf8')).toMatch(/министерств[^]*Источники/);
    expect(await readFile(join(folder, 'one.md'), 'utf8')).toContain('## Источники');
    expect(await readFile(join(folder, 'four.html'), 'utf8')).toContain('<html lang="zh">');
    const first = await changedAt();

    const again = await drawAll(FIGURES);
    expect([again.code, again.stdout]).toEqual([0, '0 figures drawn, 4 unchanged.\n']);
    expect(await changedAt()).toEqual(first);

    // One is ordered otherwise, one was changed by hand, of one the list was.
    await writeFile(join(folder, 'two.png'), 'scribbled over');
    await writeFile(join(folder, 'one.md'), 'scribbled over');
    const mended = await drawAll(FIGURES.replace('All of it', 'Everything'));
    expect([mended.code, mended.stdout.trim().split('\n').at(-1)]).toEqual([0, '3 figures drawn, 1 unchanged.']);
    const last = await changedAt();
    expect(names.filter((_, index) => last[index] !== first[index])).toEqual([
      'one.svg',
      'two.png',
      'three.svg',
      'one.md',
    ]);
  }, 180_000);

  test('is drawn anew where the data answer otherwise', async () => {
    await drawAll(FIGURES);
    const only = '\nMATCH (m:Ministry {id: "ministry:barter"})-[s:SPONSORS]->(p:Program)';
    await writeFile(join(folder, 'sponsors.cypher'), SPONSORS.replace(/\nMATCH.*/, only));
    const { code, stdout } = await drawAll(FIGURES);
    expect(code).toBe(0);
    expect(stdout).toContain('3 figures drawn, 1 unchanged.');
  }, 180_000);

  test('is drawn anew where a node of a saved view was moved', async () => {
    const env = { LIAISON_HOME: join(folder, 'home') };
    await liaison(['draw', './sponsors.cypher', '--out', 'saved.svg'], { env, cwd: folder });
    const read = await readSavedView(new Blob([await readFile(join(folder, 'saved.svg'), 'utf8')]));
    if ('fault' in read) throw new Error(read.fault);
    const { placed } = read.file;
    const save = (positions: typeof placed.positions): Promise<void> =>
      writeFile(join(folder, 'view.json'), writeViewFile({ ...read.file, placed: { ...placed, positions } }));
    const figures = 'figures:\n  - { out: of-view.svg, view: view.json }\n';
    await save(placed.positions);
    expect((await drawAll(figures)).stdout).toContain('1 figure drawn, 0 unchanged.');
    expect((await drawAll(figures)).stdout).toBe('0 figures drawn, 1 unchanged.\n');
    const [first = ''] = Object.keys(placed.positions);
    await save({ ...placed.positions, [first]: { x: 5, y: 7 } });
    expect((await drawAll(figures)).stdout).toContain('1 figure drawn, 0 unchanged.');
  }, 180_000);

  test('with one that cannot be drawn gives the others, and says which', async () => {
    const { code, stdout, stderr } = await drawAll(`figures:
  - { out: not.svg, question: no-such-question }
  - { out: yes.svg, question: ./sponsors.cypher }
`);
    expect(code).toBe(1);
    expect(stdout).toContain('yes.svg: 2400 ×');
    expect(stderr).toMatch(/not\.svg: .*no-such-question[^]*1 figure drawn, 0 unchanged, 1 not drawn\./);
  });
});

describe('a fault is told with its line, and nothing is drawn', () => {
  test.each([
    ['figures:\n  - out: a.gif\n', ':2: out: expected a name that ends in .svg, .png'],
    ['figures:\n  - out: a.svg\n    theme: sepia\n', ':3: theme: Invalid option: expected one of "light"|"dark"'],
    ['figures:\n  - out: a.svg\n    language: de\n', ':3: language: Invalid option: expected one of "en"|"zh"|"ru"'],
    ['figures:\n  - out: a.html\n    size: 800\n', ':2: A page fits its window'],
    ['figures:\n  - out: a.svg\n    sources: a.txt\n', ':2: sources: expected a name that ends in .md'],
    ['figures:\n  - out: a.svg\n    size: 10\n', ':3: size: Expected sides of 400 to 16384 pixels'],
    ['figures:\n  - out: a.svg\n  - out: b.svg\n    colour: red\n', ':3: Unrecognized key: "colour"'],
    ['figures:\n  - out: a.svg\n    question: x\n    view: y\n', ':2: Expected a question or a view, not both.'],
    ['figures:\n  - out: a.svg\n    layout: spiral\n', ':3: layout: Invalid option: expected one of "by-role"'],
    ['figures:\n  - out: a.svg\n  - out: ./a.svg\n', 'two figures have the same out'],
    ['figures:\n  - out: [a.svg\n', ':3: Flow sequence'],
    ['figures: []\n', ':1: '],
    ['', 'figures.yaml:1: '],
  ])('%j', async (text, said) => {
    const { code, stdout, stderr } = await drawAll(text);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(said);
  });

  test('options of the command line beside it are refused', async () => {
    const { code, stderr } = await drawAll(FIGURES, '--theme', 'dark');
    expect(code).toBe(2);
    expect(stderr).toContain('--theme is said in the file');
  });
});

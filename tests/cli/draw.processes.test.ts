import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ViewFile } from '../../src/model/view-file.ts';
import { readSavedView } from '../../src/scene/reopen/read-saved-view.ts';
import { themes } from '../../src/scene/theme.ts';
import { coloursIn } from '../browser/pixels.ts';
import { academyHome } from './academy-home.ts';
import { liaison, type Ended } from './liaison.ts';

const SPONSORS = `
MATCH (m:Ministry)-[s:SPONSORS]->(p:Program)
RETURN m AS ministry, s AS sponsors, p AS program
`;

let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  ({ folder, env } = await academyHome('who-sponsors', `// title: Who <sponsors>\n${SPONSORS}`));
});

const draw = (args: readonly string[], input?: string): Promise<Ended> =>
  liaison(['draw', ...args], { env, cwd: folder, ...(input !== undefined && { input }) });

const fileAt = (name: string): Promise<Buffer> => readFile(join(folder, name));

async function viewIn(name: string): Promise<ViewFile> {
  const read = await readSavedView(new Blob([new Uint8Array(await fileAt(name))]));
  if ('fault' in read) throw new Error(`no view in ${name}: ${read.fault}`);
  return read.file;
}

const idsIn = (svg: string, kind: string): string[] =>
  [...svg.matchAll(new RegExp(`<path id="node-[^"]*" data-id="([^"]*)" data-kind="${kind}"`, 'g'))].map(
    ([, id = '']) => id,
  );

/** The numbers of all paths, in their order. */
const numbersIn = (svg: string): number[] =>
  (svg.match(/ d="M[^"]*"/g) ?? []).flatMap((path) => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number));

/** How far the farthest of two pictures' points are apart, in pixels. */
function farthestApart(one: string, other: string): number {
  const [numbers, others] = [numbersIn(one), numbersIn(other)];
  if (numbers.length === 0 || numbers.length !== others.length) return Infinity;
  return numbers.reduce((farthest, number, at) => Math.max(farthest, Math.abs(number - (others[at] ?? Infinity))), 0);
}

describe('an SVG', () => {
  test('shows the answer with its words, is the same each time, and holds its view', async () => {
    const { code, stdout, stderr } = await draw(['who-sponsors', '--out', 'sponsors.svg']);
    expect([code, stderr]).toEqual([0, 'sponsors.svg: 10 of 11 connections rest on a single source.\n']);
    const svg = (await fileAt('sponsors.svg')).toString();
    expect(stdout).toMatch(/^sponsors\.svg: 2400 × \d+ pixels, \d+ nodes, \d+ connections, \d+ named\n$/);
    expect(idsIn(svg, 'Ministry')).toContain('ministry:barter');
    expect(idsIn(svg, 'Country')).toEqual([]);
    for (const words of [
      'Who &lt;sponsors&gt;',
      'Who pays',
      'sponsors',
      'ministries and departments',
      'not known to us',
    ])
      expect(svg).toContain(words);
    const { view, graph, title } = await viewIn('sponsors.svg');
    expect([title, view.question]).toEqual(['Who <sponsors>', { type: 'preset', name: 'who-sponsors', texts: {} }]);
    expect(graph.nodes.length).toBe(Number(/(\d+) nodes/.exec(stdout)?.[1]));

    await draw(['who-sponsors', '--out', 'again.svg']);
    const again = (await fileAt('again.svg')).toString();
    expect(farthestApart(again, svg)).toBe(0);
  }, 120_000);

  test('drawn of a view in another picture has the places, words and looks of that', async () => {
    await draw(['who-sponsors', '--out', 'first.png', '--layout', 'circular']);
    const { code, stderr } = await draw(['--view', 'first.png', '--out', 'second.svg', '--outlines', '--picture-only']);
    expect([code, stderr]).toEqual([0, 'second.svg: 10 of 11 connections rest on a single source.\n']);
    const second = (await fileAt('second.svg')).toString();
    expect(second).not.toContain('<text');
    expect(second).toContain('aria-label="Who &lt;sponsors&gt;"');
    expect(second).not.toContain('<metadata>');
    await draw(['who-sponsors', '--layout', 'circular', '--out', 'third.svg', '--outlines', '--picture-only']);
    // A view file holds places to the hundredth.
    expect(farthestApart((await fileAt('third.svg')).toString(), second)).toBeLessThan(0.1);
  }, 120_000);
});

describe('a PNG', () => {
  test('has the size asked for in print, the theme’s colours, and the words given', async () => {
    const cypher = ['-', '--out', 'dark.png', '--size', '100x80mm@150', '--theme', 'dark', '--legend', 'none'];
    const { code, stderr } = await draw([...cypher, '--title', '中文 и русский'], SPONSORS);
    expect([code, stderr]).toEqual([0, 'dark.png: 10 of 11 connections rest on a single source.\n']);
    const bytes = await fileAt('dark.png');
    const picture = PNG.sync.read(bytes);
    expect([picture.width, picture.height]).toEqual([591, 472]);
    expect(bytes.readUInt32BE(bytes.indexOf('pHYs') + 4)).toBe(Math.round(150 / 0.0254));
    const colours = coloursIn(picture);
    expect(colours.get(themes.dark.paper)).toBeGreaterThan(picture.width * picture.height * 0.6);
    expect(colours.get(themes.dark.kinds['Ministry'] ?? '')).toBeGreaterThan(20);
    expect(colours.get(themes.dark.ink)).toBeGreaterThan(50);
    expect((await viewIn('dark.png')).view.question).toMatchObject({ type: 'query' });
  });

  test('without a question is the picture that the app opens on; signs that no font has are named', async () => {
    const given = ['--title', 'Opening 😀', '--transparent', '--size', '800', '--picture-only'];
    const { code, stdout, stderr } = await draw(['--out', 'opening.png', ...given]);
    expect(code).toBe(0);
    expect(stderr).toContain('opening.png: drawn as boxes, as the fonts have no sign for them: 😀\n');
    expect(stdout).toContain('opening.png: 800 × ');
    const { data } = PNG.sync.read(await fileAt('opening.png'));
    expect(data[3]).toBe(0);
    const alphas = Array.from({ length: data.length / 4 }, (_, index) => data[4 * index + 3] ?? 0);
    expect(alphas.filter((alpha) => alpha === 255).length).toBeGreaterThan(2000);
  });
});

test('a PDF is as large in print as asked, and opens again', async () => {
  const { code, stdout } = await draw(['who-sponsors', '--out', 'sponsors.pdf', '--size', '180mm']);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^sponsors\.pdf: 2126 × /)]);
  const bytes = await fileAt('sponsors.pdf');
  const width = Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(bytes.toString('latin1'))?.[1]);
  expect(width).toBeCloseTo((180 / 25.4) * 72, 0);
  expect((await viewIn('sponsors.pdf')).title).toBe('Who <sponsors>');
});

describe('what cannot be drawn is said, and what stood there stays', () => {
  test.each([
    [['no-such-question', '--out', 'kept.svg'], 2, 'no-such-question'],
    [['who-sponsors', '--param', 'country=x', '--out', 'kept.svg'], 2, 'unknown parameter'],
    [['who-sponsors', '--out', 'no/such/folder/kept.svg'], 1, "can't be written: its folder is not there"],
    [['queries/who-sponsors.cypher', '--layout', 'spiral', '--out', 'kept.svg'], 2, 'expected one of by-role, '],
    [['--view', 'queries/who-sponsors.cypher', '--out', 'kept.svg'], 1, 'not a view file'],
    [['--view', 'nothing.json', '--out', 'kept.svg'], 2, 'There is no file nothing.json'],
  ])('%j', async (args, exitCode, said) => {
    await writeFile(join(folder, 'kept.svg'), 'kept');
    const { code, stdout, stderr } = await draw(args);
    expect([code, stdout]).toEqual([exitCode, '']);
    expect(stderr).toContain(said);
    expect((await fileAt('kept.svg')).toString()).toBe('kept');
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test.each([
    ['MATCH (m:Ministry) RETURN count(m) AS ministries', 'made of numbers and words'],
    ["MATCH (m:Ministry) WHERE m.name = 'nobody' RETURN m AS ministry", 'Nothing in the data answers this'],
  ])('%s', async (cypher, said) => {
    const { code, stderr } = await draw(['-', '--out', 'nothing.svg'], cypher);
    expect(code).toBe(1);
    expect(stderr).toContain(said);
  });

  test.each([
    [['x', '--out', 'a.gif'], 'expected a name that ends in .svg, .png'],
    [['x', '--out', 'a.svg', '--sources', 'a.txt'], 'sources: expected a name that ends in .md, .bib'],
    [['x', '--out', 'a.svg', '--language', 'de'], 'Allowed choices are en, zh, ru'],
    [['x', '--out', 'a.html', '--theme', 'dark'], 'it takes no theme'],
    [['x', '--out', 'a.html', '--picture-only'], 'it takes no picture-only'],
    [['x'], 'Expected --out with the name'],
    [['x', '--out', 'a.svg', '--size', '10'], 'Expected sides of 400 to 16384 pixels'],
    [['x', '--out', 'a.svg', '--theme', 'sepia'], 'Allowed choices are light, dark'],
    [['x', '--out', 'a.svg', '--view', 'b.json'], 'a question or a view, not both'],
    [['--out', 'a.svg', '--param', 'a=b'], 'no question that parameters could go to'],
  ])('wrong usage: %j', async (args, said) => {
    const { code, stdout, stderr } = await draw(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});

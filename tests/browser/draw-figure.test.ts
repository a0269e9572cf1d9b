import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { liaison, type Started } from '../cli/liaison.ts';
import { parsedSvg, type Element } from '../scene/picture/parsed-svg.ts';
import { engines, temporaryFolder } from '../support/engines.ts';
import { environmentOf, serve } from '../support/liaison.ts';
import { askPreset } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { choose, openExport } from './save-picture.ts';
import { untilDrawn } from './stage.ts';
import { drawnNodes, openStory } from './story-file.ts';
import { visit } from './visit.ts';

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

/** Pixels that a point or a text may be apart: a canvas and our lettering measure the widest name within a hundredth. */
const TOLERANCE = 1.5;

/** Nothing but how many connections rest on how little. */
const SOURCING = /^(?:\S+: [^\n]* (?:single|no) source\.\n)*$/;

/** Two answers beside each other, narrowed, by how they are sourced. */
const NARROWED = new URLSearchParams({
  compare: JSON.stringify({ organization: 'organization:forum-macao' }),
  filters: JSON.stringify([{ id: '1', isOn: true, type: 'text', text: 'o' }]),
  looks: JSON.stringify({ colourBy: 'kind', sizeBy: 'degree', evidence: true, parallels: 'bundle' }),
});

type Placed = { what: string; numbers: number[] };

const numbersOf = (text = ''): number[] => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

/** Nodes and connections by their ids with the points of their paths; texts by what they say, with their place. */
function placedIn(elements: readonly Element[]): Placed[] {
  const records = elements
    .filter(({ tag, attributes }) => tag === 'path' && attributes['data-id'] !== undefined)
    .map(({ attributes }) => ({ what: attributes['id'] ?? '', numbers: numbersOf(attributes['d']) }));
  const texts = elements
    .filter(({ tag }) => tag === 'text')
    .map(({ attributes: { x, y, fill = 'halo' }, text }) => ({
      what: `${fill} ${text}`,
      numbers: [Number(x), Number(y)],
    }));
  return [...records, ...texts].toSorted((a, b) => (a.what < b.what ? -1 : 1));
}

/** What of one picture the other lacks or has elsewhere. */
function differences(one: readonly Placed[], other: readonly Placed[]): string[] {
  const others = new Map(other.map((placed) => [placed.what, placed.numbers]));
  return one.flatMap(({ what, numbers }) => {
    const there = others.get(what);
    if (there?.length !== numbers.length) return [`${what} is missing`];
    const apart = Math.max(0, ...numbers.map((number, at) => Math.abs(number - (there[at] ?? Infinity))));
    return apart <= TOLERANCE ? [] : [`${what} is ${apart} pixels elsewhere`];
  });
}

describe('the command line', () => {
  let env: Record<string, string>;
  let site: Started;

  beforeAll(async () => {
    const settings = await engine.settings();
    env = environmentOf(settings);
    site = await serve(settings);
    return async () => void (await site.stop());
  });

  test.each([
    ['/?preset=programs-for-organization', 'light'],
    ['/?preset=open-to-country&layout=force-atlas-2', 'dark'],
    [`/?preset=programs-for-organization&as-of=2024-06-01&${NARROWED}`, 'light'],
  ] as const)('draws %s in the %s theme as the app drew it, of the view that it saved', async (address, theme) => {
    const page = await visit(site.url + address, { colorScheme: theme });
    await untilDrawn(page);
    const dialog = await openExport(page);
    await choose(dialog, 'Format', 'SVG');
    await dialog.getByLabel('Width').fill('1200');
    const save = dialog.getByRole('button', { name: 'Save SVG' });
    await expectSoon(() => save.isEnabled()).toBe(true);
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const saved = join(await temporaryFolder(), 'saved.svg');
    await download.saveAs(saved);

    const drawn = `${saved}.drawn.svg`;
    const args = ['--view', saved, '--size', '1200', '--theme', theme, '--out', drawn];
    const { code, stderr } = await liaison(['draw', ...args], { env });
    expect([code, stderr]).toEqual([0, expect.stringMatching(SOURCING)]);
    const [byApp = [], byCommand = []] = await Promise.all(
      [saved, drawn].map(async (file) => placedIn(parsedSvg(await readFile(file, 'utf8')))),
    );
    expect(byApp.length).toBeGreaterThan(50);
    expect(differences(byApp, byCommand)).toEqual([]);
    expect(differences(byCommand, byApp)).toEqual([]);
  });

  test('a page that it writes opens from disk without a network, in its language, with the letters it needs', async () => {
    const file = join(await temporaryFolder(), 'story.html');
    const args = ['programs-for-organization', '--out', file, '--language', 'zh'];
    expect(await liaison(['draw', ...args], { env })).toMatchObject({ code: 0 });
    const { page, asked } = await openStory(await readFile(file, 'utf8'));
    const { graph } = await askPreset(site.url, 'programs-for-organization', {});
    expect(await drawnNodes(page)).toBe(graph.nodes.length);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('面向某组织成员的项目');
    const faces = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(faces.join()).toMatch(/Noto Sans SC/);
    await page.getByRole('searchbox').fill('上海合作组织');
    await page.keyboard.press('Enter');
    const aside = page.getByRole('complementary');
    await expectSoon(() => aside.getByRole('heading', { level: 2 }).innerText()).toBe('上海合作组织');
    expect(asked).toEqual([]);
  });
});

import type { Locator, Page } from 'playwright-core';
import type { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameOf, type Graph, type GraphRelationship } from '../../src/model/values.ts';
import { resultSchema } from '../../src/model/wire.ts';
import { gradeOf, gradeStyles, voiceOf } from '../../src/scene/evidence.ts';
import type { KnownSources } from '../../src/scene/known-sources.ts';
import { grades, voices, type Grade, type Voice } from '../../src/scene/scene.ts';
import { themes } from '../../src/scene/theme.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { ask, askGraph } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { angleBetween, mixedWith, piecesOf } from './colours.ts';
import { WIDE } from './gestures.ts';
import { pixelsOf } from './pixels.ts';
import { choose, exportDialog, openExport, savePicture } from './save-picture.ts';
import { findConnection, sizeOf, stageOf, untilDrawn, untilSize } from './stage.ts';
import { visit } from './visit.ts';
import { textsOn } from './written-text.ts';

const LENS = 'Show how well connections are sourced';
const BUNDLE = 'Draw parallel connections as one';
const { paper, relationships: typeColours, voices: voiceColours } = themes.light;

const SOURCES = 'MATCH (s:Source) RETURN s.id AS id, s.publisher AS publisher, s.kind AS kind';
const BETWEEN = 'MATCH (a)-[r]->(b) WHERE a.id = $from AND b.id = $to RETURN a, r, b';
const MEETINGS = 'MATCH (m:Ministry)-[r:MET_WITH]->(c:Country) WHERE c.id IN $countries RETURN m, r, c';
const COUNTRIES = ['country:vn', 'country:kz', 'country:jp'];

/** What lines look like is the app's own, whatever engine answers. */
const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

const site = servedOn(engine);

const askQuery = async (cypher: string, parameters = {}) =>
  resultSchema.parse(await ask(`${site()}/api/query`, { cypher, parameters }));

async function openQuery(cypher: string, parameters: object): Promise<Page> {
  const query = new URLSearchParams({ cypher, parameters: JSON.stringify(parameters) });
  const page = await visit(`${site()}/?${query}`, { ...WIDE, colorScheme: 'light' });
  await untilDrawn(page);
  return page;
}

/** Turns a switch of the menu of looks, and leaves the menu. */
async function turn(page: Page, name: string, isOn: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  const toggle = page.getByRole('switch', { name });
  await toggle.click();
  await expectSoon(() => toggle.getAttribute('aria-checked')).toBe(String(isOn));
  await page.keyboard.press('Escape');
  await expectSoon(() => toggle.count()).toBe(0);
  await untilDrawn(page);
}

const keysOn = (page: Page): Locator => page.locator('.look-keys dd');

describe('how well connections are sourced', () => {
  let alone: GraphRelationship[];
  let known: KnownSources;

  beforeAll(async () => {
    const { graph } = await askGraph(site());
    const { rows } = await askQuery(SOURCES);
    known = new Map(
      rows.map(([id, publisher, kind]) => [String(id), { publisher: textOf(publisher), kind: textOf(kind) }]),
    );
    const pairs = new Map<string, number>();
    for (const each of graph.relationships) pairs.set(pairOf(each), (pairs.get(pairOf(each)) ?? 0) + 1);
    alone = graph.relationships.filter((each) => pairs.get(pairOf(each)) === 1);
  });

  /** The one that it changes most. */
  function sourcedBy(isMeant: (voice: Voice, grade: Grade) => boolean): GraphRelationship & { voice: Voice } {
    const [best] = alone
      .map((each) => ({ ...each, voice: voiceOf(each, known) }))
      .filter((each) => isMeant(each.voice, gradeOf(each, known)))
      .map((each) => ({ each, angle: angleBetween(paper, typeColours[each.type] ?? paper, voiceColours[each.voice]) }))
      .toSorted((one, other) => other.angle - one.angle);
    if (!best) throw new Error('the data has no such connection');
    return best.each;
  }

  const openAlone = ({ start, end }: GraphRelationship): Promise<Page> => openQuery(BETWEEN, { from: start, to: end });

  const coloursOf = (picture: PNG, { type, voice }: { type: string; voice: Voice }) => ({
    said: mixedWith(picture, paper, typeColours[type] ?? '').length,
    saying: mixedWith(picture, paper, voiceColours[voice]).length,
  });

  test.each(['official', 'press', 'research'] as const)(
    'is told by the colour of a line that rests on %s sources',
    async (voice) => {
      const connection = sourcedBy((each) => each === voice);
      const page = await openAlone(connection);
      const before = coloursOf(await pixelsOf(stageOf(page)), connection);
      await turn(page, LENS, true);
      const after = coloursOf(await pixelsOf(stageOf(page)), connection);
      expect(after.saying).toBeGreaterThan(before.saying + 60);
      expect(after.said).toBeLessThan(before.said - 60);

      await findConnection(page, connection);
      const texts = await keysOn(page).allInnerTexts();
      const note = await page.getByRole('tooltip').innerText();
      expect(note).toContain(texts[grades.indexOf(gradeOf(connection, known))]);
      expect(note).toContain(texts[grades.length + voices.indexOf(voice)]);
    },
  );

  test.each([
    ['one source is broken', 'single', true],
    ['several publishers is not', 'independent', false],
  ] as const)('a line that rests on %s', async (_, wanted, isBroken) => {
    const connection = sourcedBy((_voice, grade) => grade === wanted);
    const page = await openAlone(connection);
    const pieces = async (colour: string): Promise<number> =>
      piecesOf(await pixelsOf(stageOf(page)), (picture) => mixedWith(picture, paper, colour));
    await turn(page, LENS, true);
    expect((await pieces(voiceColours[connection.voice])) > 4).toBe(isBroken);
  });

  test('is explained below the picture while it is shown', async () => {
    const page = await openAlone(sourcedBy((voice) => voice === 'press'));
    expect(await keysOn(page).count()).toBe(0);
    await turn(page, LENS, true);
    const samples = keysOn(page).locator('path');
    const drawn = () =>
      samples.evaluateAll((paths) =>
        paths.map((path) => [path.getAttribute('stroke'), path.getAttribute('stroke-dasharray')]),
      );
    const expected = (theme: (typeof themes)['light']) => [
      ...grades.map((grade) => [theme.muted, gradeStyles[grade].dash?.join(' ') ?? null]),
      ...voices.map((voice) => [theme.voices[voice], null]),
    ];
    await expectSoon(drawn).toEqual(expected(themes.light));
    expect(await keysOn(page).allInnerTexts()).not.toContain('');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectSoon(drawn).toEqual(expected(themes.dark));
    await page.emulateMedia({ colorScheme: 'light' });

    await page.reload();
    await untilDrawn(page);
    await expectSoon(drawn).toEqual(expected(themes.light));
    await turn(page, LENS, false);
    expect(await keysOn(page).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expectSoon(() => keysOn(page).count()).toBe(grades.length + voices.length);
  });

  test('is explained in the saved picture', async () => {
    const page = await openAlone(sourcedBy((voice) => voice === 'press'));
    const save = async (isOn: boolean): Promise<number[]> => {
      const dialog = await openExport(page);
      await choose(dialog, 'Legend', isOn ? 'Above' : 'None');
      const { picture } = await savePicture(page, { title: `Legend: ${isOn}`, width: 1200 });
      await page.keyboard.press('Escape');
      await expectSoon(() => exportDialog(page).count()).toBe(0);
      return voices.map((voice) => mixedWith(picture, paper, voiceColours[voice], 0.8).length);
    };
    const plain = await save(true);
    await turn(page, LENS, true);
    const [withKeys, without] = [await save(true), await save(false)];
    const missing = (than: readonly number[]) =>
      voices.filter((_, index) => (withKeys[index] ?? NaN) <= (than[index] ?? NaN) + 40);
    expect([missing(plain), missing(without)]).toEqual([[], []]);
  });
});

describe('parallel connections drawn as one', () => {
  let graph: Graph;
  let several: GraphRelationship[];

  beforeAll(async () => {
    ({ graph } = await askQuery(MEETINGS, { countries: COUNTRIES }));
    several = graph.relationships.filter(({ end }) => end === COUNTRIES[0]);
  });

  async function open(): Promise<Page> {
    const page = await openQuery(MEETINGS, { countries: COUNTRIES });
    expect(await sizeOf(page)).toMatchObject({ connections: graph.relationships.length });
    await turn(page, BUNDLE, true);
    return page;
  }

  function nameIn(id: string | undefined): string {
    const node = graph.nodes.find((each) => each.id === id);
    if (!node) throw new Error(`the answer has no ${id}`);
    return nameOf(node);
  }

  /** Where the number of the several is written. */
  async function findBadge(page: Page) {
    const [{ id, start, end } = { id: '', start: '', end: '' }] = several;
    return findConnection(page, { id: `bundle:${id}`, start, end });
  }

  test('are one line each with its number, and lines of their own again', async () => {
    const page = await open();
    const counts = new Map<string, number>();
    for (const each of graph.relationships) counts.set(pairOf(each), (counts.get(pairOf(each)) ?? 0) + 1);
    await untilSize(page, { connections: counts.size });
    const numbers = [...counts.values()].filter((count) => count > 1).map(String);
    expect(numbers.length).toBeGreaterThan(1);
    expect(await textsOn(page)).toEqual(expect.arrayContaining(numbers));

    await turn(page, BUNDLE, false);
    await untilSize(page, { connections: graph.relationships.length });
    expect((await textsOn(page)).filter((text) => numbers.includes(text))).toEqual([]);
    await page.keyboard.press('Control+z');
    await untilSize(page, { connections: counts.size });
  });

  test('say how many they are, and open as a list in which each opens', async () => {
    expect(several.length).toBeGreaterThan(2);
    const page = await open();
    const { x, y } = await findBadge(page);
    const [first] = several;
    const note = `${several.length} connections with ${nameIn(first?.end)}`;
    expect(await page.getByRole('tooltip').innerText()).toContain(note);

    for (const [index, { id, properties }] of several.entries()) {
      const list = page.getByRole('article', { name: `${several.length} connections drawn as one` });
      // The second of two quick clicks would be one of a double-click.
      await expectSoon(async () => {
        await page.mouse.click(x, y);
        return list.count();
      }).toBe(1);
      expect(await list.getByRole('heading').innerText()).toBe(
        `${several.length} connections between ${nameIn(first?.start)} and ${nameIn(first?.end)}`,
      );
      const item = list.getByRole('listitem').nth(index);
      const words = await item.innerText();
      expect(words).toContain(`On: ${dateOf(properties['date'])} · `);
      const { length } = properties['sources'] as string[];
      expect(words).toContain(length === 1 ? 'One source says so' : `${length} sources say so`);

      await item.getByRole('button', { name: 'Open this connection' }).click();
      const chosen = page.getByRole('article', { name: 'Chosen connection' });
      await expectSoon(() => chosen.getByRole('blockquote').allInnerTexts()).toContain(properties['quote']);
      expect(await stageOf(page).getAttribute('data-selected')).toBe(id);
    }
  });
});

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const pairOf = ({ start, end }: GraphRelationship): string => [start, end].toSorted().join(' ');

/** As precise as the source. */
function dateOf(date: unknown): string {
  const [year, month, day] = String(date).split('-');
  return new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00Z`).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' as const }),
    ...(day && { day: 'numeric' as const }),
  });
}

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { layouts } from '../../src/layout/registry.ts';
import { kindOfLabel } from '../../src/model/kinds.ts';
import type { Health, Result } from '../../src/model/wire.ts';
import type { Position } from '../../src/scene/scene.ts';
import { themes, type ThemeName } from '../../src/scene/theme.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askGraph, askHealth } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { coloursIn, pixelsOf } from './pixels.ts';
import { layoutButton, untilLaidOut } from './layout-menu.ts';
import { clickNode, meanDistance, placesOf, sizeOf, stageOf, untilDrawn, untilSize } from './stage.ts';
import { visit } from './visit.ts';
import { textsOn } from './written-text.ts';

const ROLES: readonly (readonly string[])[] = [
  ['Ministry'],
  ['Institution'],
  ['Program'],
  ['LanguageGroup', 'RegionalOrganization', 'Audience'],
  ['Country'],
];
const TITLES = ['Who pays', 'Who teaches', 'What', 'For whom', 'Who came'];

const kindOf = ({ labels }: { labels: readonly string[] }): string => labels[0] ?? '';
const legendOf = (page: Page) => page.getByRole('list', { name: 'Legend' }).getByRole('button');
const entryOf = (page: Page, kind: string) => legendOf(page).filter({ hasText: kindOfLabel(kind)?.many ?? kind });

describe.each(engines)('the opening picture on $name', (engine) => {
  const site = servedOn(engine);
  let graph: Result['graph'];
  let health: Health;

  beforeAll(async () => {
    ({ graph } = await askGraph(site()));
    health = await askHealth(site());
  });

  const idsOf = (kinds: readonly string[]): string[] =>
    graph.nodes.filter((node) => kinds.includes(kindOf(node))).map(({ id }) => id);

  async function open(options?: Parameters<typeof visit>[1]): Promise<Page> {
    const page = await visit(site(), options);
    await untilDrawn(page);
    return page;
  }

  test('says what it holds, kind by kind, and leaves topics out', async () => {
    const page = await open();
    const counts = new Map<string, number>();
    for (const node of graph.nodes) counts.set(kindOf(node), (counts.get(kindOf(node)) ?? 0) + 1);
    const expected = [...counts].map(
      ([kind, count]) => `${kindOfLabel(kind)?.[count === 1 ? 'one' : 'many']} ${count} ${kind !== 'Topic'}`,
    );
    const legend = await legendOf(page).evaluateAll((buttons) =>
      buttons.map((button) => `${button.textContent} ${button.getAttribute('aria-pressed')}`),
    );
    expect(legend.toSorted()).toEqual(expected.toSorted());

    const topics = new Set(idsOf(['Topic']));
    const drawn = graph.relationships.filter(({ start, end }) => !topics.has(start) && !topics.has(end));
    const nodes = graph.nodes.length - topics.size;
    expect(await sizeOf(page)).toEqual({ nodes, connections: drawn.length });
    const name = `Network of ${nodes.toLocaleString('en')} nodes and ${drawn.length.toLocaleString('en')} connections`;
    expect(await page.getByRole('application', { name }).count()).toBe(1);

    const families = graph.nodes.filter(({ properties }) => properties['record'] === 'family').length;
    const says = await page.locator('.count-line').innerText();
    expect(says).toContain(`${(counts.get('Program') ?? 0) - families} programs`);
    expect(says).toContain(`${counts.get('Country')} countries`);
    expect(says).toContain(`${topics.size} topics hidden`);
    expect(await page.getByRole('banner').innerText()).toContain(health.dataSet?.version);
  });

  test('stands by role, from who pays to who came, under titles', async () => {
    const page = await open();
    expect(await textsOn(page)).toEqual(expect.arrayContaining(TITLES));
    const spans = await Promise.all(
      ROLES.map(async (kinds) => {
        const across = [...(await placesOf(page, idsOf(kinds))).values()].map(({ x }) => x);
        expect(across).toHaveLength(idsOf(kinds).length);
        return { from: Math.min(...across), to: Math.max(...across) };
      }),
    );
    for (const [index, { from }] of spans.slice(1).entries()) expect(from).toBeGreaterThan(spans[index]?.to ?? NaN);
  });

  test('is drawn in the colours of its kinds, and follows the system from light to dark', async () => {
    const page = await open({ colorScheme: 'light' });
    const expectColours = async (name: ThemeName): Promise<void> => {
      const { paper, kinds } = themes[name];
      const colours = coloursIn(await pixelsOf(stageOf(page)));
      const most = [...colours].toSorted((one, other) => other[1] - one[1])[0]?.[0];
      expect(most).toBe(paper);
      expect(ROLES.flat().filter((kind) => (colours.get(kinds[kind] ?? '') ?? 0) < 20)).toEqual([]);
      expect(colours.has(kinds['Topic'] ?? '')).toBe(false);
    };
    await expectColours('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectSoon(() => stageOf(page).evaluate((stage) => stage.style.background)).toBe(rgbOf(themes.dark.paper));
    await untilDrawn(page);
    await expectColours('dark');
  });

  test('takes the next layout at each L, and after the last the first again', async () => {
    const page = await open();
    const ids = idsOf(['Ministry', 'Institution', 'Program', 'Country']);
    const byRole = await placesOf(page, ids);
    const distance = async (): Promise<number> => meanDistance(byRole, await placesOf(page, ids));
    const [first, ...others] = layouts.map(({ name }) => name);
    expect(await layoutButton(page).innerText()).toContain(first);
    for (const name of others) {
      await page.keyboard.press('l');
      await expectSoon(() => layoutButton(page).innerText()).toContain(name);
      await expectSoon(distance).toBeGreaterThan(40);
      await untilLaidOut(page);
      expect(await sizeOf(page)).toMatchObject({ nodes: graph.nodes.length - idsOf(['Topic']).length });
      expect(await textsOn(page)).not.toContain('Who pays');
    }
    await page.keyboard.press('l');
    await expectSoon(distance).toBeLessThan(1);
    await untilLaidOut(page);
    expect(await textsOn(page)).toEqual(expect.arrayContaining(TITLES));
  });

  test('comes nearer by the wheel, shows more names, and fits again', async () => {
    const page = await open();
    const ids = idsOf(['Ministry', 'Country']);
    const fitted = await placesOf(page, ids);
    const namesWhenFitted = await textsOn(page);
    const box = await stageOf(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.mouse.wheel(0, -400);
    await expectSoon(async () => spreadOf(await placesOf(page, ids)) / spreadOf(fitted)).toBeGreaterThan(1.5);
    await untilDrawn(page);
    expect(await textsOn(page)).not.toEqual(namesWhenFitted);

    await page.getByRole('button', { name: 'Fit the picture' }).click();
    await expectSoon(async () => meanDistance(fitted, await placesOf(page, ids))).toBeLessThan(1);
  });

  test('switches a kind off and on in the legend', async () => {
    const page = await open();
    const whole = await sizeOf(page);
    const countries = idsOf(['Country']).length;
    await entryOf(page, 'Country').click();
    await untilSize(page, { nodes: whole.nodes - countries });
    expect(await entryOf(page, 'Country').getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('.count-line').innerText()).toContain(`${countries} countries hidden`);
    expect(coloursIn(await pixelsOf(stageOf(page))).has(themes.light.kinds['Country'] ?? '')).toBe(false);

    await entryOf(page, 'Country').click();
    await entryOf(page, 'Topic').click();
    await untilSize(page, { nodes: graph.nodes.length, connections: graph.relationships.length });
  });

  test('is read, asked and chosen from on a phone', async () => {
    const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const expectNoOverflow = async (): Promise<void> =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectNoOverflow();
    expect(await textsOn(page)).toEqual(expect.arrayContaining(TITLES));
    const box = await stageOf(page).boundingBox();
    expect(box?.width).toBeGreaterThan(340);
    expect(box?.height).toBeGreaterThan(300);

    await page.getByRole('button', { name: 'Questions' }).tap();
    await page.getByRole('navigation', { name: 'Questions' }).getByText('What a country could attend').tap();
    await expectSoon(() => page.getByRole('navigation', { name: 'Questions' }).count()).toBe(0);
    await expectSoon(() => page.locator('.count-line').innerText()).toMatch(/^\d+ rows/);
    await untilDrawn(page);
    await expectNoOverflow();

    await clickNode(page, 'country:kz');
    await expectSoon(() => page.getByRole('article', { name: 'Chosen node' }).innerText()).toContain('Казахстан');
    await expectNoOverflow();
  });
});

function spreadOf(places: ReadonlyMap<string, Position>): number {
  const across = [...places.values()].map(({ x }) => x);
  return Math.max(...across) - Math.min(...across);
}

const rgbOf = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

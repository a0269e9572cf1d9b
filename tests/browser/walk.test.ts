import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { kindOfLabel } from '../../src/model/kinds.ts';
import { relationshipTypeOf } from '../../src/model/relationships.ts';
import { nameOf, type Graph, type GraphRelationship } from '../../src/model/values.ts';
import type { Position } from '../../src/scene/scene.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askPreset } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { watchCamera, stagePlace, untilChosen, WIDE } from './gestures.ts';
import { placeOf, placesOf, sizeOf, stageOf, untilDrawn } from './stage.ts';
import { visit, type VisitOptions } from './visit.ts';

const ANSWER = 'programs-for-organization';

/** As seen on the screen, where y grows downwards, clockwise from the top. */
const TOWARDS = { ArrowUp: 0, ArrowRight: 90, ArrowDown: 180, ArrowLeft: 270 } as const;
type Arrow = keyof typeof TOWARDS;

/** A neighbour further aside than this is in another direction; within so much, the nearer one may be taken. */
const WIDEST = 80;
const ALIKE = 15;

/** Pixels from the border of the stage. */
const CLEAR = 40;

const ROUND: readonly Arrow[] = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowLeft', 'ArrowRight'];

/** What keys do is the app's own, whatever engine answers. */
const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

describe('a walk by keys', () => {
  const site = servedOn(engine);
  let graph: Graph;
  let ids: string[];

  beforeAll(async () => {
    ({ graph } = await askPreset(site(), ANSWER, {}));
    ids = graph.nodes.map(({ id }) => id);
  });

  async function open(query = '', options: VisitOptions = {}): Promise<Page> {
    const page = await visit(`${site()}/?preset=${ANSWER}${query}`, { ...WIDE, ...options });
    await untilDrawn(page);
    await stageOf(page).focus();
    return page;
  }

  const hereOn = (page: Page) => stageOf(page).getAttribute('data-focused');
  const saidOn = (page: Page) => stageOf(page).getByRole('status').innerText();

  /** The connections of a node by the neighbour to which they lead. */
  function aroundOf(id: string): Map<string, GraphRelationship[]> {
    const around = new Map<string, GraphRelationship[]>();
    for (const each of graph.relationships) {
      if ((each.start === id) === (each.end === id)) continue;
      const other = each.start === id ? each.end : each.start;
      around.set(other, [...(around.get(other) ?? []), each]);
    }
    return around;
  }

  const degreeOf = (id: string): number => [...aroundOf(id).values()].flat().length;

  /** By degree, and the first by id of those that have equally many. */
  const bestConnected = (): string =>
    ids.toSorted((one, other) => degreeOf(other) - degreeOf(one) || (one < other ? -1 : 1))[0] ?? '';

  /** Those who may be meant by an arrow; none where there is nobody in that direction. */
  function aheadOf(from: string, arrow: Arrow, places: ReadonlyMap<string, Position>): string[] {
    const asides = [...aroundOf(from).keys()].map((id) => {
      const turn = Math.abs(bearingOf(places.get(from), places.get(id)) - TOWARDS[arrow]);
      return { id, aside: Math.min(turn, 360 - turn) };
    });
    const least = Math.min(...asides.map(({ aside }) => aside));
    return asides.filter(({ aside }) => aside <= WIDEST && aside <= least + ALIKE).map(({ id }) => id);
  }

  /** One that leads on. */
  const anyArrow = (from: string, places: ReadonlyMap<string, Position>): Arrow =>
    ROUND.find((each) => aheadOf(from, each, places).length > 0) ?? 'ArrowUp';

  function nodeOf(id: string) {
    const node = graph.nodes.find((each) => each.id === id);
    if (!node) throw new Error(`the answer has no ${id}`);
    return node;
  }

  /** "Shanghai Cooperation Organisation, regional organization, 14 connections." */
  function placeWords(id: string): string {
    const node = nodeOf(id);
    const count = degreeOf(id);
    const kind = kindOfLabel(node.labels[0] ?? '')?.one;
    return `${nameOf(node)}, ${kind}, ${count} connection${count === 1 ? '' : 's'}`;
  }

  const wayWords = (from: string, to: string): string[] =>
    (aroundOf(from).get(to) ?? []).map(({ type, start }) => {
      const phrase = relationshipTypeOf(type)?.[start === from ? 'phrase' : 'reverse'];
      return `${placeWords(to)}. From ${nameOf(nodeOf(from))} by ‘${phrase}’.`;
    });

  /** Goes on by an arrow, and tells where one stands then. */
  async function follow(page: Page, from: string, arrow: Arrow): Promise<string> {
    const ahead = aheadOf(from, arrow, await placesOf(page, ids));
    await page.keyboard.press(arrow);
    const expected = ahead.flatMap((to) => wayWords(from, to));
    if (ahead.length === 0) expected.push(`${nameOf(nodeOf(from))} has no connection in that direction.`);
    await expectSoon(() => saidOn(page)).toBeOneOf(expected);
    const here = await hereOn(page);
    expect(here).toBeOneOf(ahead.length > 0 ? ahead : [from]);
    return here ?? '';
  }

  test('begins at the best connected node and follows connections where arrows point, saying so', async () => {
    const page = await open();
    expect(await hereOn(page)).toBeNull();
    await page.keyboard.press('ArrowUp');
    const home = bestConnected();
    await expectSoon(() => hereOn(page)).toBe(home);
    expect(await saidOn(page)).toBe(`${placeWords(home)}.`);
    let here = home;
    for (const arrow of ROUND) here = await follow(page, here, arrow);
    await page.keyboard.press('Home');
    await expectSoon(() => hereOn(page)).toBe(home);
  });

  test('goes round the neighbours of where one came from with N and P', async () => {
    const [middle = ''] = graph.nodes
      .filter(({ id, labels }) => labels[0] === 'Program' && aroundOf(id).size >= 4)
      .map(({ id }) => id);
    const page = await open(`&select=${middle}`);
    const places = await placesOf(page, ids);
    const round = [...aroundOf(middle).keys()].toSorted(
      (one, other) => bearingOf(places.get(middle), places.get(one)) - bearingOf(places.get(middle), places.get(other)),
    );
    const first = await follow(page, middle, anyArrow(middle, places));
    const from = round.indexOf(first);
    for (let step = 1; step <= round.length; step += 1) {
      await page.keyboard.press('n');
      await expectSoon(() => hereOn(page)).toBe(round[(from + step) % round.length]);
    }
    await page.keyboard.press('p');
    await expectSoon(() => hereOn(page)).toBe(round.at(from - 1));
    expect(wayWords(middle, round.at(from - 1) ?? '')).toContain(await saidOn(page));
  });

  test('chooses, opens, adds neighbours and opens the menu where one stands', async () => {
    const page = await open();
    const before = await sizeOf(page);
    await page.keyboard.press('Home');
    const home = bestConnected();
    await page.keyboard.press(' ');
    await untilChosen(page, [home]);
    expect(await saidOn(page)).toBe(`${placeWords(home)}, selected.`);
    await page.keyboard.press(' ');
    await untilChosen(page, []);

    const here = await follow(page, home, anyArrow(home, await placesOf(page, ids)));
    await page.keyboard.press('Enter');
    await untilChosen(page, [here]);
    const chosenNode = page.getByRole('article', { name: 'Chosen node' });
    await expectSoon(() => chosenNode.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      expect.stringContaining(nameOf(nodeOf(here))),
    ]);
    await page.keyboard.press('c');
    await page.getByRole('article', { name: 'Chosen connection' }).waitFor();
    const connections = aroundOf(home).get(here) ?? [];
    expect(connections.map(({ id }) => id)).toContain(await stageOf(page).getAttribute('data-selected'));

    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Hide' }).waitFor();
    await expectSoon(() => page.getByRole('menu').evaluate((menu) => menu.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expectSoon(() => page.getByRole('menu').count()).toBe(0);
    await expectSoon(() => hereOn(page)).toBe(here);
    expect(await stageOf(page).getAttribute('data-selection')).toBe('1');

    await page.keyboard.press('e');
    await expectSoon(() => new URL(page.url()).searchParams.get('expand')).toBe(here);
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeGreaterThan(before.nodes);
    await untilDrawn(page);
    expect(await hereOn(page)).toBe(here);

    await page.keyboard.press('Escape');
    await untilChosen(page, []);
    expect(await hereOn(page)).toBeNull();
    expect(await saidOn(page)).toBe('');
  });

  test('shows where one stands only while the picture has the focus', async () => {
    const page = await open();
    await page.keyboard.press('Home');
    const home = bestConnected();
    await expectSoon(() => hereOn(page)).toBe(home);
    await page.keyboard.press('Tab');
    await expectSoon(() => hereOn(page)).toBeNull();
    expect(await saidOn(page)).toBe('');
    await page.keyboard.press('Shift+Tab');
    await expectSoon(() => hereOn(page)).toBe(home);
  });

  test.each([
    ['ArrowLeft', { x: 80, y: 0 }],
    ['ArrowRight', { x: -80, y: 0 }],
    ['ArrowUp', { x: 0, y: 80 }],
    ['ArrowDown', { x: 0, y: -80 }],
  ] as const)('moves the picture with Shift and %s', async (arrow, by) => {
    const page = await open();
    const home = bestConnected();
    const { x, y } = await placeOf(page, home);
    await page.keyboard.press(`Shift+${arrow}`);
    await expectSoon(() => placeOf(page, home)).toEqual({
      x: expect.closeTo(x + by.x, 0),
      y: expect.closeTo(y + by.y, 0),
    });
    expect(await hereOn(page)).toBeNull();
  });

  async function comeNear(page: Page): Promise<string> {
    await page.keyboard.press('Home');
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('+');
    await untilDrawn(page);
    return bestConnected();
  }

  test.each(['reduce', 'no-preference'] as const)(
    'keeps in view where one stands, with movement: %s',
    async (motion) => {
      const page = await open('', { reducedMotion: motion });
      const stage = await stagePlace(page);
      let here = await comeNear(page);
      for (const arrow of ROUND) {
        here = await follow(page, here, arrow);
        await untilDrawn(page);
        const { x, y } = await placeOf(page, here);
        expect(x).toBeGreaterThan(stage.x + CLEAR);
        expect(x).toBeLessThan(stage.x + stage.width - CLEAR);
        expect(y).toBeGreaterThan(stage.y + CLEAR);
        expect(y).toBeLessThan(stage.y + stage.height - CLEAR);
      }
    },
  );

  test('follows at once, and not on a way there, for who wants less movement', async () => {
    const page = await open('', { reducedMotion: 'reduce' });
    let here = await comeNear(page);
    const all: number[] = [];
    for (const arrow of ROUND) {
      const stepsOf = await watchCamera(page);
      here = await follow(page, here, arrow);
      await untilDrawn(page);
      all.push(await stepsOf());
    }
    expect(Math.max(...all)).toBe(1);
  });
});

/** Degrees clockwise from the top. */
function bearingOf(from: Position | undefined, to: Position | undefined): number {
  if (!from || !to) return NaN;
  return ((Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI + 360) % 360;
}

import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StageElement } from '../../src/app/stage/stage-contract.ts';
import { layouts } from '../../src/layout/registry.ts';
import { backdropColours } from '../../src/scene/backdrop.ts';
import { drawnPart, kindOf } from '../../src/scene/drawn.ts';
import type { Position } from '../../src/scene/scene.ts';
import { themes } from '../../src/scene/theme.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askGraph } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { chooseLayout, layoutButton, layoutMenu, untilLaidOut } from './layout-menu.ts';
import { coloursIn, pixelsOf } from './pixels.ts';
import { openExport, savePicture } from './save-picture.ts';
import { meanDistance, sizeOf, spotsOf, stageOf, untilStill } from './stage.ts';
import { visit } from './visit.ts';

/** Layouts are worked out in the browser, of the same records whichever engine they come from. */
const [embedded] = engines;
if (!embedded) throw new Error('no engine to serve');

const NAMES = layouts.map(({ name }) => name);
const [FIRST = ''] = NAMES;
const MAP = 'On a map';
const { land } = backdropColours(themes.light);

/** One control of each type. */
const CHANGES: readonly (readonly [name: string, change: (form: Locator) => Promise<void>])[] = [
  ['By role', (form) => form.getByRole('slider', { name: 'Room between columns' }).press('End')],
  ['In circles by kind', async (form) => void (await form.getByLabel('In the order of').selectOption('name'))],
  [MAP, (form) => form.getByRole('switch', { name: 'Room for all names below the map' }).click()],
];

const addressOf = (name: string): string => `/?layout=${layouts.find((each) => each.name === name)?.id}`;
const shownName = async (page: Page): Promise<string> =>
  (await layoutButton(page).innerText()).replace(/^Layout:\s*/, '').replace(/\s*L$/, '');

describe('layouts', () => {
  const site = servedOn(embedded);
  let ids: string[];
  let size: { nodes: number; connections: number };

  beforeAll(async () => {
    const drawn = drawnPart((await askGraph(site())).graph, (node) => kindOf(node) !== 'Topic');
    ids = drawn.nodes.map(({ id }) => id);
    size = { nodes: ids.length, connections: drawn.relationships.length };
  });

  async function open(query = ''): Promise<Page> {
    const page = await visit(site() + query, { colorScheme: 'light' });
    await untilLaidOut(page);
    await untilStill(page);
    return page;
  }

  const spotsOn = async (page: Page): Promise<Map<string, Position>> => {
    await untilLaidOut(page);
    await untilStill(page);
    return spotsOf(page, ids);
  };

  test.each(NAMES)('“%s” draws every node, at the same places in every visit', async (name) => {
    const [one, other] = [await open(addressOf(name)), await open(addressOf(name))];
    expect(await shownName(one)).toBe(name);
    expect(await sizeOf(one)).toEqual(size);
    const spots = await spotsOn(one);
    expect(spots.size).toBe(size.nodes);
    expect(widthOf(spots)).toBeGreaterThan(100);
    expect(widthOf(spots)).toBeLessThan(100_000);
    expect(meanDistance(spots, await spotsOn(other))).toBeLessThan(0.01);
  });

  test('L goes through all of them and comes back to the first', async () => {
    const page = await open();
    const first = await spotsOn(page);
    const seen: string[] = [];
    for (const expected of [...NAMES.slice(1), FIRST]) {
      await stageOf(page).press('l');
      await expectSoon(() => shownName(page)).toBe(expected);
      await untilLaidOut(page);
      expect(await sizeOf(page)).toEqual(size);
      seen.push(expected);
    }
    expect(new Set(seen)).toEqual(new Set(NAMES));
    expect(meanDistance(first, await spotsOn(page))).toBeLessThan(0.01);
  });

  test.each(CHANGES)('“%s” heeds what is set in its form, and goes back to defaults', async (name, change) => {
    const page = await open(addressOf(name));
    await layoutButton(page).click();
    const form = layoutMenu(page);
    const defaults = form.getByRole('button', { name: 'Back to defaults' });
    await defaults.waitFor();
    const before = await spotsOn(page);
    expect(await defaults.isDisabled()).toBe(true);
    await change(form);
    await expectSoon(() => new URL(page.url()).searchParams.has('layout.parameters')).toBe(true);
    await expectSoon(async () => meanDistance(before, await spotsOn(page))).toBeGreaterThan(1);
    expect(await sizeOf(page)).toEqual(size);

    await defaults.click();
    await expectSoon(async () => meanDistance(before, await spotsOn(page))).toBeLessThan(0.01);
    expect(await defaults.isDisabled()).toBe(true);
    expect(new URL(page.url()).searchParams.has('layout.parameters')).toBe(false);
  });

  test('the map has outlines, on the screen and in the saved picture, and no other layout has', async () => {
    const page = await open();
    const landOnScreen = async (): Promise<number> => coloursIn(await pixelsOf(stageOf(page))).get(land) ?? 0;
    const landSaved = async (): Promise<number> => {
      await openExport(page);
      const { picture } = await savePicture(page, { title: 'Where', width: 1200 });
      await page.keyboard.press('Escape');
      return coloursIn(picture).get(land) ?? 0;
    };
    // A soft edge here and there has that colour by chance.
    expect(await landOnScreen()).toBeLessThan(1000);
    expect(await landSaved()).toBeLessThan(1000);
    await chooseLayout(page, MAP);
    await untilStill(page);
    expect(await landOnScreen()).toBeGreaterThan(5000);
    expect(await landSaved()).toBeGreaterThan(20_000);
  });

  test('nodes are at their places at once where the reader wants no movement', async () => {
    const page = await open();
    await watchShape(page, ids);
    await chooseLayout(page, 'In circles by kind');
    await untilStill(page);
    expect(await shapesSeen(page)).toHaveLength(2);
  });

  test('a map that cannot be fetched says so and leaves the picture', async () => {
    const page = await visit(site(), { expected: [/ERR_INTERNET_DISCONNECTED/] });
    const before = await spotsOn(page);
    await page.context().setOffline(true);
    await layoutButton(page).click();
    await layoutMenu(page)
      .getByRole('button', { name: new RegExp(`^${MAP}`) })
      .click();
    await page.getByRole('alert').getByText(`The layout “${MAP}” stopped:`).waitFor();
    expect(await sizeOf(page)).toEqual(size);
    expect(meanDistance(before, await spotsOn(page))).toBeLessThan(0.01);

    await page.context().setOffline(false);
    await layoutMenu(page).getByRole('button', { name: 'In circles by kind' }).click();
    await expectSoon(async () => meanDistance(before, await spotsOn(page))).toBeGreaterThan(1);
    expect(await page.getByText(`The layout “${MAP}” stopped:`).count()).toBe(0);
  });
});

/** Across the box around all of them. */
function widthOf(spots: ReadonlyMap<string, Position>): number {
  const at = [...spots.values()];
  const span = (values: number[]): number => Math.max(...values) - Math.min(...values);
  return Math.hypot(span(at.map(({ x }) => x)), span(at.map(({ y }) => y)));
}

type Watching = Window & { shapes?: Set<string> };

/** Notes from now on, frame by frame, how three of the nodes stand to each other, which no camera changes. */
const watchShape = (page: Page, ids: readonly string[]): Promise<void> =>
  page.evaluate(
    (watched) => {
      const shapes = new Set<string>();
      (window as Watching).shapes = shapes;
      const look = (): void => {
        const stage = document.querySelector<StageElement>('[data-stage]')?.stage;
        const [a, b, c] = watched.map((id) => stage?.screenPositionOf(id));
        const apart = (one: Position, other: Position): number => Math.hypot(other.x - one.x, other.y - one.y);
        if (a && b && c) shapes.add((apart(a, b) / (apart(a, c) + apart(b, c))).toFixed(3));
        requestAnimationFrame(look);
      };
      look();
    },
    [0, 1 / 3, 2 / 3].map((share) => ids[Math.floor(share * ids.length)] ?? ''),
  );

const shapesSeen = (page: Page): Promise<string[]> => page.evaluate(() => [...((window as Watching).shapes ?? [])]);

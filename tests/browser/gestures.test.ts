import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameOf, type Graph } from '../../src/model/values.ts';
import type { Position } from '../../src/scene/scene.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askPreset } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import {
  cameraOf,
  chooseTool,
  colourAt,
  drawAround,
  emptyPlace,
  fingersOn,
  outlineOf,
  selectionOf,
  stagePlace,
  twoShapes,
  untilChosen,
  WIDE,
  within,
  type Fingers,
} from './gestures.ts';
import { clickNode, dragNode, placeOf, placesOf, pointAt, stageOf, untilDrawn } from './stage.ts';
import { visit, type VisitOptions } from './visit.ts';

const ANSWER = 'programs-for-organization';

/** What hands do is the app's own, whatever engine answers. */
const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

describe('the reader’s hands', () => {
  const site = servedOn(engine);
  let graph: Graph;
  let ids: string[];
  let programs: string[];

  beforeAll(async () => {
    ({ graph } = await askPreset(site(), ANSWER, {}));
    ids = graph.nodes.map(({ id }) => id);
    programs = graph.nodes.filter(({ labels }) => labels[0] === 'Program').map(({ id }) => id);
  });

  async function open(query = '', options: VisitOptions = WIDE): Promise<Page> {
    const page = await visit(`${site()}/?preset=${ANSWER}${query}`, options);
    await untilDrawn(page);
    return page;
  }

  const undoOf = (page: Page, step: string) => page.getByRole('button', { name: `Undo: ${step}` });

  /** Waits until these nodes have moved so far on the screen, and all others have not. */
  async function expectMoved(page: Page, moved: readonly string[], by: Position, before: Map<string, Position>) {
    const expected = [...before].map(([id, { x, y }]) => {
      const { x: right, y: down } = moved.includes(id) ? by : { x: 0, y: 0 };
      return [id, { x: expect.closeTo(x + right, 0), y: expect.closeTo(y + down, 0) }];
    });
    await expectSoon(async () => [...(await placesOf(page, ids))]).toEqual(expected);
  }

  describe.each(['lasso', 'marquee'] as const)('a %s', (tool) => {
    test('chooses what lies within it, adds with Shift and toggles with Alt', async () => {
      const page = await open();
      const places = await placesOf(page, ids);
      const [one, other] = twoShapes(await stagePlace(page), places);
      const [first, second] = [within(tool, one, places), within(tool, other, places)];
      await chooseTool(page, tool);
      await drawAround(page, tool, one);
      await untilChosen(page, first);
      const panel = page.getByRole('article', { name: 'Chosen nodes and connections' });
      expect(await panel.getByRole('heading').first().innerText()).toBe(`${first.length} chosen`);
      const names = graph.nodes.filter(({ id }) => first.includes(id)).map((node) => nameOf(node));
      const listed = panel.locator('.selection-list').getByRole('button', { name: /^(?!Leave )/ });
      await expectSoon(async () => (await listed.allInnerTexts()).toSorted()).toEqual(names.toSorted());

      await drawAround(page, tool, other, { key: 'Shift' });
      await untilChosen(page, new Set([...first, ...second]));
      await drawAround(page, tool, one, { key: 'Alt' });
      await untilChosen(
        page,
        second.filter((id) => !first.includes(id)),
      );
      await drawAround(page, tool, other);
      await untilChosen(page, second);
    });

    test('is called off with Escape', async () => {
      const [chosen = ''] = programs;
      const page = await open(`&select=${chosen}`);
      const [shape] = twoShapes(await stagePlace(page), await placesOf(page, ids));
      await chooseTool(page, tool);
      await drawAround(page, tool, shape, {
        midway: async () => {
          expect(await outlineOf(page).locator('path').getAttribute('d')).toMatch(/^M[\d. L-]+Z$/);
          await page.keyboard.press('Escape');
          await expectSoon(() => outlineOf(page).count()).toBe(0);
        },
      });
      await untilDrawn(page);
      expect(selectionOf(page)).toEqual([chosen]);
      await drawAround(page, tool, shape);
      await expectSoon(() => selectionOf(page).length).toBeGreaterThan(1);
    });

    test('leaves the wheel and the space bar to move the picture', async () => {
      const page = await open();
      const stage = await stagePlace(page);
      await chooseTool(page, tool);
      const from = emptyPlace(stage, await placesOf(page, ids));
      await page.mouse.move(from.x, from.y);
      const { zoom } = await cameraOf(page);
      await page.mouse.wheel(0, -200);
      await expectSoon(async () => (await cameraOf(page)).zoom).toBeGreaterThan(zoom * 1.2);
      await untilDrawn(page);

      await stageOf(page).focus();
      await page.keyboard.press('Home');
      await expectSoon(() => stageOf(page).getAttribute('data-focused')).not.toBeNull();
      await untilDrawn(page);
      const before = await placesOf(page, ids);
      await page.keyboard.down(' ');
      await page.mouse.down();
      await page.mouse.move(from.x + 30, from.y + 20);
      await page.mouse.move(from.x + 60, from.y + 40);
      await expectMoved(page, ids, { x: 60, y: 40 }, before);
      expect(await outlineOf(page).count()).toBe(0);
      await page.mouse.up();
      await page.keyboard.up(' ');
      await untilDrawn(page);
      expect(selectionOf(page)).toEqual([]);
      expect(await stageOf(page).getAttribute('data-tool')).toBe(tool);
    });
  });

  test('a node that is dragged stays where it is let go, until that is undone', async () => {
    const page = await open();
    const [node = ''] = programs;
    const before = await placesOf(page, ids);
    const address = page.url();
    const by = { x: 70, y: -50 };
    await dragNode(page, node, by);
    await undoOf(page, '1 node moved').waitFor();
    await expectMoved(page, [node], by, before);
    expect(page.url()).toBe(address);

    await page.keyboard.press('Control+z');
    await expectMoved(page, [], by, before);
    await page.keyboard.press('Control+Shift+z');
    await expectMoved(page, [node], by, before);
    await clickNode(page, node);
    await untilChosen(page, [node]);
    await page.getByRole('button', { name: 'Let go' }).click();
    await expectMoved(page, [], by, before);
  });

  test('a hand that hardly moves has clicked', async () => {
    const page = await open();
    const [node = ''] = programs;
    const { x, y } = await pointAt(page, node);
    const before = await placesOf(page, ids);
    await page.mouse.down();
    await page.mouse.move(x + 2, y + 1);
    await page.mouse.up();
    await untilChosen(page, [node]);
    await expectMoved(page, [], { x: 0, y: 0 }, before);
    expect(await page.getByRole('button', { name: /^Undo: .*moved$/ }).count()).toBe(0);
  });

  test('what was let go is pointed at when the hand moves on over it', async () => {
    const page = await open();
    const [node = ''] = programs;
    const { x, y } = await pointAt(page, node);
    const before = await placesOf(page, ids);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 20);
    await page.mouse.move(x + 80, y + 40);
    await expectMoved(page, [node], { x: 80, y: 40 }, before);
    await expectSoon(() => stageOf(page).getAttribute('data-hovered')).toBeNull();
    // The node is under the hand again: a little further, and it is let go.
    await page.mouse.move(x + 81, y + 40);
    await expectMoved(page, [node], { x: 81, y: 40 }, before);
    await page.mouse.up();
    await page.mouse.move(x + 82, y + 41);
    await expectSoon(() => stageOf(page).getAttribute('data-hovered')).toBe(node);
    expect(await page.getByRole('tooltip').count()).toBe(1);
  });

  test('Escape puts back what is being dragged', async () => {
    const page = await open();
    const [node = ''] = programs;
    const { x, y } = await pointAt(page, node);
    const before = await placesOf(page, ids);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 20);
    await page.mouse.move(x + 80, y + 40);
    await expectMoved(page, [node], { x: 80, y: 40 }, before);
    await page.keyboard.press('Escape');
    await expectMoved(page, [], { x: 0, y: 0 }, before);
    await page.mouse.up();
    await untilDrawn(page);
    expect(await page.getByRole('button', { name: 'Nothing to undo' }).count()).toBe(1);
  });

  test('all that is chosen moves with the one that is dragged', async () => {
    const chosen = programs.slice(0, 3);
    const page = await open(`&select=${chosen.join(',')}`);
    const before = await placesOf(page, ids);
    const by = { x: -60, y: 36 };
    await dragNode(page, chosen[1] ?? '', by);
    await undoOf(page, '3 nodes moved').waitFor();
    await expectMoved(page, chosen, by, before);
    expect(selectionOf(page)).toEqual(chosen.toSorted());
    await page.keyboard.press('Control+z');
    await expectMoved(page, [], by, before);
  });

  describe('a finger', () => {
    const TOUCH = { ...WIDE, hasTouch: true };

    /** Lays a finger on a node until it is lifted off the ground, which lets all that is not beside it fade. */
    async function takeUp(page: Page, node: string): Promise<{ finger: Fingers; at: Position }> {
      const beside = graph.relationships.flatMap(({ start, end }) =>
        start === node ? [end] : end === node ? [start] : [],
      );
      const aside = programs.find((id) => id !== node && !beside.includes(id)) ?? '';
      const finger = await fingersOn(page);
      const at = await placeOf(page, node);
      const watched = await placeOf(page, aside);
      const colour = await colourAt(page, watched);
      await finger('touchStart', at);
      await expectSoon(() => colourAt(page, watched)).not.toBe(colour);
      return { finger, at };
    }

    test('chooses what it taps', async () => {
      const page = await open('', TOUCH);
      const [node = ''] = programs;
      const { x, y } = await placeOf(page, node);
      await page.touchscreen.tap(x, y);
      await untilChosen(page, [node]);
      const ground = emptyPlace(await stagePlace(page), await placesOf(page, ids));
      await page.touchscreen.tap(ground.x, ground.y);
      await untilChosen(page, []);
      expect(await page.getByRole('button', { name: /^Undo: .*moved$/ }).count()).toBe(0);
    });

    test('takes a node up once it has rested on it, and pins it where it is lifted', async () => {
      const page = await open('', TOUCH);
      const [node = ''] = programs;
      const before = await placesOf(page, ids);
      const {
        finger,
        at: { x, y },
      } = await takeUp(page, node);
      await finger('touchMove', { x: x + 30, y: y - 30 });
      await finger('touchMove', { x: x + 60, y: y - 50 });
      await finger('touchEnd');
      await undoOf(page, '1 node moved').waitFor();
      await expectMoved(page, [node], { x: 60, y: -50 }, before);
      expect(selectionOf(page)).toEqual([]);
    });

    test('opens the menu of a node on which it rests and is lifted', async () => {
      const page = await open('', TOUCH);
      const [node = ''] = programs;
      const { finger } = await takeUp(page, node);
      await finger('touchEnd');
      await page.getByRole('menuitem', { name: 'Pin in place' }).waitFor();
      expect(selectionOf(page)).toEqual([]);
    });

    test('moves the picture from the ground, and two zoom it between them', async () => {
      const page = await open('', TOUCH);
      const finger = await fingersOn(page);
      const stage = await stagePlace(page);
      const before = await placesOf(page, ids);
      const from = emptyPlace(stage, before);
      await finger('touchStart', from);
      await finger('touchMove', { x: from.x + 40, y: from.y + 30 });
      await finger('touchMove', { x: from.x + 80, y: from.y + 60 });
      await expectMoved(page, ids, { x: 80, y: 60 }, before);
      await finger('touchEnd');
      await untilDrawn(page);

      const places = await placesOf(page, ids);
      const { zoom } = await cameraOf(page);
      const middle = { x: stage.x + stage.width / 2 + 30, y: stage.y + stage.height / 2 - 20 };
      const apart = (pixels: number): [Position, Position] => [
        { x: middle.x - pixels / 2, y: middle.y },
        { x: middle.x + pixels / 2, y: middle.y },
      ];
      await finger('touchStart', ...apart(100));
      for (const pixels of [120, 160, 200]) await finger('touchMove', ...apart(pixels));
      await expectSoon(async () => (await cameraOf(page)).zoom / zoom).toBeCloseTo(2, 1);
      const spread = [...places].map(([id, { x, y }]) => [
        id,
        { x: expect.closeTo(2 * x - middle.x, 0), y: expect.closeTo(2 * y - middle.y, 0) },
      ]);
      expect([...(await placesOf(page, ids))]).toEqual(spread);
      await finger('touchEnd');
      expect(selectionOf(page)).toEqual([]);
    });
  });
});

import type { Locator, Page } from 'playwright-core';
import type { StageElement } from '../../src/app/stage/stage-contract.ts';
import type { Position } from '../../src/scene/scene.ts';
import { expectSoon } from './expect-soon.ts';

export const stageOf = (page: Page): Locator => page.locator('[data-stage]');

/** Waits until something is drawn, its letters have come, and nothing moves. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const stage = document.querySelector<HTMLElement>('[data-stage]');
    const isDrawn = Number(stage?.dataset['nodes']) > 0 && stage?.dataset['ready'] === 'true';
    return isDrawn && document.fonts.status === 'loaded';
  });
}

export type Size = { nodes: number; connections: number };

export const sizeOf = (page: Page): Promise<Size> =>
  stageOf(page).evaluate(({ dataset }) => ({
    nodes: Number((dataset as DOMStringMap)['nodes']),
    connections: Number((dataset as DOMStringMap)['connections']),
  }));

/** Waits for a picture of that size, at rest. */
export async function untilSize(page: Page, size: Partial<Size>): Promise<void> {
  await expectSoon(() => sizeOf(page)).toMatchObject(size);
  await untilDrawn(page);
}

/** Where nodes are drawn, in client coordinates; those that are not drawn are left out. */
export async function placesOf(page: Page, ids: readonly string[]): Promise<Map<string, Position>> {
  const places = await page.evaluate((asked) => {
    const handle = document.querySelector<StageElement>('[data-stage]')?.stage;
    return asked.map((id) => [id, handle?.screenPositionOf(id)] as const);
  }, ids);
  return new Map(places.filter((entry): entry is [string, Position] => entry[1] !== undefined));
}

export async function placeOf(page: Page, id: string): Promise<Position> {
  const place = (await placesOf(page, [id])).get(id);
  if (!place) throw new Error(`${id} is not drawn`);
  return place;
}

/** Where nodes stand in the picture itself, in graph units: the same wherever the reader looks from. */
export async function spotsOf(page: Page, ids: readonly string[]): Promise<Map<string, Position>> {
  const spots = await page.evaluate((asked) => {
    const stage = document.querySelector<StageElement>('[data-stage]');
    const camera = stage?.stage?.camera();
    if (!stage || !camera) return [];
    const { left, top, width, height } = stage.getBoundingClientRect();
    return asked.flatMap((id) => {
      const at = stage.stage?.screenPositionOf(id);
      if (!at) return [];
      const x = camera.x + (at.x - left - width / 2) / camera.zoom;
      const y = camera.y + (at.y - top - height / 2) / camera.zoom;
      return [[id, { x, y }] as const];
    });
  }, ids);
  return new Map(spots);
}

export async function spotOf(page: Page, id: string): Promise<Position> {
  const spot = (await spotsOf(page, [id])).get(id);
  if (!spot) throw new Error(`${id} is not drawn`);
  return spot;
}

/** How far on average nodes of one picture lie from where they are in another. */
export function meanDistance(one: ReadonlyMap<string, Position>, other: ReadonlyMap<string, Position>): number {
  const distances = [...one].flatMap(([id, { x, y }]) => {
    const there = other.get(id);
    return there ? [Math.hypot(there.x - x, there.y - y)] : [];
  });
  return distances.reduce((sum, each) => sum + each, 0) / distances.length;
}

const STILL_MS = 500;

/** Waits until the picture has been at rest for a while: a panel that opens lays it out anew a moment later. */
export async function untilStill(page: Page): Promise<void> {
  await untilDrawn(page);
  await page.waitForFunction((stillMs) => {
    const stage = document.querySelector<StageElement & { was?: string; since?: number }>('[data-stage]');
    if (!stage) return false;
    const { width, height } = stage.getBoundingClientRect();
    const state = [width, height, stage.dataset['nodes'], stage.dataset['ready']].join(' ');
    if (stage.was !== state || stage.dataset['ready'] !== 'true') stage.since = performance.now();
    stage.was = state;
    return performance.now() - (stage.since ?? 0) > stillMs;
  }, STILL_MS);
}

/** Points at a node that nothing of the page lies over. */
export async function pointAt(page: Page, id: string): Promise<Position> {
  await untilStill(page);
  const place = await placeOf(page, id);
  const over = await page.evaluate(({ x, y }) => {
    const element = document.elementFromPoint(x, y);
    return element?.closest('[data-stage]') ? undefined : `${element?.tagName} ${element?.className}`;
  }, place);
  if (over !== undefined) throw new Error(`${id} lies under ${over}`);
  await page.mouse.move(place.x, place.y);
  await expectSoon(() => stageOf(page).getAttribute('data-hovered')).toBe(id);
  return place;
}

export async function clickNode(page: Page, id: string): Promise<void> {
  const { x, y } = await pointAt(page, id);
  await page.mouse.click(x, y);
}

export async function doubleClickNode(page: Page, id: string): Promise<void> {
  const { x, y } = await pointAt(page, id);
  await page.mouse.dblclick(x, y);
}

/** Takes a node with the mouse and lets it go so far away. */
export async function dragNode(page: Page, id: string, by: Position): Promise<void> {
  const { x, y } = await pointAt(page, id);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2);
  await page.mouse.move(x + by.x, y + by.y);
  await page.mouse.up();
}

const nextFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** Finds where a connection can be pointed at: beside the middle of its ends, as it may be bent. */
export async function findConnection(
  page: Page,
  connection: { id: string; start: string; end: string },
): Promise<Position> {
  await untilStill(page);
  const start = await placeOf(page, connection.start);
  const end = await placeOf(page, connection.end);
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const across = { x: -(end.y - start.y) / length, y: (end.x - start.x) / length };
  for (let step = 0; step <= 60; step += 1) {
    const away = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * 2;
    const x = (start.x + end.x) / 2 + across.x * away;
    const y = (start.y + end.y) / 2 + across.y * away;
    await page.mouse.move(x, y);
    await nextFrames(page);
    if ((await stageOf(page).getAttribute('data-hovered')) === connection.id) return { x, y };
  }
  throw new Error(`${connection.id} cannot be pointed at`);
}

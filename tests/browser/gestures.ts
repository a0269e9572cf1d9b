import type { Locator, Page } from 'playwright-core';
import type { Camera, StageElement } from '../../src/app/stage/stage-contract.ts';
import type { Position } from '../../src/scene/scene.ts';
import { expectSoon } from './expect-soon.ts';
import { pixelAt, pixelsOf } from './pixels.ts';
import { stageOf, untilDrawn } from './stage.ts';

/** So wide that the evidence stands open from the start: nothing makes room for it once something is chosen. */
export const WIDE = { viewport: { width: 1680, height: 720 } } as const;

export type Place = { x: number; y: number; width: number; height: number };

/** Where the stage is in the window. */
export async function stagePlace(page: Page): Promise<Place> {
  const place = await stageOf(page).boundingBox();
  if (!place) throw new Error('the stage is not to be seen');
  return place;
}

export async function cameraOf(page: Page): Promise<Camera> {
  const camera = await stageOf(page).evaluate((stage) => (stage as StageElement).stage?.camera());
  if (!camera) throw new Error('nothing is drawn');
  return camera;
}

/** Ids of all that is chosen, in order of the alphabet. */
export const selectionOf = (page: Page): string[] =>
  (new URL(page.url()).searchParams.get('select') ?? '').split(',').filter(Boolean).toSorted();

/** Waits until exactly these are chosen, as the address and the stage have it. */
export async function untilChosen(page: Page, ids: Iterable<string>): Promise<void> {
  const expected = [...ids].toSorted();
  await expectSoon(() => selectionOf(page)).toEqual(expected);
  await expectSoon(() => stageOf(page).getAttribute('data-selection')).toBe(String(expected.length));
  await untilDrawn(page);
}

const TOOLS = { move: 'Move the picture', lasso: 'Choose with a lasso', marquee: 'Choose with a rectangle' } as const;
export type Tool = keyof typeof TOOLS;

export async function chooseTool(page: Page, tool: Tool): Promise<void> {
  await page.getByRole('button', { name: TOOLS[tool] }).click();
  await expectSoon(() => stageOf(page).getAttribute('data-tool')).toBe(tool);
}

/** The line that is drawn around what is to be chosen. */
export const outlineOf = (page: Page): Locator => stageOf(page).locator('.stage-outline');

/** A rectangle and the diamond whose corners touch its sides, so that a lasso chooses fewer than a marquee. */
export type Shape = { x: number; y: number; across: number; down: number };

/** 1 on the edge of the shape, less within it. */
function farness(tool: Tool, { x, y, across, down }: Shape, place: Position): number {
  const [right, below] = [Math.abs(place.x - x) / across, Math.abs(place.y - y) / down];
  return tool === 'lasso' ? right + below : Math.max(right, below);
}

export const within = (tool: Tool, shape: Shape, places: ReadonlyMap<string, Position>): string[] =>
  [...places].filter(([, place]) => farness(tool, shape, place) < 1).map(([id]) => id);

/** How far from every node an edge has to run, as the hand is no finer. */
const CLEARANCE = 9;
const STEP = 16;

/** Every shape on the stage that a hand could draw around some nodes without a doubt which of them are inside. */
function* clearShapes(stage: Place, places: ReadonlyMap<string, Position>): Generator<Shape> {
  for (const across of steps(4 * STEP, stage.width / 2))
    for (const down of steps(4 * STEP, stage.height / 2))
      for (const { x, y } of middles(stage, across + STEP, down + STEP)) {
        const shape = { x, y, across, down };
        if (isClear(shape, places)) yield shape;
      }
}

function* middles(stage: Place, across: number, down: number): Generator<Position> {
  for (const x of steps(stage.x + across, stage.x + stage.width - across))
    for (const y of steps(stage.y + down, stage.y + stage.height - down)) yield { x, y };
}

function* steps(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at += STEP) yield at;
}

function isClear(shape: Shape, places: ReadonlyMap<string, Position>): boolean {
  const least = CLEARANCE / Math.min(shape.across, shape.down);
  for (const place of places.values())
    for (const tool of ['lasso', 'marquee'] as const)
      if (Math.abs(farness(tool, shape, place) - 1) < least) return false;
  return true;
}

const FEWEST = 3;

/** Two shapes that have some nodes in common and some each alone; the diamond of each leaves out some of its rectangle. */
export function twoShapes(stage: Place, places: ReadonlyMap<string, Position>): [Shape, Shape] {
  const found: Shape[] = [];
  for (const shape of clearShapes(stage, places)) {
    const few = within('lasso', shape, places);
    if (few.length < FEWEST || few.length === within('marquee', shape, places).length) continue;
    const other = found.find((each) => areCrossing(few, within('lasso', each, places)));
    if (other) return [other, shape];
    found.push(shape);
  }
  throw new Error('no two shapes cross');
}

function areCrossing(one: readonly string[], other: readonly string[]): boolean {
  const common = one.filter((id) => other.includes(id)).length;
  return common > 0 && common < one.length && common < other.length;
}

/** The way of the hand around a shape. */
function wayAround(tool: Tool, { x, y, across, down }: Shape): Position[] {
  if (tool === 'marquee')
    return [
      { x: x - across, y: y - down },
      { x, y },
      { x: x + across, y: y + down },
    ];
  const corners = [
    { x, y: y - down },
    { x: x + across, y },
    { x, y: y + down },
    { x: x - across, y },
    { x, y: y - down },
  ];
  return corners.flatMap((corner, index) => between(corners[index - 1] ?? corner, corner));
}

const PARTS = 3;

const between = (from: Position, to: Position): Position[] =>
  Array.from({ length: PARTS }, (_, part) => {
    const share = (part + 1) / PARTS;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });

export type Draw = { key?: 'Shift' | 'Alt'; /** Before it is let go. */ midway?: () => Promise<void> };

/** Draws around a shape with the tool that is chosen. */
export async function drawAround(page: Page, tool: Tool, shape: Shape, { key, midway }: Draw = {}): Promise<void> {
  const [start, ...way] = wayAround(tool, shape);
  if (key) await page.keyboard.down(key);
  await page.mouse.move(start?.x ?? 0, start?.y ?? 0);
  await page.mouse.down();
  for (const { x, y } of way) await page.mouse.move(x, y);
  await midway?.();
  await page.mouse.up();
  if (key) await page.keyboard.up(key);
}

const GROUND = 40;

/** A place on the stage with nothing around it. */
export function emptyPlace(stage: Place, places: ReadonlyMap<string, Position>): Position {
  for (const { x, y } of middles(stage, GROUND, 2 * GROUND))
    if ([...places.values()].every((place) => Math.hypot(place.x - x, place.y - y) > GROUND)) return { x, y };
  throw new Error('no place on the stage is empty');
}

export type Fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: Position[]) => Promise<void>;

/** Fingers on the screen, as many as there are places. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page);
  return async (type, ...at) => {
    const touchPoints = at.map(({ x, y }, id) => ({ x, y, id }));
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
}

/** The colour of the picture at a place in the window. */
export async function colourAt(page: Page, { x, y }: Position): Promise<string> {
  const stage = await stagePlace(page);
  return pixelAt(await pixelsOf(stageOf(page)), { x: x - stage.x, y: y - stage.y });
}

type Watched = StageElement & { watch?: { steps: number } };

/** Counts in how many steps the camera moves from now on, until what is returned is asked. */
export async function watchCamera(page: Page): Promise<() => Promise<number>> {
  await stageOf(page).evaluate((element) => {
    const stage: Watched = element as Watched;
    const watch = { steps: 0 };
    let was = JSON.stringify(stage.stage?.camera());
    stage.watch = watch;
    requestAnimationFrame(function look() {
      if (stage.watch !== watch) return;
      const now = JSON.stringify(stage.stage?.camera());
      if (now !== was) watch.steps += 1;
      was = now;
      requestAnimationFrame(look);
    });
  });
  return () =>
    stageOf(page).evaluate((element) => {
      const stage: Watched = element as Watched;
      const steps = stage.watch?.steps ?? NaN;
      delete stage.watch;
      return steps;
    });
}

import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StageElement } from '../../src/app/stage/stage-contract.ts';
import type { Position } from '../../src/scene/scene.ts';
import { themes, type ThemeName } from '../../src/scene/theme.ts';
import { parsedSvg, type Element } from '../scene/picture/parsed-svg.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { expectSoon } from './expect-soon.ts';
import { cameraOf, stagePlace } from './gestures.ts';
import { installFonts } from './installed-fonts.ts';
import { decode, pixelsOf } from './pixels.ts';
import { choose, openExport } from './save-picture.ts';
import { placesOf, stageOf, untilStill } from './stage.ts';
import { visit } from './visit.ts';
import { writtenOn } from './written-text.ts';

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

const isMissing = spawnSync('rsvg-convert', ['--version']).error !== undefined;
const MISSING = 'no rsvg-convert found; on Debian, apt-get install librsvg2-bin';
if (isMissing && process.env['LIAISON_TEST_DEMAND'] === '1') throw new Error(MISSING);
if (isMissing) console.warn(`\n  SKIPPED: whether an SVG looks as the screen does. ${MISSING}\n`);

/** A picture as wide as it was designed leaves this between its margins: a stage of that width is drawn 1 to 1. */
const WIDTH = 1320;
const STAGE_WIDTH = WIDTH - 2 * 36;

/** Pixels: Sigma draws shapes as triangles on the graphics card, another program as curves. */
const NODE_TOLERANCE = 1.5;
/** Of a channel's 255. */
const COLOUR_TOLERANCE = 8;
/** Pixels: labels on the screen keep off the widest shape of a size, in a picture off its circle. */
const LABEL_TOLERANCE = 2;

type Channels = readonly [number, number, number];
const channelsOf = (colour: string): Channels => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [red, green, blue];
};

function apart({ data, width }: PNG, x: number, y: number, [red, green, blue]: Channels): number {
  const at = 4 * (Math.round(y) * width + Math.round(x));
  const differences = [red, green, blue].map((value, channel) => Math.abs((data[at + channel] ?? NaN) - value));
  return Math.max(...differences);
}

type Box = { left: number; top: number; right: number; bottom: number };

/** The middle of what has a colour in a box; each pixel weighs as much as it has of it. */
function middleOf(image: PNG, colour: Channels, { left, top, right, bottom }: Box): Position {
  const sum = { x: 0, y: 0, weight: 0 };
  for (let y = Math.floor(top); y <= bottom; y += 1) {
    for (let x = Math.floor(left); x <= right; x += 1) {
      const weight = Math.max(0, 1 - apart(image, x, y, colour) / 60);
      sum.x += (x + 0.5) * weight;
      sum.y += (y + 0.5) * weight;
      sum.weight += weight;
    }
  }
  return { x: sum.x / sum.weight, y: sum.y / sum.weight };
}

/** Where in a box something is that stands out from the ground by half of the most that anything in it does. */
function inkBox(image: PNG, ground: Channels, { left, top, right, bottom }: Box): Box {
  const found = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const places: (Position & { off: number })[] = [];
  for (let y = Math.floor(top); y < bottom; y += 1)
    for (let x = Math.floor(left); x < right; x += 1) places.push({ x, y, off: apart(image, x, y, ground) });
  const most = Math.max(...places.map(({ off }) => off));
  for (const { x, y } of places.filter(({ off }) => off > most / 2)) {
    found.left = Math.min(found.left, x);
    found.right = Math.max(found.right, x);
    found.top = Math.min(found.top, y);
    found.bottom = Math.max(found.bottom, y);
  }
  return found;
}

/** One pixel of the window for one of the scene's, as wide as the picture's inner part. */
async function standAtFullSize(page: Page): Promise<void> {
  const { width } = await stagePlace(page);
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  await page.setViewportSize({ width: window.width + Math.round(STAGE_WIDTH - width), height: window.height });
  await expectSoon(async () => (await stagePlace(page)).width).toBe(STAGE_WIDTH);
  await untilStill(page);
  await stageOf(page).evaluate((element) => {
    const { stage } = element as StageElement;
    const camera = stage?.camera();
    if (camera) stage?.setCamera({ ...camera, zoom: 1 });
  });
  await expectSoon(async () => (await cameraOf(page)).zoom).toBeCloseTo(1, 3);
  await untilStill(page);
}

async function saveSeen(page: Page): Promise<string> {
  const dialog = await openExport(page);
  await choose(dialog, 'What', 'On screen');
  await choose(dialog, 'Legend', 'None');
  await choose(dialog, 'Format', 'SVG');
  await dialog.getByLabel('Width').fill(String(WIDTH));
  const save = dialog.getByRole('button', { name: 'Save SVG' });
  await expectSoon(() => dialog.locator('figcaption output').innerText()).toContain('1,320 ×');
  await expectSoon(() => save.isEnabled()).toBe(true);
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  return readFile(await download.path(), 'utf8');
}

describe.skipIf(isMissing)('the screen, and an SVG of it drawn by another program', () => {
  const site = servedOn(engine);
  let fonts = '';

  beforeAll(() => {
    fonts = installFonts();
  });
  afterAll(() => rm(dirname(fonts), { recursive: true }));

  async function bothOf(address: string, colorScheme: ThemeName) {
    const page = await visit(`${site()}/${address}`, { colorScheme, viewport: { width: 1480, height: 900 } });
    await untilStill(page);
    await standAtFullSize(page);
    await page.mouse.move(0, 0);
    const screen = await pixelsOf(stageOf(page));
    const written = await writtenOn(page);
    const stage = await stagePlace(page);
    const text = await saveSeen(page);
    const { status, stdout, stderr } = spawnSync('rsvg-convert', [], {
      input: text,
      maxBuffer: 2 ** 28,
      env: { ...process.env, FONTCONFIG_FILE: fonts },
    });
    if (status !== 0) throw new Error(stderr.toString());
    const elements = parsedSvg(text);
    const clip = elements.find(({ parents, tag }) => tag === 'rect' && parents.at(-1) === 'region')?.attributes ?? {};
    const shift = { x: Number(clip['x']), y: Number(clip['y']) };
    expect([Number(clip['width']), Number(clip['height'])]).toEqual([STAGE_WIDTH, expect.closeTo(stage.height, 0)]);
    const ids = elements.flatMap(({ attributes }) => (isNode(attributes) ? [attributes['data-id'] ?? ''] : []));
    const places = new Map<string, Position>();
    for (const [id, { x, y }] of await placesOf(page, ids)) places.set(id, { x: x - stage.x, y: y - stage.y });
    const names = elements.filter(({ tag, attributes }) => tag === 'text' && attributes['id']?.startsWith('label-'));
    const labels = await withBoxes(page, names);
    return { screen, svg: decode(stdout), written, elements, labels, shift, places };
  }

  type Both = Awaited<ReturnType<typeof bothOf>>;

  test.each<[string, ThemeName]>([
    ['?preset=programs-for-organization', 'light'],
    ['?preset=programs-for-organization&p.organization=organization:brics', 'dark'],
  ])('have each node, its colour and each name at the same place: %s, %s', async (address, theme) => {
    const both = await bothOf(address, theme);
    const ground = channelsOf(themes[theme].paper);
    expect(nodesApart(both)).toEqual([]);
    expect(labelsApart(both, ground)).toEqual([]);
  });

  /** Those whose surroundings hide nothing of them and add nothing to them. */
  function nodesApart({ screen, svg, elements, shift, places }: Both) {
    const nodes = elements.filter(({ attributes }) => isNode(attributes));
    const faults: unknown[] = [];
    let compared = 0;
    for (const { attributes } of nodes) {
      const { x, y } = places.get(attributes['data-id'] ?? '') ?? { x: NaN, y: NaN };
      const reach = reachOf(attributes['d']);
      const around = boxAround({ x, y }, reach + AROUND);
      const isAlone = [...places].every(
        ([id, other]) => id === attributes['data-id'] || Math.hypot(other.x - x, other.y - y) > reach + LARGEST_REACH,
      );
      if (!isAlone || !isWithin(around, screen)) continue;
      compared += 1;
      const colour = channelsOf(attributes['fill'] ?? '');
      const onScreen = middleOf(screen, colour, around);
      const inSvg = middleOf(svg, colour, moved(around, shift));
      const off = Math.hypot(inSvg.x - shift.x - onScreen.x, inSvg.y - shift.y - onScreen.y);
      const colours = [apart(screen, x, y, colour), apart(svg, x + shift.x, y + shift.y, colour)];
      if (!(off <= NODE_TOLERANCE) || Math.max(...colours) > COLOUR_TOLERANCE)
        faults.push({ id: attributes['data-id'], off, colours });
    }
    expect(compared).toBeGreaterThan(8);
    return faults;
  }

  /** Which names have room is found anew for a picture, and long ones are cut on the screen: those in both are compared. */
  function labelsApart({ screen, svg, written, labels, shift }: Both, ground: Channels) {
    const common = labels.flatMap((label) => {
      const [there, ...others] = written.filter(({ text }) => text === label.text);
      const isSeen = isWithin(moved(label.box, { x: -shift.x, y: -shift.y }), screen);
      return there && others.length === 0 && isSeen ? [{ ...label, font: there.font }] : [];
    });
    expect(common.length).toBeGreaterThan(5);
    return common.flatMap(({ text, box, fontSize, font }) => {
      const onScreen = inkBox(screen, ground, moved(box, { x: -shift.x, y: -shift.y }));
      const inSvg = moved(inkBox(svg, ground, box), { x: -shift.x, y: -shift.y });
      const off = (['left', 'right', 'top', 'bottom'] as const).map((side) => Math.abs(onScreen[side] - inSvg[side]));
      return off.every((each) => each <= LABEL_TOLERANCE) ? [] : [{ text, off, font, fontSize }];
    });
  }
});

type Label = { text: string; fontSize: number; box: Box };

/** No further from the letters than their halo reaches: nothing else is drawn there. */
const AROUND = 1;
/** Of Noto Sans, in font sizes: how far capitals stand above the baseline, and tails hang below it. */
const ABOVE = 0.75;
const BELOW = 0.24;

async function withBoxes(page: Page, elements: readonly Element[]): Promise<Label[]> {
  const asked = elements.map(({ text, attributes }) => ({ text, fontSize: Number(attributes['font-size']) }));
  const widths = await page.evaluate((labels) => {
    const canvas = document.createElement('canvas').getContext('2d');
    return labels.map(({ text, fontSize }) => {
      if (!canvas) return Number.NaN;
      canvas.font = `${fontSize}px "Noto Sans", "Noto Sans SC", sans-serif`;
      return canvas.measureText(text).width;
    });
  }, asked);
  return elements.map(({ text, attributes }, index) => {
    const fontSize = Number(attributes['font-size']);
    const [x, baseline, width] = [Number(attributes['x']), Number(attributes['y']), widths[index] ?? NaN];
    const left = attributes['text-anchor'] === 'end' ? x - width : x;
    const [top, bottom] = [baseline - ABOVE * fontSize, baseline + BELOW * fontSize];
    return {
      text,
      fontSize,
      box: { left: left - AROUND, right: left + width + AROUND, top, bottom },
    };
  });
}

const isNode = (attributes: Element['attributes']): boolean => attributes['id']?.startsWith('node-') ?? false;

const LARGEST_REACH = 22;

/** How far a shape reaches from its middle, from the path that draws it. */
function reachOf(path = ''): number {
  const xs = [...path.matchAll(/(?:[ML]|0 0 1 )(-?[\d.]+) /g)].map(([, x]) => Number(x));
  return (Math.max(...xs) - Math.min(...xs)) / 2;
}

const boxAround = ({ x, y }: Position, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
});
const isWithin = ({ left, top, right, bottom }: Box, { width, height }: PNG): boolean =>
  left > 0 && top > 0 && right < width - 1 && bottom < height - 1;
const moved = ({ left, top, right, bottom }: Box, { x, y }: Position): Box => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});

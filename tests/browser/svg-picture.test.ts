import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Picture, PictureOptions, ShapeMark, TextMark } from '../../src/scene/picture/picture.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { small } from '../scene/graphs.ts';
import { byConnections, byRole } from '../scene/laid-out-scenes.ts';
import { installFonts } from './installed-fonts.ts';
import { decode } from './pixels.ts';
import { visit } from './visit.ts';

const isMissing = spawnSync('rsvg-convert', ['--version']).error !== undefined;
const MISSING = 'no rsvg-convert found; on Debian, apt-get install librsvg2-bin';
if (isMissing && process.env['LIAISON_TEST_DEMAND'] === '1') throw new Error(MISSING);
if (isMissing) console.warn(`\n  SKIPPED: whether an SVG looks as its PNG does. ${MISSING}\n`);

/** Of a channel's 255: the edge of a shape falls on pixels a little otherwise in each program. */
const COLOUR_TOLERANCE = 6;
/** Pixels by which a text may lie elsewhere. */
const PLACE_TOLERANCE = 1;
const LARGEST_SHIFT = 4;
const SHIFTS = Array.from({ length: 2 * LARGEST_SHIFT + 1 }, (_, index) => index - LARGEST_SHIFT);
/** Times as much ink: single digits are a few pixels, and the browser thickens Chinese letters, none of which is bold. */
const INK_TOLERANCE = 3;
/** What differs by more of a channel is no ink of that colour. */
const INK = 120;
/** A pixel is another one where a channel differs by a fifth; the edges of letters and lines do. */
const OTHER_PIXEL = 52;
const OTHER_PIXELS = 0.01;

const PAGE = `<!doctype html><title>Pictures</title>
${['noto-sans/400.css', 'noto-sans/600.css', 'noto-sans-sc/400.css'].map((style) => `<link rel="stylesheet" href="/node_modules/@fontsource/${style}">`).join('')}
<script type="module">
  import { drawPicture, fontOf, measureOn } from '/src/scene/draw-picture.ts';
  import { toPicture } from '/src/scene/picture/to-picture.ts';
  import { toSvg } from '/src/scene/picture/to-svg.ts';
  window.drawn = async (scene, { numbers, ...options }) => {
    if (numbers) options.footnotes.numbers = new Map(numbers);
    const letters = JSON.stringify(scene) + JSON.stringify(options);
    await Promise.all([false, true].map((bold) => document.fonts.load(fontOf(16, bold), letters)));
    const canvas = document.createElement('canvas');
    const picture = toPicture(scene, options, measureOn(canvas.getContext('2d')));
    Object.assign(canvas, { width: picture.width, height: picture.height });
    drawPicture(canvas.getContext('2d'), picture);
    const svg = toSvg(picture, { title: 'T', description: 'D' });
    return { picture, svg, png: canvas.toDataURL('image/png').split(',')[1] };
  };
</script>`;

type Drawn = { picture: Picture; svg: string; png: string };

let server: ViteDevServer;
let page: Page;
let fonts: string | undefined;

beforeAll(async () => {
  if (isMissing) return;
  fonts = installFonts();
  server = await createServer({
    configFile: false,
    root: join(import.meta.dirname, '../..'),
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false },
    plugins: [
      {
        name: 'page',
        configureServer: ({ middlewares }) => {
          middlewares.use((request, response, next) => {
            if (request.url === '/favicon.ico') return void response.writeHead(204).end();
            if (request.url !== '/') return next();
            response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
          });
        },
      },
    ],
  });
  await server.listen();
  page = await visit(server.resolvedUrls?.local[0] ?? '', { stays: true });
  await page.waitForFunction(() => 'drawn' in window);
});

afterAll(async () => {
  await server?.close();
  if (fonts) rmSync(dirname(fonts), { recursive: true });
});

async function bothPictures(
  scene: Scene,
  options: PictureOptions,
): Promise<{ picture: Picture; canvas: Image; svg: Image }> {
  const { picture, svg, png } = await page.evaluate(
    async ([scene, options]) => {
      const { drawn } = window as unknown as { drawn: (scene: unknown, options: unknown) => Promise<Drawn> };
      return drawn(scene, options);
    },
    // A map doesn't come through to the page.
    [scene, { ...options, numbers: options.footnotes && [...options.footnotes.numbers] }] as const,
  );
  const { status, stdout, stderr } = spawnSync('rsvg-convert', [], {
    input: svg,
    maxBuffer: 2 ** 28,
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  });
  if (status !== 0) throw new Error(stderr.toString());
  return { picture, canvas: opaque(decode(Buffer.from(png, 'base64'))), svg: opaque(decode(stdout)) };
}

type Image = { width: number; height: number; data: Uint8Array };

/** As it looks on white. */
function opaque({ data, width, height }: PNG): Image {
  const shown = new Uint8Array(data);
  for (let at = 0; at < shown.length; at += 4) {
    const opacity = (data[at + 3] ?? 0) / 255;
    if (opacity === 1) continue;
    for (let channel = at; channel < at + 3; channel += 1) {
      shown[channel] = Math.round((data[channel] ?? 0) * opacity + 255 * (1 - opacity));
    }
  }
  return { width, height, data: shown };
}

const placeOf = ({ width }: Image, x: number, y: number): number => 4 * (Math.round(y) * width + Math.round(x));

/** Between two colours, of the channel in which they differ most. */
function furthest(one: Uint8Array, at: number, other: Uint8Array, otherAt = 0): number {
  let most = 0;
  for (let channel = 0; channel < 3; channel += 1) {
    most = Math.max(most, Math.abs((one[at + channel] ?? 0) - (other[otherAt + channel] ?? 0)));
  }
  return most;
}

const channelsOf = (colour: string): Uint8Array =>
  Uint8Array.from([1, 3, 5], (from) => Number.parseInt(colour.slice(from, from + 2), 16));

type Box = { left: number; right: number; top: number; bottom: number };
type Ink = { width: number; height: number; weights: Float32Array; amount: number };

/** The letters in a box: how much of their colour each pixel has. */
function inkIn(image: Image, { colour }: TextMark, box: Box): Ink {
  const [left, top] = [Math.floor(box.left), Math.floor(box.top)];
  const [width, height] = [Math.ceil(box.right) - left, Math.ceil(box.bottom) - top];
  const wanted = channelsOf(colour);
  const weights = new Float32Array(width * height);
  let amount = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const [x, y] = [left + (index % width), top + Math.floor(index / width)];
    if (x < 0 || y < 0 || x >= image.width || y >= image.height) continue;
    const weight = Math.max(0, 1 - furthest(image.data, placeOf(image, x, y), wanted) / INK);
    weights[index] = weight;
    amount += weight;
  }
  return { width, height, weights, amount };
}

/** By how many pixels the letters have to be moved to lie over the others best. */
function shiftBetween(one: Ink, other: Ink): { across: number; down: number } {
  let best = { across: 0, down: 0, apart: Infinity };
  for (const down of SHIFTS) {
    for (const across of SHIFTS) {
      const apart = distanceBetween(one, other, { across, down });
      if (apart < best.apart) best = { across, down, apart };
    }
  }
  return { across: best.across, down: best.down };
}

function distanceBetween(
  { width, height, weights }: Ink,
  other: Ink,
  { across, down }: { across: number; down: number },
): number {
  let apart = 0;
  for (let y = LARGEST_SHIFT; y < height - LARGEST_SHIFT; y += 1) {
    for (let x = LARGEST_SHIFT; x < width - LARGEST_SHIFT; x += 1) {
      const moved = other.weights[(y + down) * width + x + across] ?? 0;
      apart += Math.abs((weights[y * width + x] ?? 0) - moved);
    }
  }
  return apart;
}

function labelBox({ x, y, align, fontSize }: TextMark, width: number): Box {
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { left: left - 4, right: left + width + 4, top: y - 0.5 * fontSize - 4, bottom: y + 0.5 * fontSize + 4 };
}

const lies = (x: number, y: number, { left, right, top, bottom }: Box): boolean =>
  x > left - 3 && x < right + 3 && y > top - 3 && y < bottom + 3;

const widthsOf = (marks: readonly TextMark[]): Promise<number[]> =>
  page.evaluate((texts) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    context.textRendering = 'geometricPrecision';
    return texts.map(({ text, fontSize, bold }) => {
      context.font = `${bold ? 600 : 400} ${fontSize}px "Noto Sans", "Noto Sans SC", sans-serif`;
      return context.measureText(text).width;
    });
  }, marks);

function shareOfOthers(one: Image, other: Image): number {
  let others = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if (furthest(one.data, at, other.data, at) > OTHER_PIXEL) others += 1;
  }
  return (4 * others) / one.data.length;
}

const text = {
  title: 'Who trains whom · Кто кого учит · 谁培训谁',
  counts: '8 nodes',
  caption: 'What an SVG says, a PNG shows',
};
const footnotes = {
  numbers: new Map([[small.relationships[0]?.id ?? '', [1, 2]]]),
  list: [
    { number: 1, text: 'Министерство торговли, 2022' },
    { number: 2, text: '商务部国际商务官员研修学院，2021年' },
  ],
};

describe.skipIf(isMissing)('an SVG, drawn by another program than the browser', () => {
  test.each<[string, () => Promise<Scene>, Partial<PictureOptions>]>([
    ['by role', byRole, { theme: 'light', legend: 'above' }],
    ['by role, dark, with footnotes', byRole, { theme: 'dark', legend: 'right', footnotes }],
    ['by connections', byConnections, { theme: 'light', legend: 'below', fontScale: 1.2 }],
    [
      'a region of it',
      byConnections,
      { theme: 'dark', legend: 'none', region: { left: 300, right: 800, top: 200, bottom: 500 } },
    ],
    ['on no ground', byRole, { theme: 'light', legend: 'above', ground: 'none' }],
  ])('looks as the PNG does: %s', async (_name, scene, more) => {
    const options: PictureOptions = { width: 1320, theme: 'light', legend: 'above', text, ...more };
    const { picture, canvas, svg } = await bothPictures(await scene(), options);
    expect([svg.width, svg.height]).toEqual([canvas.width, canvas.height]);

    const shapes = picture.marks.filter((mark): mark is ShapeMark & typeof mark => mark.mark === 'shape');
    const texts = picture.marks.filter((mark): mark is TextMark & typeof mark => mark.mark === 'text');
    expect(shapes.length).toBeGreaterThan(4);
    const faults: { text: string; across: number; down: number; ratio: number }[] = [];
    const widths = await widthsOf(texts);
    const boxes = texts.map((mark, index) => labelBox(mark, widths[index] ?? 0));
    for (const { x, y, colour } of shapes) {
      if (boxes.some((box) => lies(x, y, box))) continue;
      for (const image of [canvas, svg]) {
        expect(furthest(image.data, placeOf(image, x, y), channelsOf(colour))).toBeLessThanOrEqual(COLOUR_TOLERANCE);
      }
    }
    for (const [index, mark] of texts.entries()) {
      const [onCanvas, inSvg] = [canvas, svg].map((image) => inkIn(image, mark, boxes[index] ?? labelBox(mark, 0)));
      if (!onCanvas || !inSvg) throw new Error('there are two pictures');
      const { across, down } = shiftBetween(onCanvas, inSvg);
      const ratio = onCanvas.amount / inSvg.amount;
      const isThere = ratio < INK_TOLERANCE && ratio > 1 / INK_TOLERANCE;
      if (!isThere || Math.abs(across) > PLACE_TOLERANCE || Math.abs(down) > PLACE_TOLERANCE) {
        faults.push({ text: mark.text, across, down, ratio });
      }
    }
    expect(faults).toEqual([]);
    expect(shareOfOthers(canvas, svg)).toBeLessThan(OTHER_PIXELS);
  });
});

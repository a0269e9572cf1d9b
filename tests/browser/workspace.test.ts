import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeViewFile, type ViewFile } from '../../src/model/view-file.ts';
import { engines, temporaryFolder } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { changeCanvas } from './change-canvas.ts';
import { expectSoon } from './expect-soon.ts';
import { expectUnharmed, HOSTILE } from './hostile-package.ts';
import { layoutButton, untilLaidOut } from './layout-menu.ts';
import { chipsOn, countLine } from './panels.ts';
import { pointAt, sizeOf, spotsOf, stageOf, untilDrawn, untilStill } from './stage.ts';
import { visit } from './visit.ts';
import { cameraOn, chooseViewFile, dropViewFile, openViews, saveViewFile } from './views.ts';

const SCO = 'organization:sco';
const XNAI = 'program:xnai-sco';
const KZ = 'country:kz';
const ANSWER = `?preset=programs-for-organization&expand=${SCO}`;

const near = (value: number) => expect.closeTo(value, -1);
const nearTo = ({ x, y }: { x: number; y: number }) => ({ x: near(x), y: near(y) });

/** All that must come back of what is on the canvas. */
async function canvasOn(page: Page) {
  await untilLaidOut(page);
  const camera = await cameraOn(page);
  return {
    size: await sizeOf(page),
    counts: await countLine(page),
    chips: await chipsOn(page),
    layout: await layoutButton(page).innerText(),
    selected: await stageOf(page).getAttribute('data-selected'),
    spots: Object.fromEntries(await spotsOf(page, [SCO, XNAI, KZ])),
    camera,
  };
}

type Canvas = Awaited<ReturnType<typeof canvasOn>>;

/** The same to about a pixel, as places are read from the screen. */
const alike = ({ spots, camera, ...rest }: Canvas) => ({
  ...rest,
  spots: Object.fromEntries(Object.entries(spots).map(([id, spot]) => [id, nearTo(spot)])),
  camera: camera && { ...nearTo(camera), zoom: expect.closeTo(camera.zoom, 2) },
});

const expectCanvas = (page: Page, canvas: Canvas): Promise<void> =>
  expectSoon(() => canvasOn(page)).toEqual(alike(canvas));

/** Hides, filters, drags and zooms. */
async function workOn(page: Page): Promise<Canvas> {
  await changeCanvas(page, SCO);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await untilStill(page);
  return canvasOn(page);
}

const zoomOn = async (page: Page): Promise<number> => (await cameraOn(page))?.zoom ?? 0;

/** What this browser keeps of the canvas, as it would be found after a crash. */
const keptCameras = (page: Page): Promise<unknown[]> =>
  page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('liaison');
        opening.addEventListener('error', () => reject(new Error('the workspace cannot be opened')));
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('canvases').objectStore('canvases').getAll();
          all.addEventListener('success', () => {
            opening.result.close();
            resolve(all.result.map(({ camera }) => camera));
          });
        });
      }),
  );

/** Only the round trip through a file asks both engines. */
const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

describe('the workspace', () => {
  const site = servedOn(engine);

  test('brings the canvas back after a reload and after a crash of its tab', async () => {
    const page = await visit(`${site()}/${ANSWER}&select=${KZ}`);
    const canvas = await workOn(page);
    await page.reload();
    await expectCanvas(page, canvas);

    const address = page.url();
    await expectSoon(() => keptCameras(page)).toContainEqual(alike(canvas).camera);
    const tab = await page.evaluate(() => sessionStorage.getItem('liaison.tab'));
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    // As a browser that restores its tabs does, with what the tab kept for its session.
    const restored = await page.context().newPage();
    await restored.addInitScript((id) => sessionStorage.setItem('liaison.tab', String(id)), tab);
    await restored.goto(address);
    await expectCanvas(restored, canvas);

    const another = await page.context().newPage();
    await another.goto(site());
    await another.getByRole('button', { name: /^Continue where you were: Programs for members of/ }).click();
    await expectCanvas(another, canvas);
    expect(new URL(another.url()).search).toBe(new URL(address).search);
  });

  test('loses nothing where the page goes before all of the picture is there again', async () => {
    const page = await visit(`${site()}/${ANSWER}&select=${KZ}`);
    const canvas = await workOn(page);
    const added = '**/api/neighbours*';
    await page.route(added, () => undefined);
    await page.reload();
    await untilDrawn(page);
    expect((await sizeOf(page)).nodes).toBeLessThan(canvas.size.nodes);
    await page.unroute(added);
    await page.reload();
    await expectCanvas(page, canvas);
  });

  test('loses nothing of what was done right before a reload', async () => {
    const page = await visit(`${site()}/${ANSWER}`);
    for (const _time of [1, 2, 3, 4]) {
      await untilLaidOut(page);
      const before = await zoomOn(page);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await untilDrawn(page);
      const zoomed = await zoomOn(page);
      expect(zoomed).toBeGreaterThan(before);
      await page.reload();
      await untilLaidOut(page);
      await expectSoon(() => zoomOn(page)).toBeCloseTo(zoomed, 2);
    }
  });

  test('keeps views under names, opens and removes them', async () => {
    const page = await visit(`${site()}/${ANSWER}&select=${KZ}`);
    const canvas = await workOn(page);
    const views = await openViews(page);
    await views.getByText('No view is kept yet.').waitFor();
    await views.getByLabel('Name of this view').fill(HOSTILE.image);
    await views.getByRole('button', { name: 'Keep this view' }).click();
    await views.getByRole('button', { name: `Open ${HOSTILE.image}` }).waitFor();
    await page.keyboard.press('Escape');

    await page.goto(site());
    await untilLaidOut(page);
    await openViews(page);
    await views.getByLabel('Name of this view').fill('Whole');
    await page.keyboard.press('Enter');
    await expectSoon(() => views.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('Whole'),
      expect.stringContaining(HOSTILE.image),
    ]);
    await views.getByRole('button', { name: `Open ${HOSTILE.image}` }).click();
    await page.getByText(`Opened: ${HOSTILE.image}`).waitFor();
    await expectUnharmed(page);
    await expectCanvas(page, canvas);

    await openViews(page);
    await views.getByRole('button', { name: `Remove ${HOSTILE.image}` }).click();
    await expectSoon(() => views.getByRole('listitem').count()).toBe(1);
    await page.reload();
    await untilLaidOut(page);
    await openViews(page);
    await expectSoon(() => views.getByRole('listitem').count()).toBe(1);
  });
});

const [one = engine, other = one] = engines;

describe.each([
  { from: one, to: other },
  { from: other, to: one },
])('a view file from $from.name to $to.name', ({ from, to }) => {
  const siteOf = { from: servedOn(from), to: servedOn(to) };

  test('holds the view whole, by the menu and let go over the page', async () => {
    const page = await visit(`${siteOf.from()}/${ANSWER}&select=${KZ}`);
    const canvas = await workOn(page);
    const { file, fileName } = await saveViewFile(page);
    expect(fileName).toMatch(/^liaison-programs-for-members-of-.*\.liaison\.json$/);

    const chosen = await visit(siteOf.to());
    await untilLaidOut(chosen);
    await chooseViewFile(chosen, { name: fileName, text: writeViewFile(file) });
    await expectCanvas(chosen, canvas);
    await chosen.getByText('Opened: Programs for members of').waitFor();

    const dropped = await visit(siteOf.to());
    await untilLaidOut(dropped);
    await dropViewFile(dropped, { name: fileName, text: writeViewFile(file) });
    await expectCanvas(dropped, canvas);
    await dropped.keyboard.press('Control+z');
    await expectSoon(() => new URL(dropped.url()).search).toBe('');
  });
});

describe('a file that is no view to be opened', () => {
  const site = servedOn(engine);
  let folder: string;
  let good: ViewFile;
  let page: Page;
  let canvas: Canvas;

  beforeAll(async () => {
    folder = await temporaryFolder();
  });

  const text = (changed: object): string => JSON.stringify({ ...good, ...changed });

  async function largeFile(): Promise<string> {
    const path = join(folder, 'large.liaison.json');
    const file = await open(path, 'w');
    await file.truncate(200 * 1024 * 1024);
    await file.close();
    return path;
  }

  const faulty: readonly (readonly [what: string, make: () => string, said: string])[] = [
    ['of a newer version', () => text({ version: 99 }), 'it was written by a newer Liaison (form 99)'],
    ['cut short', () => text({}).slice(0, 4000), 'it ends in the middle; save or copy it again.'],
    ['no JSON', () => 'Dear colleague,', 'it is not a view file of Liaison'],
    ['of something else', () => '{"nodes": []}', 'it holds something else than a view of Liaison.'],
    [
      'with unknown ids',
      () => text({ view: { ...good.view, hidden: ['program:none', 'country:none'] } }),
      'it names 2 ids that it holds no data for: program:none; country:none.',
    ],
    [
      'with a filter of no form',
      () => text({ view: { ...good.view, filters: [{ type: 'taste' }] } }),
      '1 place in it is not as it should be: view.filters.0',
    ],
    [
      'with a layout that there is not',
      () => text({ view: { ...good.view, layout: { id: 'spiral', parameters: {} } } }),
      '1 place in it is not as it should be: view.layout.id: spiral.',
    ],
  ];

  test('says why, and leaves what is shown as it was', async () => {
    page = await visit(`${site()}/${ANSWER}&select=${KZ}`);
    canvas = await workOn(page);
    ({ file: good } = await saveViewFile(page));
    const address = page.url();
    for (const [what, make, said] of faulty) {
      const name = `${what} <b>.json`;
      await chooseViewFile(page, { name, text: make() });
      await expectSoon(() => page.getByText(`${name} was not opened: `).innerText()).toContain(said);
      await page.getByRole('button', { name: 'Put away' }).click();
    }
    const large = await largeFile();
    await chooseViewFile(page, large);
    await page.getByText('it has 200 MB, and a view has at most 64.').waitFor();
    await rm(large);
    await dropViewFile(page, { name: 'dropped.json', text: '[]' });
    await page.getByText('dropped.json was not opened').waitFor();
    await page.getByRole('button', { name: 'Put away' }).click();
    expect(page.url()).toBe(address);
    await expectCanvas(page, canvas);
    await expectUnharmed(page);
  });

  test('of other data opens with the data it holds, its words as text', async () => {
    page = await visit(`${site()}/${ANSWER}`);
    await untilLaidOut(page);
    const { file } = await saveViewFile(page);
    const size = await sizeOf(page);
    const graph = {
      ...file.graph,
      nodes: file.graph.nodes.map((node) =>
        node.id === SCO ? { ...node, properties: { ...node.properties, name: HOSTILE.image } } : node,
      ),
    };
    const dataSet = { name: 'other', title: HOSTILE.script, version: '7' };
    const other = { ...file, graph, dataSet: { ...good.dataSet, ...dataSet }, title: HOSTILE.image };
    await page.goto(site());
    await untilLaidOut(page);
    const whole = await sizeOf(page);
    await chooseViewFile(page, { name: 'other.json', text: JSON.stringify(other) });
    await page.getByText(`other.json is a view of other data (${HOSTILE.script} 7)`).waitFor();
    expect(await sizeOf(page)).toEqual(whole);

    await page.getByRole('button', { name: 'Open it with the data it holds' }).click();
    await expectSoon(() => sizeOf(page)).toEqual(size);
    await untilLaidOut(page);
    await pointAt(page, SCO);
    expect(await page.getByRole('tooltip').innerText()).toContain(HOSTILE.image);
    await expectUnharmed(page);
    await page.reload();
    await expectSoon(() => sizeOf(page)).toEqual(size);
    await expectUnharmed(page);
    await expectSoon(() => page.title()).toContain(HOSTILE.image);
  });
});

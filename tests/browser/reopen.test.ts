import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { hashOf, LONGEST_LINK } from '../../src/app/workspace/view-link.ts';
import { writeViewFile, type ViewFile } from '../../src/model/view-file.ts';
import { backdropColours } from '../../src/scene/backdrop.ts';
import { toBase64Url } from '../../src/scene/reopen/base64.ts';
import { deflate } from '../../src/scene/reopen/deflate.ts';
import { withView } from '../../src/scene/reopen/view-in-png.ts';
import { metadataOf } from '../../src/scene/reopen/view-in-svg.ts';
import { themes } from '../../src/scene/theme.ts';
import { engines, temporaryFolder } from '../support/engines.ts';
import { servedOn, STARTER_DATA, startLiaison } from '../support/liaison.ts';
import { changeCanvas } from './change-canvas.ts';
import { expectSoon } from './expect-soon.ts';
import { expectUnharmed, HOSTILE } from './hostile-package.ts';
import { layoutButton, untilLaidOut } from './layout-menu.ts';
import { chipsOn, countLine } from './panels.ts';
import { coloursIn, pixelsOf } from './pixels.ts';
import { dragNode, sizeOf, spotsOf, stageOf, untilStill } from './stage.ts';
import { visit } from './visit.ts';
import { chooseViewFile, dropViewFile, saveViewFile } from './views.ts';

const SCO = 'organization:sco';
const XNAI = 'program:xnai-sco';
const KZ = 'country:kz';
const ANSWER = `?preset=programs-for-organization&expand=${SCO}&select=${KZ}`;

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

/** All that must come back, places to about a pixel. */
async function pictureOn(page: Page) {
  await untilLaidOut(page);
  const near = (value: number) => Math.round(value / 4);
  const spots = [...(await spotsOf(page, [SCO, XNAI, KZ]))].map(([id, { x, y }]) => [id, near(x), near(y)]);
  return {
    size: await sizeOf(page),
    counts: await countLine(page),
    chips: await chipsOn(page),
    layout: await layoutButton(page).innerText(),
    selected: await stageOf(page).getAttribute('data-selected'),
    spots,
  };
}

type Shown = Awaited<ReturnType<typeof pictureOn>>;

const expectPicture = (page: Page, shown: Shown): Promise<void> => expectSoon(() => pictureOn(page)).toEqual(shown);

/** Filters, hides and puts a node elsewhere. */
async function workOn(page: Page): Promise<Shown> {
  await changeCanvas(page, SCO);
  return pictureOn(page);
}

const blankPng = (): Uint8Array => new Uint8Array(PNG.sync.write(new PNG({ width: 8, height: 8 })));
const svgWith = (metadata: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><metadata>${metadata}</metadata></svg>`;

describe('a picture that holds its view', () => {
  const site = servedOn(engine);
  let made: { file: ViewFile; shown: Shown } | undefined;

  async function given(): Promise<{ file: ViewFile; shown: Shown }> {
    if (made) return made;
    const page = await visit(`${site()}/${ANSWER}`);
    const shown = await workOn(page);
    made = { shown, file: (await saveViewFile(page)).file };
    return made;
  }

  async function open(query = ''): Promise<Page> {
    const page = await visit(`${site()}/${query}`);
    await untilLaidOut(page);
    return page;
  }

  test('opens by being let go over the page, a PNG as an SVG', async () => {
    const { file, shown } = await given();
    const page = await open();
    await dropViewFile(page, { name: 'picture.png', text: await withView(blankPng(), writeViewFile(file)) });
    await expectPicture(page, shown);
    await page.getByText('Opened: Programs for members of').waitFor();
    expect(new URL(page.url()).searchParams.get('without')).toBe(KZ);
    await page.keyboard.press('Control+z');
    await expectSoon(() => new URL(page.url()).search).toBe('');
    await dropViewFile(page, { name: 'picture.svg', text: svgWith(await metadataOf(writeViewFile(file))) });
    await expectPicture(page, shown);
  });

  test('opens by the menu, whatever its name', async () => {
    const { file, shown } = await given();
    const page = await open();
    await chooseViewFile(page, { name: 'no ending', text: await withView(blankPng(), writeViewFile(file)) });
    await expectPicture(page, shown);
    expect(await page.title()).toContain('Programs for members of');
  });

  test('of another version of the data opens with either, and says which is which', async () => {
    const { file, shown } = await given();
    const page = await open();
    const size = await sizeOf(page);
    const dataSet = file.dataSet && { ...file.dataSet, version: '0.0.1' };
    const older = await withView(blankPng(), writeViewFile({ ...file, dataSet, title: HOSTILE.image }));
    await dropViewFile(page, { name: 'older.png', text: older });
    const { title = '', version = '' } = file.dataSet ?? {};
    const said = `older.png is a view of other data (${title} 0.0.1); loaded here is ${title} ${version}.`;
    await page.getByText(said).waitFor();
    expect(await sizeOf(page)).toEqual(size);
    await page.getByRole('button', { name: 'Open it with the data loaded here' }).click();
    await expectPicture(page, shown);
    await page.keyboard.press('Control+z');
    await expectSoon(() => sizeOf(page)).toEqual(size);
    await dropViewFile(page, { name: 'older.png', text: older });
    await page.getByRole('button', { name: 'Open it with the data it holds' }).click();
    await expectSoon(() => sizeOf(page)).toEqual(shown.size);

    // What was opened with its own data is saved with it, and opens where that is not known.
    const { file: own } = await saveViewFile(page);
    expect(own.view.question.type).toBe('file');
    const elsewhere = await open();
    await dropViewFile(elsewhere, { name: 'own.png', text: await withView(blankPng(), writeViewFile(own)) });
    await expectSoon(() => sizeOf(elsewhere)).toEqual(shown.size);
    await expectUnharmed(elsewhere);
  });

  test('is said to hold none, or one at fault, and what is shown stays', async () => {
    const { file } = await given();
    const page = await open(ANSWER);
    const before = await pictureOn(page);
    const held = await withView(blankPng(), writeViewFile(file));
    const newer = await withView(blankPng(), JSON.stringify({ ...file, version: 99 }));
    const unknown = { ...file, view: { ...file.view, hidden: ['program:none'] } };
    const faulty: readonly (readonly [name: string, text: string | Uint8Array, said: string])[] = [
      ['only.png', blankPng(), 'the picture holds no view. It was saved without one'],
      ['only.svg', svgWith(''), 'the picture holds no view.'],
      ['short.png', held.subarray(0, 200), 'the picture ends in the middle; save or copy it again.'],
      ['changed.png', held.with(300, 0).with(301, 0), 'the view in the picture is damaged; take another copy of it.'],
      ['newer.png', newer, 'it was written by a newer Liaison (form 99)'],
      ['unknown.png', await withView(blankPng(), JSON.stringify(unknown)), 'it names 1 id that it holds no data for'],
      ['other.gif', 'GIF89a', 'nor a PNG or SVG picture.'],
    ];
    for (const [name, text, said] of faulty) {
      await dropViewFile(page, { name, text });
      await expectSoon(() => page.getByText(`${name} was not opened: `).innerText()).toContain(said);
      await page.getByRole('button', { name: 'Put away' }).click();
    }
    expect(new URL(page.url()).search).toContain('preset=programs-for-organization');
    await expectPicture(page, before);
  });
});

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const SINGLE = `?${new URLSearchParams({ cypher: "MATCH (c:Country) WHERE c.id = 'country:kz' RETURN c" })}`.replaceAll(
  '%3A',
  ':',
);

async function copyLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Link copied; it holds the view whole').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** How many pixels of the picture are land. */
async function landOn(page: Page): Promise<number> {
  return coloursIn(await pixelsOf(stageOf(page))).get(backdropColours(themes.light).land) ?? 0;
}

/** What stands in the address behind its path. */
const tailOf = (page: Page): string => page.url().slice(new URL(page.url()).origin.length + 1);

describe('a link that holds its view', () => {
  const site = servedOn(engine);

  test('brings back what was moved by hand, hidden and filtered', async () => {
    const page = await visit(`${site()}/${ANSWER}`, CLIPBOARD);
    const shown = await workOn(page);
    const link = await copyLink(page);
    expect(link.startsWith(`${site()}/#view=`)).toBe(true);
    expect(link.length).toBeLessThan(LONGEST_LINK);

    const other = await visit(link);
    await expectPicture(other, shown);
    expect(new URL(other.url()).hash).toBe('');
    await other.reload();
    await expectPicture(other, shown);

    // Put in the address bar of a page that shows something else.
    const open = await visit(site());
    await untilLaidOut(open);
    await open.evaluate((hash) => void (window.location.hash = hash), new URL(link).hash);
    await expectPicture(open, shown);
    await open.keyboard.press('Control+z');
    await expectSoon(() => tailOf(open)).toBe('');
  });

  test('brings the data of a view that came from a file', async () => {
    const page = await visit(`${site()}/${SINGLE}`, CLIPBOARD);
    await untilLaidOut(page);
    const { file } = await saveViewFile(page);
    const other = { ...file, dataSet: { name: 'other', title: HOSTILE.script, version: '7' }, title: HOSTILE.image };
    await dropViewFile(page, { name: 'other.json', text: writeViewFile(other) });
    await page.getByRole('button', { name: 'Open it with the data it holds' }).click();
    await expectSoon(() => page.title()).toContain(HOSTILE.image);
    await untilLaidOut(page);
    const link = await copyLink(page);
    expect(link.length).toBeLessThan(LONGEST_LINK);
    const elsewhere = await visit(link);
    await expectSoon(() => elsewhere.title()).toContain(HOSTILE.image);
    await expectSoon(() => sizeOf(elsewhere)).toEqual({ nodes: 1, connections: 0 });
    await expectUnharmed(elsewhere);
  });

  test('brings back a map of the world behind what was moved by hand', async () => {
    const page = await visit(`${site()}/${ANSWER}&layout=by-place`, CLIPBOARD);
    await untilLaidOut(page);
    await dragNode(page, SCO, { x: -50, y: -40 });
    await untilStill(page);
    const [shown, land] = [await pictureOn(page), await landOn(page)];
    expect(land).toBeGreaterThan(1000);
    const other = await visit(await copyLink(page));
    await expectPicture(other, shown);
    expect((await landOn(other)) / land).toBeCloseTo(1, 1);
  });

  test('is a file instead where it would be too long, as with the outlines of a part of the map', async () => {
    const part = encodeURIComponent('{"part":"shown"}');
    const page = await visit(`${site()}/${ANSWER}&layout=by-place&layout.parameters=${part}`, CLIPBOARD);
    await untilLaidOut(page);
    await dragNode(page, SCO, { x: -50, y: -40 });
    await untilStill(page);
    const shown = await pictureOn(page);
    await page.evaluate(() => navigator.clipboard.writeText('as it was'));
    const copy = page.getByRole('button', { name: 'Copy link' });
    const [download] = await Promise.all([page.waitForEvent('download'), copy.click()]);
    const name = download.suggestedFilename();
    const said = `too much for a link of 16,000 characters, so the view is saved as a file to send: ${name}`;
    await page.getByText(said).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('as it was');
    const saved = await readFile(await download.path(), 'utf8');
    const other = await visit(`${site()}/${SINGLE}`);
    await chooseViewFile(other, { name, text: saved });
    await expectPicture(other, shown);
    expect(new URL(other.url()).searchParams.get('layout')).toBe('by-place');
  });

  test('made with other data, by a newer Liaison or damaged is said, and the page works', async () => {
    const page = await visit(`${site()}/${SINGLE}`);
    await untilLaidOut(page);
    const { file } = await saveViewFile(page);
    const dataSet = file.dataSet && { ...file.dataSet, version: '0.0.1' };
    const hash = (await hashOf({ ...file, dataSet })) ?? '';
    const newer = `#view=${toBase64Url(await deflate('{"liaison":"link","version":7}'))}`;

    const old = await visit(`${site()}/${hash}`);
    await old.getByText(/^The link was made with other data \(.* 0\.0\.1\); loaded here is/).waitFor();
    await expectSoon(() => sizeOf(old)).toEqual({ nodes: 1, connections: 0 });

    for (const [faulty, said] of [
      [hash.slice(0, -9), 'The link was not opened: it is damaged or was cut; ask for it again'],
      [newer, 'The link was not opened: it was written by a newer Liaison (form 7)'],
    ] as const) {
      const opened = await visit(`${site()}/${SINGLE}${faulty}`);
      await opened.getByText(said).waitFor();
      await untilLaidOut(opened);
      expect(await sizeOf(opened)).toEqual({ nodes: 1, connections: 0 });
      expect(tailOf(opened)).toBe(SINGLE);
      await page.evaluate((text) => void (window.location.hash = text), faulty);
      await page.getByText(said).waitFor();
      expect(tailOf(page)).toBe(SINGLE);
    }
    expect(await sizeOf(page)).toEqual({ nodes: 1, connections: 0 });
  });
});

describe('liaison start with a picture', () => {
  const site = servedOn(engine);

  test('opens the app at its view, and goes on from there', async () => {
    const page = await visit(`${site()}/${ANSWER}`);
    const shown = await workOn(page);
    const { file } = await saveViewFile(page);
    const folder = await temporaryFolder();
    const path = join(folder, '图 #1.png');
    await writeFile(path, await withView(blankPng(), writeViewFile(file)));
    const { url, stop } = await startLiaison([STARTER_DATA, path], { LIAISON_HOME: join(folder, 'home') });
    const opened = await visit(url);
    await expectPicture(opened, shown);
    expect(new URL(opened.url()).search).toBe(new URL(page.url()).search);
    await opened.reload();
    await expectPicture(opened, shown);
    await stop();
  });

  test('says where the server holds none', async () => {
    const page = await visit(`${site()}/${SINGLE}#opened=picture.png`, { expected: [/404: \/api\/opened-view/] });
    await page.getByText('The server does not hold the view that this address asks for').waitFor();
    await untilLaidOut(page);
    expect(await sizeOf(page)).toEqual({ nodes: 1, connections: 0 });
  });
});

import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readSavedView } from '../../src/scene/reopen/read-saved-view.ts';
import { askPoppler, isPopplerMissing, textIn } from '../scene/pdf/poppler.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { expectSoon } from './expect-soon.ts';
import { decode } from './pixels.ts';
import { choose, openExport } from './save-picture.ts';
import { untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

const TITLE = 'Кто учит · 谁培训谁 <script>window.attacked=1</script>';

async function save(page: Page, dialog: Locator, format: string): Promise<Buffer> {
  const button = dialog.getByRole('button', { name: `Save ${format}` });
  await expectSoon(() => button.isEnabled()).toBe(true);
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
  return readFile(await download.path());
}

const isRsvgMissing = spawnSync('rsvg-convert', ['--version']).error !== undefined;

/** A pixel is another one where a channel differs by a fifth; the edges of letters do, which Poppler sets on whole pixels. */
const OTHER_PIXEL = 52;
const OTHER_PIXELS = 0.02;

function shareOfOthers(one: Uint8Array, other: Uint8Array): number {
  let others = 0;
  for (let at = 0; at < one.length; at += 4) {
    const apart = [0, 1, 2].map((channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)));
    if (Math.max(...apart) > OTHER_PIXEL) others += 1;
  }
  return (4 * others) / one.length;
}

describe.skipIf(isPopplerMissing || isRsvgMissing)('the dialog', () => {
  const address = servedOn(engine);

  test('saves a PDF of the size ordered that says its words and opens again, and looks as the SVG of outlines', async () => {
    const page = await visit(`${address()}/?preset=programs-for-organization`);
    await untilDrawn(page);
    const dialog = await openExport(page);
    await dialog.getByLabel('Title', { exact: true }).fill(TITLE);
    await dialog.getByLabel('Width').fill('1600');
    await choose(dialog, 'Format', 'PDF');
    const pdf = await save(page, dialog, 'PDF');

    const said = textIn(pdf);
    for (const words of [TITLE, 'Shanghai Cooperation Organisation', 'Xiamen National Accounting Institute'])
      expect(said).toContain(words);
    expect(askPoppler('pdfinfo', ['in.pdf'], pdf).toString()).toMatch(/Page size: +1200 x /);
    const view = await readSavedView(new Blob([new Uint8Array(pdf)]));
    expect(view).toMatchObject({ file: { view: { question: { name: 'programs-for-organization' } } } });

    await choose(dialog, 'Format', 'SVG');
    await dialog.getByLabel('Letters as outlines').check();
    const svg = (await save(page, dialog, 'SVG')).toString();
    expect(svg).not.toContain('<text');
    expect(svg).toContain('aria-label="Кто учит · 谁培训谁 &lt;script');
    const { stdout } = spawnSync('rsvg-convert', ['-z', '2'], { input: svg, maxBuffer: 2 ** 28 });
    const fromSvg = decode(stdout);
    const fromPdf = decode(askPoppler('pdftoppm', ['-r', '192', '-png', 'in.pdf'], pdf));
    expect([fromPdf.width, fromPdf.height]).toEqual([fromSvg.width, fromSvg.height]);
    expect(shareOfOthers(fromSvg.data, fromPdf.data)).toBeLessThan(OTHER_PIXELS);
  });

  test('saves a PDF as wide as a column of print, of the picture only where that is wanted', async () => {
    const page = await visit(`${address()}/?preset=programs-for-organization`);
    await untilDrawn(page);
    const dialog = await openExport(page);
    await dialog.getByRole('button', { name: 'Column' }).click();
    await dialog.getByLabel('Subtitle').fill('Emoji 👩 and وزارة');
    await choose(dialog, 'Format', 'PDF');
    await dialog.getByLabel('The view, so that the picture opens again').uncheck();
    const pdf = await save(page, dialog, 'PDF');
    await dialog.getByText(/The fonts have no sign for .*👩: a box stands for each\.$/u).waitFor();
    expect(textIn(pdf)).toContain('Emoji 👩 and');
    const [, width] = /Page size: +([\d.]+) x/.exec(askPoppler('pdfinfo', ['in.pdf'], pdf).toString()) ?? [];
    expect(Number(width)).toBeCloseTo((85 / 25.4) * 72, 0);
    expect(await readSavedView(new Blob([new Uint8Array(pdf)]))).toEqual({ fault: 'no-view' });
  });
});

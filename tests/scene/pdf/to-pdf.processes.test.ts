import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { letterPicture } from '../../../src/scene/lettering/letter-picture.ts';
import type { Lettering } from '../../../src/scene/lettering/lettering.ts';
import { toPdf, type PdfOptions } from '../../../src/scene/pdf/to-pdf.ts';
import type { Picture, PictureOptions } from '../../../src/scene/picture/picture.ts';
import { toPicture } from '../../../src/scene/picture/to-picture.ts';
import { toSvg } from '../../../src/scene/picture/to-svg.ts';
import type { Scene } from '../../../src/scene/scene.ts';
import { isRightToLeft } from '../../../src/scene/text-direction.ts';
import { HOSTILE } from '../../browser/hostile-package.ts';
import { decode } from '../../browser/pixels.ts';
import { readSlice } from '../lettering/read-slice.ts';
import { byConnections, byRole } from '../laid-out-scenes.ts';
import { askPoppler, isPopplerMissing, textIn } from './poppler.ts';

const TITLE = 'Who trains whom · Кто кого учит · 谁培训谁';
const text = { title: TITLE, caption: 'A caption' };

type Drawn = { picture: Picture; lettering: Lettering };

const draw = async (scene: Promise<Scene>, more: Partial<PictureOptions> = {}): Promise<Drawn> => {
  const drawn = await scene;
  const options: PictureOptions = { width: 1320, theme: 'light', legend: 'above', text, ...more };
  return letterPicture((measure) => toPicture(drawn, options, measure), readSlice);
};

const words = {
  title: TITLE,
  altText: 'Eight nodes; восемь',
  description: 'At length',
  language: 'en',
  createdAt: new Date('2026-11-28T12:00:00Z'),
};
const pdfOf = ({ picture, lettering }: Drawn, more: Partial<PdfOptions> = {}): Promise<Uint8Array> =>
  toPdf(picture, { ...words, lettering, ...more });

describe.skipIf(isPopplerMissing)('a PDF', () => {
  test('says its texts, in three scripts, each once', async () => {
    const said = textIn(await pdfOf(await draw(byRole())));
    const names = [TITLE, 'Ministry of Commerce', 'Кыргызстан', '上海合作组织', 'A caption', 'Who teaches'];
    expect(names.filter((name) => said.split(name).length !== 2)).toEqual([]);
  });

  test('holds all of its fonts, and only their letters that it needs', async () => {
    const pdf = await pdfOf(await draw(byRole()));
    const fonts = askPoppler('pdffonts', ['in.pdf'], pdf).toString().trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(4);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSans.* yes +yes +yes +\d+ +0$/);
    expect(pdf.byteLength).toBeLessThan(120_000);
  });

  test('names its title, language and what it is for those who do not see it, and no author', async () => {
    const pdf = await pdfOf(await draw(byRole()));
    const info = askPoppler('pdfinfo', ['in.pdf'], pdf).toString();
    expect(info).toMatch(`Title: ${' '.repeat(10)}${TITLE}`);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).not.toContain('Author');
    const structure = askPoppler('pdfinfo', ['-struct', 'in.pdf'], pdf).toString('latin1');
    expect(structure).toMatch(/^Document\n {2}Figure/);
    const bytes = Buffer.from(pdf).toString('latin1');
    expect(bytes).toContain('/Lang (en)');
    expect(bytes).toContain(`/Alt (\u00FE\u00FF${utf16('Eight nodes; восемь')})`);
  });

  test.each([
    [undefined, 1320 * 0.75],
    [300, (1320 * 72) / 300],
  ])('at %s dots an inch is as large in print as it was ordered', async (dpi, width) => {
    const drawn = await draw(byRole());
    const info = askPoppler('pdfinfo', ['in.pdf'], await pdfOf(drawn, dpi === undefined ? {} : { dpi })).toString();
    const [, across, down] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(info) ?? [];
    expect(Number(across)).toBeCloseTo(width, 1);
    expect(Number(down)).toBeCloseTo((drawn.picture.height * width) / 1320, 1);
  });

  test.each(['हिन्दी', 'विदेश मंत्रालय', 'Việt Nam', 'Ελλάδα', 'e\u0301te\u0301', 'ffi → № 5'])(
    'says %s as it is read',
    async (name) => {
      const said = textIn(await pdfOf(await draw(byRole(), { text: { title: `[${name}]` } })));
      expect(said.normalize('NFC')).toContain(`[${name.normalize('NFC')}]`);
    },
  );

  test('leads to the sources of its footnotes', async () => {
    const list = [{ number: 1, text: 'A report', url: 'https://example.org/a?b=(c)' }];
    const pdf = await pdfOf(await draw(byRole(), { footnotes: { numbers: new Map(), list } }));
    expect(textIn(pdf)).toContain('A report');
    const [, address = ''] = /\/URI \((.*)\)/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
    expect(address.replaceAll('\\', '')).toBe('https://example.org/a?b=(c)');
  });

  test('has its view attached, unless it is to be a picture only', async () => {
    const drawn = await draw(byRole());
    const viewFile = '{"view":"вид"}';
    const held = await pdfOf(drawn, { viewFile });
    expect(askPoppler('pdfdetach', ['-list', 'in.pdf'], held).toString()).toMatch(/1: view\.liaison\.json/);
    const detached = askPoppler('pdfdetach', ['-save', '1', '-o', 'out', 'in.pdf'], held).toString();
    expect(detached).toBe(viewFile);
    expect(askPoppler('pdfdetach', ['-list', 'in.pdf'], await pdfOf(drawn)).toString()).toMatch(/^0 embedded files/);
  });

  test('of the same figure has the same bytes', async () => {
    const [one, other] = [await draw(byConnections()), await draw(byConnections())];
    const viewFile = '{"view":1}';
    expect(Buffer.compare(await pdfOf(one, { viewFile }), await pdfOf(other, { viewFile }))).toBe(0);
  });

  test.each(Object.entries(HOSTILE))('says a hostile name as text, and runs nothing: %s', async (_what, name) => {
    const caption = [...name].slice(0, 400).join('');
    const pdf = await pdfOf(await draw(byRole(), { text: { title: caption, caption } }), { title: caption });
    const said = textIn(pdf).replaceAll(/\s/gu, '');
    // Where letters stand from right to left, pdftotext turns some words and moves the signs between them.
    const isTurned = isRightToLeft(caption);
    const isSaid = (word: string): boolean =>
      said.includes(word) || (isTurned && said.includes([...word].toReversed().join('')));
    const words = caption.split(isTurned ? /[^\p{L}\p{N}]+/u : /\s+/u);
    expect(words.filter((word) => !isSaid(word))).toEqual([]);
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|AA)\b/);
  });

  test('stops where it is told to', async () => {
    const told: number[] = [];
    const pause = (done: number): Promise<void> => {
      told.push(done);
      return told.length === 2 ? Promise.reject(new Error('stopped')) : Promise.resolve();
    };
    const drawn = await draw(byConnections(800));
    await expect(pdfOf(drawn, { pause })).rejects.toThrow('stopped');
    expect(told.length).toBe(2);
    expect(told[0]).toBeGreaterThan(0);
    expect(told[1]).toBeGreaterThan(told[0] ?? 1);
  });
});

const utf16 = (said: string): string => Buffer.from(said, 'utf16le').swap16().toString('latin1');

const isRsvgMissing = spawnSync('rsvg-convert', ['--version']).error !== undefined;

/** A pixel is another one where a channel differs by a fifth; the edges of letters and lines do. */
const OTHER_PIXEL = 52;
const OTHER_PIXELS = 0.01;
/** Poppler sets letters on whole pixels, so these are small. */
const ZOOM = 2;

describe.skipIf(isPopplerMissing || isRsvgMissing)('a PDF, drawn by Poppler', () => {
  test.each<[string, () => Promise<Scene>, Partial<PictureOptions>]>([
    ['by role', byRole, {}],
    ['by role, dark', byRole, { theme: 'dark', legend: 'right' }],
    ['by connections', byConnections, { legend: 'below', fontScale: 1.2 }],
    ['a region of it', byConnections, { legend: 'none', region: { left: 300, right: 800, top: 200, bottom: 500 } }],
    ['on no ground', byRole, { ground: 'none' }],
  ])('looks as its SVG does, drawn by librsvg: %s', async (_name, scene, more) => {
    const drawn = await draw(scene(), { ...more, height: 800 });
    const { picture, lettering } = drawn;
    const svg = toSvg(picture, { title: 'T', description: 'D', outlineText: lettering.outlineOf });
    const { stdout } = spawnSync('rsvg-convert', ['-b', 'white', '-z', String(ZOOM)], {
      input: svg,
      maxBuffer: 2 ** 28,
    });
    const fromSvg = decode(stdout);
    const fromPdf = decode(askPoppler('pdftoppm', ['-r', String(96 * ZOOM), '-png', 'in.pdf'], await pdfOf(drawn)));
    expect([fromPdf.width, fromPdf.height]).toEqual([fromSvg.width, fromSvg.height]);
    expect(shareOfOthers(fromSvg.data, fromPdf.data)).toBeLessThan(OTHER_PIXELS);
    for (const mark of picture.marks) {
      if (mark.mark !== 'shape') continue;
      const at = 4 * (Math.round(mark.y * ZOOM) * fromSvg.width + Math.round(mark.x * ZOOM));
      expect(furthest(fromSvg.data, fromPdf.data, at)).toBeLessThanOrEqual(OTHER_PIXEL);
    }
  });
});

function shareOfOthers(one: Uint8Array, other: Uint8Array): number {
  let others = 0;
  for (let at = 0; at < one.length; at += 4) if (furthest(one, other, at) > OTHER_PIXEL) others += 1;
  return (4 * others) / one.length;
}

/** Of the channel in which a pixel differs most. */
const furthest = (one: Uint8Array, other: Uint8Array, at: number): number =>
  Math.max(...[0, 1, 2].map((channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0))));

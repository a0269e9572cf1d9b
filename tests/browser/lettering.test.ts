import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fontOf } from '../../src/scene/draw-picture.ts';
import { loadLettering, type Lettering } from '../../src/scene/lettering/lettering.ts';
import { readSlice } from '../scene/lettering/read-slice.ts';
import { visit } from './visit.ts';

const FONTS = join(import.meta.dirname, '../../node_modules/@fontsource');
const STYLES = ['noto-sans/400.css', 'noto-sans/600.css', 'noto-sans-sc/400.css'];
const PAGE = STYLES.map((style) => `<link rel="stylesheet" href="/${style}" />`).join('\n');

const TEXTS = [
  'Ministry of Commerce',
  'AVATAR: To Tyrol, fi ffl – “LTAV”',
  'Seminar on Customs Administration for Officials of Belt and Road Countries',
  'Törökország, Côte d’Ivoire, São Tomé e Príncipe, Łódź, Đà Nẵng, e\u0301te\u0301',
  'Программы для стран, входящих в Шанхайскую организацию сотрудничества',
  'Қазақстан, Тоҷикистон, ГУАТ',
  '中华人民共和国商务部培训中心',
  '上海合作组织（2021–2024）共 38 个项目：中文、русский и English',
  '2022-05-03 · 1,290 (12) № 5 → 7',
];

let server: Server;
let page: Awaited<ReturnType<typeof visit>>;
let lettering: Lettering;

beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    if (url === '/') return void response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
    const type = url.endsWith('.css') ? 'text/css' : 'font/woff2';
    readFile(join(FONTS, url)).then(
      (content) => response.setHeader('content-type', type).end(content),
      () => response.writeHead(url === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  page = await visit(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { stays: true });
  lettering = await loadLettering(new Set(TEXTS.join('')), readSlice);
});

afterAll(() => void server.close());

/** Widths of the texts on a canvas, in this font once it has come. */
const widthsOnCanvas = (font: string): Promise<number[]> =>
  page.evaluate(
    async ({ font, texts }) => {
      await document.fonts.load(font, texts.join(''));
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas) throw new Error('no canvas');
      canvas.font = font;
      return texts.map((text) => canvas.measureText(text).width);
    },
    { font, texts: TEXTS },
  );

describe.each([
  { fontSize: 100, bold: false },
  { fontSize: 100, bold: true },
  { fontSize: 12, bold: false },
  { fontSize: 25, bold: true },
])('letters of $fontSize px, bold: $bold', ({ fontSize, bold }) => {
  test('take the room that a canvas gives them, within a hundredth', async () => {
    const widths = await widthsOnCanvas(fontOf(fontSize, bold));
    const told = TEXTS.map((text, index) => ({
      text,
      share: lettering.measure(text, fontSize, bold) / (widths[index] ?? 0),
    }));
    expect(told.filter(({ share }) => Math.abs(share - 1) > 0.01)).toEqual([]);
  });
});

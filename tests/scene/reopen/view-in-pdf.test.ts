import { beforeAll, describe, expect, test } from 'vitest';
import { loadLettering, type Lettering } from '../../../src/scene/lettering/lettering.ts';
import { toPdf } from '../../../src/scene/pdf/to-pdf.ts';
import type { Picture } from '../../../src/scene/picture/picture.ts';
import { viewOf } from '../../../src/scene/reopen/view-of.ts';
import { readSlice } from '../lettering/read-slice.ts';

const FILE = `{"liaison":"view","title":"上合组织 → Шанхай endobj endstream >>stream\\n"}\n`;

const picture: Picture = {
  width: 400,
  height: 300,
  ground: '#ffffff',
  isTransparent: false,
  named: 0,
  // A title that says what stands before an attached file.
  marks: [
    {
      mark: 'text',
      layer: 'text',
      text: '/Type /EmbeddedFile /Length 9 stream',
      x: 9,
      y: 90,
      align: 'left',
      fontSize: 20,
      bold: true,
      colour: '#000000',
      halo: 2,
    },
  ],
};

let lettering: Lettering;
beforeAll(async () => {
  lettering = await loadLettering(new Set('/Type /EmbeddedFile /Length 9 stream'), readSlice);
});

const pdfWith = (viewFile?: string): Promise<Uint8Array> =>
  toPdf(picture, {
    lettering,
    title: 'T /Type /EmbeddedFile /Length 9 >> stream\n123456789',
    altText: 'A',
    description: 'D',
    language: 'en',
    createdAt: new Date(0),
    ...(viewFile !== undefined && { viewFile }),
  });

describe('a view in a PDF', () => {
  test.each([['{}'], [FILE], [JSON.stringify(Array.from({ length: 20_000 }, (_, index) => index * index))]])(
    'comes back: %.20s',
    async (file) => {
      expect(await viewOf(await pdfWith(file))).toEqual({ text: file });
    },
  );

  test('is missed where there is none', async () => {
    expect(await viewOf(await pdfWith())).toEqual({ fault: 'no-view' });
  });

  test('is cut short with its file', async () => {
    const [pdf, without] = [await pdfWith(FILE), await pdfWith()];
    const at = Buffer.from(pdf).indexOf('stream\n', Buffer.from(pdf).indexOf('/EmbeddedFile'));
    for (const cut of [pdf.subarray(0, at), pdf.subarray(0, at + 30), without.subarray(0, -2000)])
      expect(await viewOf(cut)).toEqual({ fault: 'picture-cut-short' });
  });

  test('is said to be damaged where it is', async () => {
    const pdf = await pdfWith(FILE);
    const at = Buffer.from(pdf).indexOf('stream\n', Buffer.from(pdf).indexOf('/EmbeddedFile'));
    pdf.fill(0, at + 20, at + 40);
    expect(await viewOf(pdf)).toEqual({ fault: 'damaged' });
  });
});

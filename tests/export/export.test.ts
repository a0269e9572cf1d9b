import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/app/export/file-name.ts';
import { readSize, sizePresets } from '../../src/app/export/picture-size.ts';
import type { SizeFaults, TypedSize } from '../../src/app/export/picture-size.ts';
import { PictureTooLarge } from '../../src/app/export/render-png.ts';

const WHOLE = 'Give a width in whole pixels, from 400 to 16,384.';

describe('fileNameOf', () => {
  it.each([
    ['Programs for members of an organization', 'liaison-programs-for-members-of-an-organization.png'],
    ['Côte d’Ivoire: who came?', 'liaison-cote-d-ivoire-who-came.png'],
    ['上合组织 / ШОС', 'liaison-上合组织-шос.png'],
    ['Российский курс', 'liaison-российский-курс.png'],
    ['../../etc/passwd', 'liaison-etc-passwd.png'],
    ['', 'liaison-picture.png'],
    ['***', 'liaison-picture.png'],
    ['word '.repeat(40), `liaison-${'word-'.repeat(12).slice(0, -1)}.png`],
  ])('of %j is %s', (title, fileName) => expect(fileNameOf(title)).toBe(fileName));
});

const DPI = '300';

describe('readSize', () => {
  it.each<[TypedSize, ReturnType<typeof readSize>]>([
    [{ width: '400', height: '', unit: 'px', dpi: '' }, { size: { width: 400 } }],
    [{ width: ' 16384 ', height: '', unit: 'px', dpi: 'none' }, { size: { width: 16_384 } }],
    [{ width: '1920', height: '1080', unit: 'px', dpi: DPI }, { size: { width: 1920, height: 1080 } }],
    [
      { width: '297', height: '210', unit: 'mm', dpi: DPI },
      { size: { width: 3508, height: 2480 }, dpi: 300 },
    ],
    [
      { width: '85', height: '', unit: 'mm', dpi: DPI },
      { size: { width: 1004 }, dpi: 300 },
    ],
    [
      { width: '8,5', height: ' 11 ', unit: 'in', dpi: '72' },
      { size: { width: 612, height: 792 }, dpi: 72 },
    ],
  ])('takes %j', (typed, read) => expect(readSize(typed)).toEqual(read));

  it.each<[TypedSize, SizeFaults]>([
    [{ width: '', height: '', unit: 'px', dpi: DPI }, { width: WHOLE }],
    [{ width: 'wide', height: '', unit: 'px', dpi: DPI }, { width: WHOLE }],
    [{ width: '1200.5', height: '', unit: 'px', dpi: DPI }, { width: WHOLE }],
    [{ width: '399', height: '', unit: 'px', dpi: DPI }, { width: WHOLE }],
    [{ width: '20000', height: '', unit: 'px', dpi: DPI }, { width: WHOLE }],
    [
      { width: '-5', height: '1e9', unit: 'px', dpi: DPI },
      { width: WHOLE, height: 'Give a height in whole pixels, from 400 to 16,384, or none.' },
    ],
    [{ width: '33', height: '', unit: 'mm', dpi: DPI }, { width: 'Give a width from 34 to 1,387 mm.' }],
    [{ width: '55', height: '', unit: 'in', dpi: DPI }, { width: 'Give a width from 1.4 to 54.6 inches.' }],
    [{ width: '85', height: '', unit: 'mm', dpi: '71' }, { dpi: 'Give a whole number from 72 to 600.' }],
    [{ width: '85', height: '', unit: 'mm', dpi: 'fine' }, { dpi: 'Give a whole number from 72 to 600.' }],
  ])('says what is wrong with %j', (typed, faults) => expect(readSize(typed)).toEqual({ faults }));

  it.each(sizePresets)('takes what $id is', ({ size }) => expect(readSize(size)).toHaveProperty('size'));

  it.each([
    ['mm', '34', '1387'],
    ['in', '1.4', '54.6'],
  ] as const)('takes the limits in %s that it names', (unit, smallest, largest) => {
    for (const width of [smallest, largest])
      expect(readSize({ width, height: '', unit, dpi: DPI })).toHaveProperty('size');
  });
});

it('says how large is too large and what to do', () => {
  expect(new PictureTooLarge({ width: 16_000, height: 20_000 }).message).toBe(
    'The picture would be 16,000 × 20,000 pixels; 16,384 on a side is the most. Choose a smaller width.',
  );
});

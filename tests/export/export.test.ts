import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/app/export/file-name.ts';
import { readWidth } from '../../src/app/export/picture-width.ts';
import { PictureTooLarge } from '../../src/app/export/render-png.ts';

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

describe('readWidth', () => {
  it.each(['400', '2400', ' 4096 ', '16384'])('takes %j', (text) =>
    expect(readWidth(text)).toEqual({ width: Number(text) }),
  );

  it.each([
    ['', /whole number/],
    ['wide', /whole number/],
    ['1200.5', /whole number/],
    ['399', /from 400 to 16,384/],
    ['20000', /from 400 to 16,384/],
    ['-5', /from 400 to 16,384/],
  ])('says what is wrong with %j', (text, fault) =>
    expect(readWidth(text)).toEqual({ fault: expect.stringMatching(fault) }),
  );
});

it('says how large is too large and what to do', () => {
  expect(new PictureTooLarge({ width: 16_000, height: 20_000 }).message).toBe(
    'The picture would be 16,000 × 20,000 pixels; a browser draws at most 16,384 on a side and 268,435,456 in all. Choose a smaller width.',
  );
});

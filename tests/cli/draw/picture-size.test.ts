import { expect, test } from 'vitest';
import { readPictureSize } from '../../../src/cli/draw/picture-size.ts';

test.each([
  ['2400', { width: 2400 }],
  ['1920x1080', { width: 1920, height: 1080 }],
  ['1200px', { width: 1200 }],
  ['180mm@300', { width: 2126, dpi: 300 }],
  ['180mm', { width: 2126, dpi: 300 }],
  ['297x210mm@150', { width: 1754, height: 1240, dpi: 150 }],
  ['7.5x4IN@72', { fault: expect.stringContaining('540 × 288') }],
  ['7.5x6in@72', { width: 540, height: 432, dpi: 72 }],
  [' 16384x400 ', { width: 16_384, height: 400 }],
])('%s', (text, size) => {
  expect(readPictureSize(text)).toEqual(size);
});

test.each([
  ['', 'Expected a size such as'],
  ['wide', 'Expected a size such as'],
  ['1200x', 'Expected a size such as'],
  ['-1200', 'Expected a size such as'],
  ['180cm', 'Expected a size such as'],
  ['1200.5', 'Expected whole pixels'],
  ['1200@300', 'Pixels have no dots per inch'],
  ['180mm@71', 'from 72 to 600'],
  ['180mm@601', 'from 72 to 600'],
  ['399', 'this comes to 399 wide'],
  ['16385', 'this comes to 16385 wide'],
  ['1200x100', 'this comes to 1200 × 100'],
  ['2m@300', 'Expected a size such as'],
  ['5000mm@600', 'this comes to 118110 wide'],
])('%j is refused', (text, said) => {
  expect(readPictureSize(text)).toEqual({ fault: expect.stringContaining(said) });
});

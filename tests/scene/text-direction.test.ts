import { expect, it } from 'vitest';
import { isRightToLeft } from '../../src/scene/text-direction.ts';

it.each([
  ['وزارة التجارة (2022)!', true],
  ['משרד המסחר', true],
  ['(2022) 14. شنغهاي UN', true],
  ['UN שלום', false],
  ['上合组织 و', false],
  ['Кыргызстан', false],
  ['👩‍👩‍👧‍👦 2022', false],
  ['2022', false],
  ['', false],
])('reads %j from the right: %s', (text, expected) => expect(isRightToLeft(text)).toBe(expected));

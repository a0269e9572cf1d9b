import { expect, test } from 'vitest';
import { cutTo, textWidth } from '../../src/cli/text-width.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['上合组织', 8],
  ['ШОС', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['（中）', 6],
  ['サミット', 8],
  ['한국', 4],
  ['🌏', 2],
  ['a\u200bb', 2],
])('%j takes %i cells', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdef', 5, 'abcd…'],
  ['上合组织', 8, '上合组织'],
  ['上合组织', 7, '上合组…'],
  // Half a character can't be shown, so one cell stays free.
  ['上合组织', 6, '上合…'],
  ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
])('%j cut to %i cells is %j', (text, width, cut) => {
  expect(cutTo(width, text)).toBe(cut);
  expect(textWidth(cut)).toBeLessThanOrEqual(width);
});

import { expect, test } from 'vitest';
import { fold } from '../../src/model/fold.ts';

test.each([
  ['ÎLE  Dorée', 'ile doree'],
  ['Ｌｉａｉｓｏｎ', 'liaison'],
  ['Côte d’Ivoire', "cote d'ivoire"],
  ['China–Central\u00A0Asia', 'china central asia'],
  ['Йошкар-Ола', 'иошкар ола'],
  ['Ёлка', 'елка'],
  ['上合组织', '上合组织'],
  ['한국', '한국'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(fold(text))).toBe(folded);
});

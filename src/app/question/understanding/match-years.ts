import type { Preset } from '../../../model/wire.ts';
import type { Word } from './words-of-text.ts';

/** Texts of parameters that words of the question give, by the parameter's name. */
export type GivenText = { parameter: string; text: string; words: readonly number[] };

const YEAR = /^(?:19|20)\d\d$/;
const SINCE = /^(?:since|from|after|с|со|после|自|从)$/i;
const UNTIL = /^(?:until|till|to|before|by|до|по|到|至)$/i;

const firstNamed = (names: readonly string[], pattern: RegExp): string | undefined =>
  names.find((name) => pattern.test(name));

/** "between 2019 and 2022", "since 2021", "in 2022", "с 2021 по 2022". */
export function givenYears(words: readonly Word[], { parameters }: Preset): GivenText[] {
  const names = parameters.filter(({ type }) => type === 'year').map(({ name }) => name);
  const from = firstNamed(names, /^(?:from|since|start)/i) ?? names[0];
  const until = firstNamed(names, /^(?:until|to|end)/i) ?? names[1];
  const years = words.flatMap(({ text }, index) => (YEAR.test(text) ? [{ text, index }] : [])).slice(0, 2);
  const [first, second] = years;
  if (!first || !from) return [];
  const given = (parameter: string, { text, index }: typeof first): GivenText => ({
    parameter,
    text,
    words: words[index + 1]?.stem === 'year' ? [index, index + 1] : [index],
  });
  if (second && until) return [given(from, first), given(until, second)];
  const before = words[first.index - 1]?.text ?? '';
  const after = words[first.index + 1]?.text ?? '';
  if (SINCE.test(before)) return [given(from, first)];
  if (until && (UNTIL.test(before) || after === '前')) return [given(until, first)];
  return until ? [given(from, first), given(until, first)] : [given(from, first)];
}

const NUMBER = /^\d{1,3}$/;

/** The first number that is no year is that of the only parameter that takes one. */
export function givenNumber(words: readonly Word[], { parameters }: Preset): GivenText[] {
  const [parameter, another] = parameters.filter(({ type }) => type === 'integer');
  const index = words.findIndex(({ text }) => NUMBER.test(text));
  const text = words[index]?.text;
  return parameter && !another && text !== undefined ? [{ parameter: parameter.name, text, words: [index] }] : [];
}

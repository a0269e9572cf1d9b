import { kindOfLabel } from '../../model/kinds.ts';
import { formatNumber } from './format-value.ts';

/** "1 program", "1,214 programs" */
export const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;

/** The same for the nodes of a kind; a kind that the model does not know goes by its label. */
export function countOfKind(number: number, label: string): string {
  const kind = kindOfLabel(label);
  return count(number, kind?.one ?? label, kind?.many ?? label);
}

/** "a", "a and b", "a, b and c" */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

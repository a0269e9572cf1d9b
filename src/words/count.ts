import { currentLocale, messageOr, t, writeNumber } from './t.ts';

/** "1 program", "1,214 programs"; a kind that the model does not know goes by its label. */
export const countOfKind = (number: number, label: string): string =>
  messageOr(`kinds.count.${label}`, `${writeNumber(number)} ${label}`, { count: number });

export const countOfNodes = (number: number): string => t('words.nodes', { count: number });
export const countOfConnections = (number: number): string => t('words.connections', { count: number });
export const countOfSources = (number: number): string => t('words.sources', { count: number });

/** "a", "a and b", "a, b and c" */
export const joinWords = (words: readonly string[]): string =>
  new Intl.ListFormat(currentLocale(), { type: 'conjunction' })
    .format(words)
    // Figures stand apart from Chinese characters, which Intl sets close.
    .replaceAll(/(?<=\p{Script=Han})(?=\d)/gu, ' ');

export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

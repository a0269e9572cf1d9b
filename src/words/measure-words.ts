import type { LooksWords } from '../scene/looks/looks-words.ts';
import { measureOf } from '../scene/looks/measures.ts';
import { countOfNodes } from './count.ts';
import { kindWord } from './model-words.ts';
import { currentLocale, messageOr, t } from './t.ts';

export const measureName = (id: string): string => messageOr(`analysis.name.${id}`, measureOf(id)?.name ?? id);

export const measureSentence = (id: string): string =>
  messageOr(`analysis.sentence.${id}`, measureOf(id)?.sentence ?? '');

const formats = new Map<string, Intl.NumberFormat>();

/** Three figures: many values are far below 0.01. */
export function measureNumber(value: number): string {
  const locale = currentLocale();
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 })));
  return Number.isInteger(value) ? value.toLocaleString(locale) : format.format(value);
}

/** What looks say in the legend, in the language of the interface. */
export const looksWords = (): LooksWords => ({
  colourTitle: (id) => t('analysis.colourTitle', { name: measureName(id) }),
  sizeTitle: (id) => t('analysis.sizeTitle', { name: measureName(id) }),
  number: measureNumber,
  atLeast: (value) => t('analysis.atLeast', { number: measureNumber(value) }),
  ofKind: (kind, number) => t('analysis.ofKind', { kind: kindWord(kind), number }),
  group: (place, size) => t('analysis.groupOf', { place, nodes: countOfNodes(size) }),
  otherGroups: (groups, size) => t('analysis.otherGroups', { count: groups, nodes: countOfNodes(size) }),
  marked: (id, count) => t('analysis.markedNodes', { name: measureName(id), nodes: countOfNodes(count) }),
  unmarked: (count) => t('analysis.unmarked', { nodes: countOfNodes(count) }),
  noValue: (count) => t('analysis.noValue', { nodes: countOfNodes(count) }),
});

import type { Graph } from '../model/values.ts';
import type { View } from '../model/view.ts';
import { projections } from '../scene/projections/index.ts';
import type { PictureText } from '../scene/picture-text.ts';
import { filterWords } from './filter-words.ts';
import { focusWords } from './focus-words.ts';
import { windowWords } from './window-words.ts';
import { formatDate } from './format-date.ts';
import type { CountLine } from './count-line.ts';
import type { Parameters, Preset, Presets } from '../model/wire.ts';
import { writtenSentence } from './written-sentence.ts';
import { messageOr, t } from './t.ts';

/** A question that is asked, as far as its words go. */
export type AskedQuestion =
  | {
      type: 'preset';
      preset: Preset;
      values: Parameters;
      options: Presets['options'];
      /** Of the answer that stands beside the first. */
      compared?: Parameters;
    }
  | { type: 'file'; title: string }
  | { type: 'opening' | 'overview' | 'waiting' | 'query' };

/** The question in words: a title, and the sentence where it says more. */
export function questionWords(question: AskedQuestion): Pick<PictureText, 'title' | 'sentence'> {
  if (question.type === 'preset') {
    const { preset, values, options, compared } = question;
    const sentence = writtenSentence(preset, values, options);
    if (!compared) return { title: preset.title, sentence };
    const other = writtenSentence(preset, compared, options);
    return { title: preset.title, sentence: t('compare.sentences', { a: sentence, b: other }) };
  }
  if (question.type === 'file') return { title: question.title };
  return { title: question.type === 'query' ? t('shell.answerToQuery') : t('shell.whoTrainsWhom') };
}

/** What narrows the picture, as its chips say it. */
function narrowingWords({ window, filters, hidden, projection, focus }: View, records: Graph): string[] {
  const projected = projections.find(({ id }) => id === projection);
  return [
    ...(window ? [windowWords(window)] : []),
    ...filters.filter(({ isOn }) => isOn).map(filterWords),
    ...(hidden.length > 0 ? [t('filters.chip.hidden', { count: hidden.length })] : []),
    ...(projected ? [messageOr(`projections.name.${projected.id}`, projected.name)] : []),
    ...(focus ? [focusWords(focus, records)] : []),
  ];
}

export type PictureOrigin = { dataSet: { title: string; version: string } | undefined; drawnOn: Date };

type Pictured = { words: Pick<PictureText, 'title' | 'sentence'>; view: View; records: Graph };

/** The words that go with a saved picture: what was asked, how much is shown, what is left out. */
export function pictureText(
  { words, view, records }: Pictured,
  { shown, caveats }: CountLine,
  { dataSet, drawnOn }: PictureOrigin,
): PictureText {
  const day = [drawnOn.getFullYear(), drawnOn.getMonth() + 1, drawnOn.getDate()].join('-');
  const narrowing = narrowingWords(view, records);
  return {
    ...words,
    counts: [shown, ...caveats].join(' · '),
    ...(view.asOf !== undefined && { asOf: t('filters.chip.asOf', { date: formatDate(view.asOf) }) }),
    ...(narrowing.length > 0 && { filters: t('export.captionFilters', { filters: narrowing.join('; ') }) }),
    dataSet,
    drawnOn: formatDate(day),
  };
}

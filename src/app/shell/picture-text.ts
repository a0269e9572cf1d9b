import type { Graph } from '../../model/values.ts';
import type { View } from '../../model/view.ts';
import { projections } from '../../scene/projections/index.ts';
import type { PictureText } from '../../scene/picture-text.ts';
import { filterWords } from '../panels/filters/filter-words.ts';
import { focusWords } from '../panels/filters/focus-words.ts';
import { windowWords } from '../panels/filters/window-words.ts';
import { formatDate } from '../../words/format-date.ts';
import type { CountLine } from '../picture/count-line.ts';
import type { ResolvedQuestion } from '../question/resolve-question.ts';
import { writtenSentence } from '../question/written-sentence.ts';
import { messageOr, t } from '../../words/t.ts';

/** The question in words: a title, and the sentence where it says more. */
export function questionWords(question: ResolvedQuestion): Pick<PictureText, 'title' | 'sentence'> {
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

type Pictured = { question: ResolvedQuestion; view: View; records: { graph: Graph } };

/** The words that go with a saved picture: what was asked, how much is shown, what is left out. */
export function pictureText(
  { question, view, records }: Pictured,
  { shown, caveats }: CountLine,
  { dataSet, drawnOn }: PictureOrigin,
): PictureText {
  const day = [drawnOn.getFullYear(), drawnOn.getMonth() + 1, drawnOn.getDate()].join('-');
  const narrowing = narrowingWords(view, records.graph);
  return {
    ...questionWords(question),
    counts: [shown, ...caveats].join(' · '),
    ...(view.asOf !== undefined && { asOf: t('filters.chip.asOf', { date: formatDate(view.asOf) }) }),
    ...(narrowing.length > 0 && { filters: t('export.captionFilters', { filters: narrowing.join('; ') }) }),
    dataSet,
    drawnOn: formatDate(day),
  };
}

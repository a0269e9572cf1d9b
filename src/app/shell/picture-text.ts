import type { PictureText } from '../../scene/picture-text.ts';
import { formatDate } from '../words/format-date.ts';
import type { CountLine } from '../picture/count-line.ts';
import type { ResolvedQuestion } from '../question/resolve-question.ts';
import { writtenSentence } from '../question/written-sentence.ts';
import { t } from '../words/t.ts';

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

export type PictureOrigin = {
  dataSet: { title: string; version: string } | undefined;
  sources: readonly string[];
  drawnOn: Date;
};

/** The words that go with a saved picture: what was asked, how much is shown, what is left out, what it rests on. */
export function pictureText(
  { question }: { question: ResolvedQuestion },
  { shown, caveats }: CountLine,
  { dataSet, sources, drawnOn }: PictureOrigin,
): PictureText {
  const day = [drawnOn.getFullYear(), drawnOn.getMonth() + 1, drawnOn.getDate()].join('-');
  return {
    ...questionWords(question),
    counts: [shown, ...caveats].join(' · '),
    dataSet,
    drawnOn: formatDate(day),
    sources,
  };
}

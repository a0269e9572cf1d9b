import type { PictureText } from '../../scene/picture-text.ts';
import type { CountLine } from '../picture/count-line.ts';
import type { ResolvedQuestion } from '../question/resolve-question.ts';
import { fillSentence } from '../../model/sentence.ts';

/** The question in words: a title, and the sentence where it says more. */
export function questionWords(question: ResolvedQuestion): Pick<PictureText, 'title' | 'sentence'> {
  if (question.type === 'preset') {
    const { preset, values, options } = question;
    return { title: preset.title, sentence: fillSentence(preset, values, options) };
  }
  return { title: question.type === 'query' ? 'Answer to a query' : 'Who trains whom' };
}

/** The words that go with a saved picture: what was asked, how much is shown, what is left out. */
export function pictureText(
  { question }: { question: ResolvedQuestion },
  { shown, caveats }: CountLine,
  dataSet: { title: string; version: string } | undefined,
): PictureText {
  return { ...questionWords(question), counts: [shown, ...caveats].join(' · '), dataSet };
}

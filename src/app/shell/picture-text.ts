import type { PictureText } from '../../scene/picture-text.ts';
import type { CountLine } from '../picture/count-line.ts';
import type { Picture } from '../picture/use-picture.ts';
import { fillSentence } from '../question/sentence.ts';

/** The words that go with a saved picture: what was asked, how much is shown, what is left out. */
export function pictureText(
  { question }: Pick<Picture, 'question'>,
  { shown, caveats }: CountLine,
  dataSet: { title: string; version: string } | undefined,
): PictureText {
  const counts = [shown, ...caveats].join(' · ');
  if (question.type === 'preset') {
    const sentence = fillSentence(question.preset, question.values, question.options);
    return { title: question.preset.title, sentence, counts, dataSet };
  }
  const title = question.type === 'query' ? 'Answer to a query' : 'Who trains whom';
  return { title, counts, dataSet };
}

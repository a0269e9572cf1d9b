import { captionLines } from '../picture-text.ts';
import type { PictureText } from '../picture-text.ts';

/** What the data is, in the words that stand around its picture. */
export const descriptionOf = (text: PictureText): string =>
  [text.title, text.sentence ?? '', ...captionLines(text)].filter((line) => line !== '').join('\n');

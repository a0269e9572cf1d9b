import type { Measure, Picture } from '../picture/picture.ts';
import { estimateWidth } from '../text-width.ts';
import type { ReadSlice } from './font-shelf.ts';
import { loadLettering } from './lettering.ts';
import type { Lettering } from './lettering.ts';

/**
 * A picture measured with the app's fonts without a browser. It is drawn twice: which slices of the fonts are needed is
 * known only from the texts that drawing asks the width of.
 */
export async function letterPicture(
  draw: (measure: Measure) => Picture,
  read: ReadSlice,
): Promise<{ picture: Picture; lettering: Lettering }> {
  const characters = new Set<string>();
  const gather = (text: string): void => {
    for (const character of text) characters.add(character);
  };
  const { marks } = draw((text, fontSize) => {
    gather(text);
    return estimateWidth(text, fontSize);
  });
  for (const text of textsOf(marks)) gather(text);
  const lettering = await loadLettering(characters, read);
  return { picture: draw(lettering.measure), lettering };
}

/** For a picture that is laid out already. */
export const letteringFor = ({ marks }: Picture, read: ReadSlice): Promise<Lettering> =>
  loadLettering(new Set(textsOf(marks).join('')), read);

const textsOf = (marks: Picture['marks']): string[] =>
  marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []));

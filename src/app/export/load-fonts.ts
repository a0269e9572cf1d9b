import { fontOf } from '../../scene/draw-picture.ts';

/** Fonts come in slices, each fetched when one of its characters is asked for, so they are asked for by the text. */
export async function loadFonts(texts: Iterable<string>): Promise<void> {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text) characters.add(character);
  const sample = [...characters].join('');
  await Promise.all([false, true].map((bold) => document.fonts.load(fontOf(16, bold), sample)));
}

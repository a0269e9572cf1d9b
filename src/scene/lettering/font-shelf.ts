import { fallbackSlice, slicesFor } from './font-slices.ts';
import type { FontSlice, Weight } from './font-slices.ts';
import { ShapedFont } from './shaped-font.ts';
import { woffToSfnt } from './woff-to-sfnt.ts';

/** Reads one slice of a font: from a folder, or from a server. */
export type ReadSlice = (slice: FontSlice) => Promise<Uint8Array<ArrayBuffer>>;

/** The font that each of some characters is written in; characters that no font has are written as boxes. */
export type FontShelf = {
  fontOf: (character: string, weight: Weight) => ShapedFont;
  unknown: readonly string[];
};

const weights: readonly Weight[] = [400, 600];

/** Reads as few slices as these characters need. */
export async function fillShelf(characters: ReadonlySet<string>, read: ReadSlice): Promise<FontShelf> {
  const opened = new Map<string, Promise<ShapedFont>>();
  const open = (slice: FontSlice): Promise<ShapedFont> => {
    let font = opened.get(slice.file);
    if (!font) opened.set(slice.file, (font = openSlice(slice, read)));
    return font;
  };
  const shelf = { 400: new Map<string, ShapedFont>(), 600: new Map<string, ShapedFont>() };
  const fallbacks = { 400: await open(fallbackSlice(400)), 600: await open(fallbackSlice(600)) };
  for (const weight of weights) {
    for (const character of characters) {
      const font = await firstWith(character, weight, open);
      if (font) shelf[weight].set(character, font);
    }
  }
  return {
    fontOf: (character, weight) => shelf[weight].get(character) ?? fallbacks[weight],
    unknown: [...characters].filter((character) => !shelf[400].has(character) && isVisible(character)).toSorted(),
  };
}

/** Joiners and the like steer the letters beside them. */
export const isVisible = (character: string): boolean => !/[\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(character);

async function openSlice(slice: FontSlice, read: ReadSlice): Promise<ShapedFont> {
  try {
    return new ShapedFont(await woffToSfnt(await read(slice)));
  } catch (cause) {
    throw new Error(`the font file ${slice.file} can't be read: ${(cause as Error).message}`, { cause });
  }
}

async function firstWith(
  character: string,
  weight: Weight,
  open: (slice: FontSlice) => Promise<ShapedFont>,
): Promise<ShapedFont | undefined> {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const slice of slicesFor(codePoint, weight)) {
    const font = await open(slice);
    if (font.has(codePoint)) return font;
  }
  return undefined;
}

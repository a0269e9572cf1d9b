const shortened: Readonly<Record<string, string>> = { ':': '.', '|': '__' };

/** An id that XML takes, another one for each text: `ministry:mofcom` becomes `ministry.mofcom`. */
export const xmlId = (text: string): string =>
  text.replaceAll(/[^A-Za-z0-9-]/gu, (character) => shortened[character] ?? `_${hexOf(character)}_`);

const hexOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16);

const HAN = /\p{Script=Han}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** A Chinese character says about as much as two letters. */
const LETTERS_OF_HAN = 2;

const count = (text: string, script: RegExp): number => text.match(script)?.length ?? 0;

/** The `lang` of a text by the script most of it is in, so that it is spoken and drawn as that; undefined for Latin. */
export function languageOf(text: string): 'zh-Hans' | 'ru' | undefined {
  const latin = count(text, LATIN);
  const han = count(text, HAN) * LETTERS_OF_HAN;
  if (han > 0 && han >= latin) return 'zh-Hans';
  const cyrillic = count(text, CYRILLIC);
  return cyrillic > 0 && cyrillic >= latin ? 'ru' : undefined;
}

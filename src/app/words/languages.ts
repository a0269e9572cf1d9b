const HAN = /\p{Script=Han}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** The `lang` of a text by its script, so that it is spoken and drawn as what it is; undefined for Latin. */
export function languageOf(text: string): 'zh-Hans' | 'ru' | undefined {
  if (HAN.test(text)) return 'zh-Hans';
  return CYRILLIC.test(text) ? 'ru' : undefined;
}

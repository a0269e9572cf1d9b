/** The languages of the interface, each named in itself. `tag` goes into the page, `locale` to Intl. */
export const languages = [
  { id: 'en', name: 'English', tag: 'en', locale: 'en-GB' },
  { id: 'zh', name: '中文', tag: 'zh-Hans', locale: 'zh-CN' },
  { id: 'ru', name: 'Русский', tag: 'ru', locale: 'ru-RU' },
] as const;

export type LanguageId = (typeof languages)[number]['id'];

export const isLanguage = (id: unknown): id is LanguageId => languages.some((language) => language.id === id);

const byId = Object.fromEntries(languages.map((language) => [language.id, language])) as Record<
  LanguageId,
  (typeof languages)[number]
>;

export const languageInfo = (id: LanguageId): (typeof languages)[number] => byId[id];

/** The first of the reader's languages, best first, that the interface speaks; English where it speaks none. */
export function chooseFrom(wanted: readonly string[]): LanguageId {
  const known = wanted.map((tag) => tag.toLowerCase().split('-')[0]).find((id) => isLanguage(id));
  return isLanguage(known) ? known : 'en';
}

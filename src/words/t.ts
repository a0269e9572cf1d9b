import { createInstance } from 'i18next';
import { languageInfo } from './language.ts';
import type { LanguageId } from './language.ts';
import { messages as english } from './messages/en/index.ts';

type WithoutPluralForm<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPluralForm<Key> : `${Key}.${KeysOf<Tree[Key]>}`;
}[keyof Tree & string];

/** `feature.name`, as in `messages/en/feature.json`. */
export type MessageKey = KeysOf<typeof english>;

/** What goes into a message; `count` chooses its plural form, and numbers are written as the language writes them. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Messages of the languages that are fetched when chosen. */
const fetched: Readonly<Record<Exclude<LanguageId, 'en'>, () => Promise<{ messages: object }>>> = {
  zh: () => import('./messages/zh/index.ts'),
  ru: () => import('./messages/ru/index.ts'),
};

const ONE_NAMESPACE = 'translation';
const PLACE_OF_ELEMENT = '\u0000';

const i18n = createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { [ONE_NAMESPACE]: english } },
  initAsync: false,
  // Ids and times hold colons.
  nsSeparator: false,
  returnEmptyString: false,
  // React writes text as text.
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (_languages, _namespace, key) => console.error(`there is no message “${key}”`),
});
void i18n.init();

let language: LanguageId = 'en';

export const currentLanguage = (): LanguageId => language;

/** For Intl. */
export const currentLocale = (): string => languageInfo(language).locale;

let wanted: LanguageId = 'en';

/**
 * Fetches the messages of a language and speaks it from then on; rejects, and speaks the former one, where it cannot.
 * Of several asked for at once the last counts, whichever comes first.
 */
export async function speak(next: LanguageId): Promise<void> {
  wanted = next;
  if (next !== 'en' && !i18n.hasResourceBundle(next, ONE_NAMESPACE))
    i18n.addResourceBundle(next, ONE_NAMESPACE, (await fetched[next]()).messages);
  if (wanted !== next) return;
  language = next;
  await i18n.changeLanguage(next);
}

/** The message in the language of the interface. Call it while drawing, never while a module loads. */
export const t = (key: MessageKey, values?: MessageValues): string => i18n.t(key, optionsOf(values));

/** The words of a message before and after one of its values, which an element takes the place of. */
export function tAround(key: MessageKey, name: string, values?: MessageValues): { before: string; after: string } {
  const [before = '', after = ''] = t(key, { ...values, [name]: PLACE_OF_ELEMENT }).split(PLACE_OF_ELEMENT);
  return { before, after };
}

/** The message of a key made from data, such as a kind's label; `fallback` where there is none. */
export const messageOr = (key: string, fallback: string, values?: MessageValues): string =>
  i18n.exists(key, optionsOf(values)) ? i18n.t(key, optionsOf(values)) : fallback;

function optionsOf(values: MessageValues = {}) {
  const replace: Record<string, string> = {};
  for (const [name, value] of Object.entries(values))
    replace[name] = typeof value === 'number' ? writeNumber(value) : value;
  const count = values['count'];
  // Values are text: `$t(…)` in a name from the data is not looked up.
  return { replace, nest: false, ...(typeof count === 'number' && { count }) };
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, with two decimals at most. */
export function writeNumber(value: number): string {
  const locale = currentLocale();
  let format = numberFormats.get(locale);
  if (!format) numberFormats.set(locale, (format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })));
  return format.format(value);
}

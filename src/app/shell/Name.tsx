import { languageOf } from '../../words/language-of.ts';
import { currentLanguage } from '../../words/t.ts';

/** A name out of the data, marked with its language where its script tells it; in Latin letters it is English. */
export function Name({ text }: { text: string }) {
  const language = languageOf(text) ?? (currentLanguage() === 'en' ? undefined : 'en');
  return <span lang={language}>{text}</span>;
}

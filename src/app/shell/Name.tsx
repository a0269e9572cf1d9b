import { languageOf } from '../words/languages.ts';

/** A name out of the data, marked with its language where its script tells it. */
export function Name({ text }: { text: string }) {
  return <span lang={languageOf(text)}>{text}</span>;
}

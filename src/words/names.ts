import { nameOf } from '../model/values.ts';
import type { GraphNode, Property } from '../model/values.ts';
import type { LanguageId } from './language.ts';
import { currentLanguage } from './t.ts';

/** What China's notices name, they name in Chinese; of others the data holds no own-language name but the English one. */
const NAMED_IN_CHINESE: ReadonlySet<string> = new Set(['Ministry', 'Institution', 'Program', 'Audience']);

const textOf = (value: Property | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A node's name in a language; the one that every node has, English, where the data knows none. */
export const nameIn = (node: GraphNode, language: LanguageId = currentLanguage()): string =>
  nameFrom(node.properties, nameOf(node), language);

type Names = { nameZh?: Property; nameRu?: Property };

/** The same of whatever holds the names. */
export function nameFrom({ nameZh, nameRu }: Names, name: string, language: LanguageId = currentLanguage()): string {
  if (language === 'zh') return textOf(nameZh) ?? name;
  return language === 'ru' ? (textOf(nameRu) ?? name) : name;
}

/** The name that others translate. */
export function originalName(node: GraphNode): string {
  const isNamedInChinese = NAMED_IN_CHINESE.has(node.labels[0] ?? '');
  return (isNamedInChinese ? textOf(node.properties['nameZh']) : undefined) ?? nameOf(node);
}

/** The name to show, and beside it the original where that is another. */
export function namesOf(node: GraphNode, language?: LanguageId): { name: string; original: string | undefined } {
  const name = nameIn(node, language);
  const original = originalName(node);
  return { name, original: original === name ? undefined : original };
}

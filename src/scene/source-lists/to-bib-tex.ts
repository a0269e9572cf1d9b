import { citedSources, sourceText } from '../footnotes/cited-sources.ts';
import type { CitedSource } from '../footnotes/cited-sources.ts';
import type { ShownGraph } from '../shown-graph.ts';
import { dateParts } from './date-parts.ts';

/** The sources as BibTeX and biblatex read them, in UTF-8. */
export function toBibTex(shown: Pick<ShownGraph, 'graph' | 'scene' | 'sources'>): string {
  const taken = new Set<string>();
  return citedSources(shown)
    .map((source) => entryOf(source, uniqueKey(source.id, taken)))
    .join('\n');
}

/** Made of the id, so that it is the same in the next list; a number is added where two ids would look alike. */
function uniqueKey(id: string, taken: Set<string>): string {
  const plain = id.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'source';
  let key = plain;
  for (let count = 2; taken.has(key); count += 1) key = `${plain}-${count}`;
  taken.add(key);
  return key;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function entryOf({ id, record }: CitedSource, key: string): string {
  const textOf = (name: string): string => (record ? sourceText(record, name) : '');
  const [year, month, day] = dateParts(textOf('date')) ?? [];
  const fields = [
    // The second pair of braces keeps the title's capitals.
    ['title', `{${bibText(textOf('name') || id)}}`],
    ['organization', bibText(textOf('publisher'))],
    ['year', year === undefined ? '' : String(year).padStart(4, '0')],
    ['month', months[(month ?? 0) - 1] ?? ''],
    ['day', day === undefined ? '' : String(day)],
    ['url', address(textOf('url'))],
    ['urldate', bibText(textOf('accessed'))],
    ['language', bibText(textOf('language'))],
    ['note', bibText(textOf('note'))],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    // A month is a macro's name, which braces would make a text.
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces with a backslash before them too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '\\textquotedbl{}',
};

const bibText = (text: string): string =>
  text.replaceAll(/[\\{}~^"&%$#_]/g, (character) => specials[character] ?? `\\${character}`);

/** Addresses are taken letter for letter, so what would end the field is written in percents. */
const address = (url: string): string => url.replaceAll(/[{}\\\s]/gu, (character) => encodeURIComponent(character));

import type { Properties, Property } from '../../model/values.ts';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Halves of a character that stand alone: no file can hold them. */
const LONE_SURROGATES = /[\u{D800}-\u{DFFF}]/gu;

const unicodeEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function text(value: string): string {
  return `'${value
    .replaceAll(/[\\'\n\r\t]/g, (character) => escapes[character] ?? '')
    .replaceAll(LONE_SURROGATES, '')
    .replaceAll(CONTROL, unicodeEscape)}'`;
}

/** Neo4j reads `\u0041` as A in a statement, in names too; doubling the backslash helps in texts alone. */
export const cypherName = (name: string): string => `\`${name.replaceAll('`', '``').replaceAll('\\u', '\\u005cu')}\``;

/** Without backslashes, since Neo4j would end the line at `\u000a` and run what follows. */
export const cypherComment = (lines: string): string =>
  lines
    .replaceAll('\\', '/')
    .split(/[\n\r\u2028\u2029]+/u)
    .map((line) => `// ${line}`)
    .join('\n');

export function cypherLiteral(value: Property): string {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`;
  if (value !== null && typeof value === 'object') return map(value);
  return String(value).replace('e+', 'e');
}

const map = (properties: Properties): string =>
  `{${Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${cypherName(name)}: ${cypherLiteral(value)}`)
    .join(', ')}}`;

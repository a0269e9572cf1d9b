import type { Kind } from './types.ts';

export const NUMBER: readonly Kind[] = ['integer', 'float'];
export const TEXT: readonly Kind[] = ['text'];
const NODE: readonly Kind[] = ['node'];
const RELATIONSHIP: readonly Kind[] = ['relationship'];
export const LIST: readonly Kind[] = ['list'];

const repeated = (names: string, kinds: readonly Kind[]): [string, readonly Kind[]][] =>
  names.split(' ').map((name) => [name, kinds]);

/** What the first parameter of a function has to be. */
export const takes: ReadonlyMap<string, readonly Kind[]> = new Map([
  ...repeated('toupper tolower upper lower trim ltrim rtrim replace split substring left right char_length', TEXT),
  ...repeated('abs ceil floor round sign sqrt exp log log10 sin cos tan asin acos atan atan2 degrees radians', NUMBER),
  ...repeated('range percentilecont', NUMBER),
  ...repeated('sum avg', [...NUMBER, 'duration']),
  ...repeated('head last tail', LIST),
  ...repeated('size reverse', ['text', 'list']),
  ...repeated('labels', NODE),
  ...repeated('type startnode endnode', RELATIONSHIP),
  ...repeated('length nodes relationships', ['path']),
  ...repeated('keys properties', ['node', 'relationship', 'map']),
  ...repeated('tointeger', [...NUMBER, 'text', 'boolean']),
  ...repeated('tofloat', [...NUMBER, 'text']),
  ...repeated('toboolean', ['boolean', 'text', 'integer']),
  ...repeated('tostring', [...NUMBER, 'text', 'boolean', 'date', 'moment', 'duration']),
]);

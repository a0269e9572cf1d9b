import type { GraphNode } from '../model/values.ts';
import { nameOf } from '../model/values.ts';

/** Characters that are written whole, and how many stay where there are more. */
const LONGEST = 42;
const SHORTENED = 38;

/** A name as it is written beside a node: a long one is cut at a word, and its abbreviation, if any, put after it. */
export function writtenName(node: GraphNode): string {
  const name = nameOf(node);
  if (name.length <= LONGEST) return name;
  const abbreviation = node.properties['abbreviation'];
  const after = typeof abbreviation === 'string' && abbreviation !== '' ? ` (${abbreviation})` : '';
  return `${cutAtWord(name, SHORTENED - after.length)}…${after}`;
}

function cutAtWord(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return (space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:(–-]+$/u, '');
}

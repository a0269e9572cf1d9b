import type { GraphNode } from '../model/values.ts';
import { nameOf } from '../model/values.ts';

const FEW_NODES = 60;
const VERY_FEW_NODES = 25;
/** A name of a few characters more is written whole, as cutting it would gain little. */
const TOLERANCE = 4;

/** How many characters of a name are written in a picture of so many nodes. */
export function nameLimit(nodes: number): number {
  if (nodes < VERY_FEW_NODES) return 90;
  return nodes < FEW_NODES ? 50 : 38;
}

/** A name as it is written beside a node: a long one is cut at a word, and its abbreviation, if any, put after it. */
export function writtenName(node: GraphNode, limit: number, name = nameOf(node)): string {
  if (name.length <= limit + TOLERANCE) return name;
  const abbreviation = node.properties['abbreviation'];
  const after = typeof abbreviation === 'string' && abbreviation !== '' ? ` (${abbreviation})` : '';
  return `${cutAtWord(name, limit - after.length)}…${after}`;
}

export const cutName = (name: string, limit: number): string => `${cutAtWord(name, limit)}…`;

function cutAtWord(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return (space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:(–-]+$/u, '');
}

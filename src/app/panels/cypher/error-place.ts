/** A place in a text that the engine names, from 1. */
export type Place = { line: number; column: number };

export type Excerpt = { before: string; at: string; after: string };

/** The line at fault, cut where the fault begins; undefined outside the text. */
export function excerptAt(cypher: string, { line, column }: Place): Excerpt | undefined {
  const text = cypher.split('\n')[line - 1];
  if (text === undefined) return undefined;
  const from = Math.min(Math.max(0, column - 1), text.length);
  const word = /^\s*(\w+|.)?/.exec(text.slice(from))?.[0] ?? '';
  return { before: text.slice(0, from), at: word, after: text.slice(from + word.length) };
}

/** The place as an offset into the text, for the cursor. */
export function offsetAt(cypher: string, { line, column }: Place): number {
  const lines = cypher.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(before + Math.min(column - 1, lines[line - 1]?.length ?? 0), cypher.length);
}

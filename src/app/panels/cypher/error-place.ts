/** A place in a text that the engine names, from 1. */
export type Place = { line: number; column: number };

export type Excerpt = { text: string; before: string };

/** The line at fault and what stands before the column, for a mark below it; undefined outside the text. */
export function excerptAt(cypher: string, { line, column }: Place): Excerpt | undefined {
  const text = cypher.split('\n')[line - 1];
  if (text === undefined) return undefined;
  return { text, before: ' '.repeat(Math.min(Math.max(0, column - 1), text.length)) };
}

/** The place as an offset into the text, for the cursor. */
export function offsetAt(cypher: string, { line, column }: Place): number {
  const lines = cypher.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(before + Math.min(column - 1, lines[line - 1]?.length ?? 0), cypher.length);
}

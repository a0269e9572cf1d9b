import { fold } from '../model/fold.ts';

/**
 * Search by name, in memory. Neither engine can do it alike for three scripts: their full-text indexes differ, and
 * CONTAINS knows neither accents nor the forms of one character. All names of 50,000 nodes are a few megabytes.
 */

/** What a search knows of a node: its names as they are written, the most usual first, and codes such as KZ or ru. */
export type NamedNode = { id: string; names: readonly string[]; codes?: readonly string[]; degree: number };

export type NameMatch = { id: string; matched: string; degree: number };

type Entry = NamedNode & { folded: readonly string[]; foldedCodes: readonly string[] };

export type NameIndex = readonly Entry[];

const wordsOf = (folded: string): string[] => folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const NO_MATCH = 4;

/** 0 the whole name, 1 its beginning, 2 the beginning of its words, 3 anywhere in it. */
function rankOf(name: string, text: string, words: readonly string[]): number {
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  const namesWords = wordsOf(name);
  if (words.length > 0 && words.every((word) => namesWords.some((each) => each.startsWith(word)))) return 2;
  return name.includes(text) ? 3 : NO_MATCH;
}

export const indexNames = (nodes: readonly NamedNode[]): NameIndex =>
  nodes.map((node) => ({ ...node, folded: node.names.map(fold), foldedCodes: (node.codes ?? []).map(fold) }));

type Match = { entry: Entry; rank: number; matched: string };

/** The best of a node's names; its codes are as good as its whole name, and count only whole. */
function bestMatch(entry: Entry, text: string, words: readonly string[]): Match | undefined {
  const ranks = entry.folded.map((name) => rankOf(name, text, words));
  const rank = Math.min(NO_MATCH, ...ranks);
  const code = entry.codes?.[entry.foldedCodes.indexOf(text)];
  if (rank > 0 && code !== undefined) return { entry, rank: 0, matched: code };
  return rank < NO_MATCH ? { entry, rank, matched: entry.names[ranks.indexOf(rank)] ?? '' } : undefined;
}

/** The nodes with a name that matches, best match first, then the better connected, then by id. */
export function matchNames(index: NameIndex, query: string, limit: number): NameMatch[] {
  const text = fold(query);
  if (text === '') return [];
  const words = wordsOf(text);
  const matches = index.flatMap((entry) => bestMatch(entry, text, words) ?? []);
  matches.sort((a, b) => a.rank - b.rank || b.entry.degree - a.entry.degree || (a.entry.id < b.entry.id ? -1 : 1));
  return matches.slice(0, limit).map(({ entry, matched }) => ({ id: entry.id, matched, degree: entry.degree }));
}

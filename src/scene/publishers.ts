import { sourcesOf } from '../model/values.ts';
import type { Graph, GraphNode } from '../model/values.ts';

/** A document that something rests on. */
export type SourceLine = { id: string; publisher: string };

/** Ids of the sources that the connections among these nodes rest on. */
export const sourceIdsOf = ({ relationships }: Graph): string[] =>
  [...new Set(relationships.flatMap(sourcesOf))].toSorted();

/** Those of the known documents that the connections of a graph rest on, and how many more they name. */
export function sourcesBehind(graph: Graph, known: readonly GraphNode[]): { sources: GraphNode[]; unknown: number } {
  const ids = new Set(sourceIdsOf(graph));
  const sources = known.filter(({ id }) => ids.has(id));
  return { sources, unknown: ids.size - sources.length };
}

/** How many publishers a caption names. */
const NAMED = 10;

/** "Ministry of Commerce (12)", "TASS (2)": publishers by the number of their documents, most first; `more` are not named. */
export function rankPublishers(lines: readonly SourceLine[]): { named: string[]; more: number } {
  const counts = new Map<string, number>();
  for (const { publisher } of lines) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const ordered = [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en'));
  const named = ordered
    .slice(0, NAMED)
    .map(([publisher, count]) => (count === 1 ? publisher : `${publisher} (${count})`));
  return { named, more: ordered.length - named.length };
}

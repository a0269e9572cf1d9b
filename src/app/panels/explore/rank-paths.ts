import type { GraphPath, Value } from '../../../model/values.ts';
import { isPath, sourcesOf } from '../../../model/values.ts';

export type RankedPath = Pick<GraphPath, 'nodes' | 'relationships'> & {
  /** How many sources stand behind its worst sourced connection. */
  weakest: number;
};

/** The paths of an answer, those first whose weakest connection most sources stand behind. */
export function rankPaths(rows: readonly (readonly Value[])[]): RankedPath[] {
  return rows
    .flatMap((row) => row.filter((cell) => isPath(cell)))
    .map(({ nodes, relationships }) => {
      const counts = relationships.map((relationship) => sourcesOf(relationship).length);
      return { nodes, relationships, weakest: Math.min(...counts), all: counts.reduce((sum, count) => sum + count, 0) };
    })
    .toSorted((one, other) => other.weakest - one.weakest || other.all - one.all)
    .map(({ nodes, relationships, weakest }) => ({ nodes, relationships, weakest }));
}

/** Numbers the sources in the order in which the paths cite them, from 1. */
export function numberSources(paths: readonly RankedPath[]): ReadonlyMap<string, number> {
  const ids = new Set(paths.flatMap(({ relationships }) => relationships.flatMap(sourcesOf)));
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

/** All ids of a path, its ends outermost. */
export const idsOfPath = ({ nodes, relationships }: Pick<GraphPath, 'nodes' | 'relationships'>): string[] => {
  const middle = [...relationships, ...nodes.slice(1, -1)].map(({ id }) => id);
  const [first, last] = [nodes[0], nodes.at(-1)];
  return [...(first ? [first.id] : []), ...middle, ...(last ? [last.id] : [])];
};

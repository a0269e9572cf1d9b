import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Graph } from '../../model/values.ts';
import { nameOf } from '../../model/values.ts';
import type { NodeDetail } from '../../model/wire.ts';
import { neighboursAnswer, nodeAnswer } from '../api/answers.ts';
import type { Expansion } from './count-line.ts';
import { mergeGraphs } from './merge-graphs.ts';

export type Records = {
  graph: Graph;
  /** Expansions that a limit cut off. */
  cut: readonly Expansion[];
  /** Names or ids of nodes whose neighbours could not be had. */
  failed: readonly string[];
  /** True while neighbours are on their way. */
  isExpanding: boolean;
};

/** The answer's graph and the neighbours that were added to it. */
export function useRecords(answer: Graph | undefined, expanded: readonly string[]): Records {
  const neighbours = useQueries({ queries: expanded.map((id) => neighboursAnswer(id)), combine: combineResults });
  const cutIds = expanded.filter((_, index) => neighbours.results[index]?.truncated);
  const degrees = useQueries({ queries: cutIds.map((id) => nodeAnswer(id)), combine: combineDegrees });
  return useMemo(() => {
    const added = neighbours.results.filter((result) => result !== undefined);
    const graph = mergeGraphs([answer ?? { nodes: [], relationships: [] }, ...added.map((result) => result.graph)]);
    const nameOfId = (id: string): string => {
      const node = graph.nodes.find((each) => each.id === id);
      return node ? nameOf(node) : id;
    };
    const cut = expanded.flatMap((id, index): Expansion[] => {
      const result = neighbours.results[index];
      if (!result?.truncated) return [];
      return [{ name: nameOfId(id), shown: result.graph.relationships.length, whole: degrees.get(id) }];
    });
    const failed = expanded.filter((_, index) => neighbours.errors[index]).map(nameOfId);
    return { graph, cut, failed, isExpanding: neighbours.isPending };
  }, [answer, expanded, neighbours, degrees]);
}

type Combined<Data> = readonly { data: Data | undefined; error: unknown; isPending: boolean }[];

function combineResults(queries: Combined<{ truncated: boolean; graph: Graph }>) {
  return {
    results: queries.map((query) => query.data),
    errors: queries.map((query) => query.error),
    isPending: queries.some((query) => query.isPending && !query.error),
  };
}

const combineDegrees = (queries: Combined<NodeDetail>): ReadonlyMap<string, number> =>
  new Map(queries.flatMap(({ data }) => (data ? [[data.node.id, data.degree] as const] : [])));

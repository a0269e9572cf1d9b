import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Graph } from '../../model/values.ts';
import { nameOf } from '../../model/values.ts';
import type { Addition } from '../../model/view.ts';
import type { Result } from '../../model/wire.ts';
import { additionAnswer } from './additions.ts';
import { mergeGraphs } from './merge-graphs.ts';

/** What one addition brought: so many neighbours, of so many that there are. */
export type Brought = {
  addition: Addition;
  /** The name of the node it is about, or its id. */
  name: string;
  nodes: number;
  total: number | undefined;
  error: unknown;
  isPending: boolean;
};

export type Records = {
  graph: Graph;
  /** One entry an addition, in their order. */
  brought: readonly Brought[];
  /** True while something added is on its way. */
  isExpanding: boolean;
};

const NOTHING: Graph = { nodes: [], relationships: [] };

/** The answer's graph and what was added to it. */
export function useRecords(answer: Graph | undefined, additions: readonly Addition[]): Records {
  const asked = useQueries({ queries: additions.map((addition) => additionAnswer(addition)), combine });
  return useMemo(() => {
    const graph = mergeGraphs([answer ?? NOTHING, ...asked.map(({ data }) => data?.graph ?? NOTHING)]);
    const names = new Map(graph.nodes.map((node) => [node.id, nameOf(node)]));
    const brought = additions.map((addition, index): Brought => {
      const { data, error, isPending } = asked[index] ?? { data: undefined, error: undefined, isPending: true };
      const about = aboutOf(addition);
      const nodes = data ? data.graph.nodes.filter(({ id }) => id !== about).length : 0;
      return { addition, name: names.get(about) ?? about, nodes, total: data?.total, error, isPending };
    });
    return { graph, brought, isExpanding: brought.some(({ isPending, error }) => isPending && !error) };
  }, [answer, additions, asked]);
}

function aboutOf(addition: Addition): string {
  switch (addition.type) {
    case 'neighbours':
      return addition.of;
    case 'common':
      return addition.of[0] ?? '';
    case 'paths':
      return addition.from;
    case 'nodes':
      return addition.ids[0] ?? '';
  }
}

type Asked = { data: (Result & { total?: number }) | undefined; error: unknown; isPending: boolean };

const combine = (queries: readonly Asked[]): Asked[] =>
  queries.map(({ data, error, isPending }) => ({ data, error, isPending }));

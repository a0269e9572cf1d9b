import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Graph } from '../../model/values.ts';
import type { Addition, View } from '../../model/view.ts';
import { useLanguage } from '../state/language/store.ts';
import { joinWords } from '../../words/count.ts';
import { nameIn } from '../../words/names.ts';
import { additionAnswer, lateAnswer } from './additions.ts';
import type { AddedAnswer, LateAddition } from './additions.ts';
import { mergeGraphs } from '../../scene/merge-graphs.ts';

/** What one addition brought: so many nodes, of so many that there are. */
export type Brought = {
  addition: Addition;
  /** The name of the node it is about, or its id. */
  name: string;
  nodes: number;
  total: number | undefined;
  answer: AddedAnswer | undefined;
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

type Asked = { data: AddedAnswer | undefined; error: unknown; isPending: boolean };

const combine = (queries: readonly Asked[]): Asked[] =>
  queries.map(({ data, error, isPending }) => ({ data, error, isPending }));

const isLate = (addition: Addition): addition is LateAddition =>
  addition.type === 'nodes' || addition.type === 'connections';

/** The answer's graph and what was added to it: nodes that were searched for come last, connected with all the rest. */
export function useRecords(
  answer: Graph | undefined,
  { additions, window, asOf }: Pick<View, 'additions' | 'window' | 'asOf'>,
): Records {
  const language = useLanguage();
  const asked = useQueries({
    queries: additions.flatMap((addition) => (isLate(addition) ? [] : [additionAnswer(addition, { window, asOf })])),
    combine,
  });
  const base = useMemo(() => mergedWith(answer ?? NOTHING, asked), [answer, asked]);
  const found = useQueries({
    queries: additions
      .filter(isLate)
      .map((addition) => ({ ...lateAnswer(addition, base), placeholderData: keepPreviousData })),
    combine,
  });
  const graph = useMemo(() => mergedWith(base, found), [base, found]);
  return useMemo(() => {
    const named = additions.length > 0 ? graph.nodes : [];
    const names = new Map(named.map((node) => [node.id, nameIn(node, language)]));
    const brought = inOrder(additions, asked, found).map((each) => broughtBy(each, names));
    return { graph, brought, isExpanding: brought.some(({ isPending, error }) => isPending && !error) };
  }, [graph, additions, asked, found, language]);
}

/** The same graph where nothing is added. */
const mergedWith = (graph: Graph, asked: readonly Asked[]): Graph =>
  asked.length === 0 ? graph : mergeGraphs([graph, ...asked.map(({ data }) => data?.graph ?? NOTHING)]);

type Addressed = Asked & { addition: Addition };

const NOT_ASKED: Asked = { data: undefined, error: undefined, isPending: true };

/** What was asked in two turns, in the order of the additions. */
function inOrder(additions: readonly Addition[], asked: readonly Asked[], found: readonly Asked[]): Addressed[] {
  const ofAsked = asked.values();
  const ofFound = found.values();
  return additions.map((addition) => {
    const next = (isLate(addition) ? ofFound : ofAsked).next();
    return { ...(next.done ? NOT_ASKED : next.value), addition };
  });
}

function broughtBy({ addition, data, error, isPending }: Addressed, names: ReadonlyMap<string, string>): Brought {
  const about = aboutOf(addition);
  const isAbout = new Set(about);
  return {
    addition,
    name: joinWords(about.map((id) => names.get(id) ?? id)),
    nodes: data && addition.type !== 'connections' ? data.graph.nodes.filter(({ id }) => !isAbout.has(id)).length : 0,
    total: addition.type === 'neighbours' || addition.type === 'common' ? data?.total : undefined,
    answer: data,
    error,
    isPending,
  };
}

/** The nodes that an addition starts from. */
function aboutOf(addition: Addition): readonly string[] {
  switch (addition.type) {
    case 'neighbours':
      return [addition.of];
    case 'common':
      return addition.of;
    case 'paths':
      return [addition.from, addition.to];
    case 'nodes':
    case 'connections':
      return [];
  }
}

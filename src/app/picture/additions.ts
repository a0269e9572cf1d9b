import type { Graph } from '../../model/values.ts';
import type { Addition, View } from '../../model/view.ts';
import type { Result } from '../../model/wire.ts';
import type { AnswerOptions } from '../api/answers.ts';
import { commonNeighboursAnswer, neighboursAnswer, nodesAnswer, pathsAnswer } from '../api/explore-answers.ts';
import { mergeGraphs } from './merge-graphs.ts';

/** An answer that may be cut, with how many there are in all. */
export type AddedAnswer = Result & { total?: number };

/** When connections must hold to be part of a path. */
export type PathTime = Pick<View, 'window' | 'asOf'>;

const MOST_PATHS = 20;
const MOST_COMMON = 300;

type AskedAddition = Exclude<Addition, { type: 'nodes' }>;
export type FoundNodes = Addition & { type: 'nodes' };

/** How what was added is asked of the server. */
export function additionAnswer(addition: AskedAddition, { window, asOf }: PathTime): AnswerOptions<AddedAnswer> {
  switch (addition.type) {
    case 'neighbours': {
      const { of, relationship, direction, kind, limit } = addition;
      return neighboursAnswer({ ids: [of], types: relationship ? [relationship] : undefined, direction, kind, limit });
    }
    case 'common':
      return commonNeighboursAnswer({ ids: addition.of, limit: MOST_COMMON });
    case 'paths': {
      const { from, to, all } = addition;
      return pathsAnswer({ from, to, all, limit: MOST_PATHS, window, asOf });
    }
  }
}

/** At most so many ids may be named in one question. */
const MOST_AMONG = 5000;

const keys = new WeakMap<Graph, number>();
let lastKey = 0;

/** A number for a graph, so that a key in the cache need not hold its ids. */
function keyOf(graph: Graph): number {
  const key = keys.get(graph) ?? (lastKey += 1);
  keys.set(graph, key);
  return key;
}

/** Single nodes, with what connects them to one another and to what is in the picture already. */
export function foundAnswer({ ids }: FoundNodes, shown: Graph): AnswerOptions<AddedAnswer> {
  return {
    queryKey: ['found', ids, keyOf(shown)],
    queryFn: async ({ signal }) => {
      const among = shown.nodes.map(({ id }) => id);
      let answer = await nodesAnswer({ ids, among: among.slice(0, MOST_AMONG) }).queryFn({ signal });
      for (let start = MOST_AMONG; start < among.length; start += MOST_AMONG) {
        const more = await nodesAnswer({ ids, among: among.slice(start, start + MOST_AMONG) }).queryFn({ signal });
        answer = { ...answer, graph: mergeGraphs([answer.graph, more.graph]) };
      }
      return answer;
    },
  };
}

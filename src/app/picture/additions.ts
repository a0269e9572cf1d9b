import { MOST_NODES } from '../../model/explore.ts';
import type { Graph } from '../../model/values.ts';
import type { Addition, View } from '../../model/view.ts';
import type { Result } from '../../model/wire.ts';
import type { AnswerOptions } from '../api/answers.ts';
import { commonNeighboursAnswer, neighboursAnswer, nodesAnswer, pathsAnswer } from '../api/explore-answers.ts';
import { mergeGraphs } from '../../scene/merge-graphs.ts';

/** An answer that may be cut, with how many there are in all. */
export type AddedAnswer = Result & { total?: number };

/** When connections must hold to be part of a path. */
export type PathTime = Pick<View, 'window' | 'asOf'>;

const MOST_PATHS = 20;
const MOST_COMMON = 300;

/** What is asked for among all the rest, once that is there. */
export type LateAddition = Addition & { type: 'nodes' | 'connections' };
type AskedAddition = Exclude<Addition, LateAddition>;

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

const keys = new WeakMap<Graph, number>();
let lastKey = 0;

/** A number for a graph, so that a key in the cache need not hold its ids. */
function keyOf(graph: Graph): number {
  const key = keys.get(graph) ?? (lastKey += 1);
  keys.set(graph, key);
  return key;
}

const chunksOf = (ids: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size));

const NOTHING: AddedAnswer = {
  columns: [],
  rows: [],
  graph: { nodes: [], relationships: [] },
  truncated: false,
  tookMs: 0,
};

/**
 * Single nodes with what connects them to one another and to what is in the picture already, or all that connects what
 * is in the picture.
 */
export function lateAnswer(addition: LateAddition, shown: Graph): AnswerOptions<AddedAnswer> {
  const isNodes = addition.type === 'nodes';
  return {
    queryKey: ['found', isNodes ? addition.ids : 'connections', keyOf(shown)],
    queryFn: async ({ signal }) => {
      const among = shown.nodes.map(({ id }) => id);
      let answer = NOTHING;
      for (const ids of chunksOf(isNodes ? addition.ids : among, MOST_NODES.ids)) {
        // Where nothing is shown the nodes are connected with one another alone.
        for (const each of among.length === 0 ? [[]] : chunksOf(among, MOST_NODES.among)) {
          const more = await nodesAnswer({ ids, among: each }).queryFn({ signal });
          answer = { ...more, graph: mergeGraphs([answer.graph, more.graph]) };
        }
      }
      return answer;
    },
  };
}

import type { Estimate, Kernel } from '../kernel.ts';
import { toAdjacency } from '../numbered-graph.ts';
import type { Adjacency } from '../numbered-graph.ts';
import { seeded } from '../seeded.ts';

/**
 * The share of shortest ways between two others that lead through a node (Brandes 2001), where parallel relationships
 * are one way. Past MOST_STEPS the ways from some nodes, drawn at random, stand for those from all (Brandes and Pich
 * 2007), and the error is told.
 */
export const betweenness: Kernel = (graph, { seed }) => {
  const adjacency = toAdjacency(graph);
  return betweennessFrom(adjacency, sourcesOf(adjacency, seed));
};

/** Half a minute of a worker on a busy laptop. */
const MOST_STEPS = 5e8;
const FEWEST_SOURCES = 200;

function sourcesOf({ offsets, targets }: Adjacency, seed: number): Uint32Array {
  const order = offsets.length - 1;
  const affordable = Math.max(FEWEST_SOURCES, Math.floor(MOST_STEPS / (order + targets.length)));
  return drawn(order, Math.min(order, affordable), seed);
}

/** So many different numbers below another, as Fisher and Yates shuffle. */
function drawn(below: number, count: number, seed: number): Uint32Array {
  const numbers = Uint32Array.from({ length: below }, (_, number) => number);
  if (count === below) return numbers;
  const random = seeded(seed);
  for (let place = 0; place < count; place += 1) {
    const other = place + Math.floor(random() * (below - place));
    [numbers[place], numbers[other]] = [numbers[other] ?? 0, numbers[place] ?? 0];
  }
  return numbers.slice(0, count);
}

/** Sums over sources of what depends on each node, and of its square. */
type Sums = { first: Float64Array; second: Float64Array };

export function* betweennessFrom(adjacency: Adjacency, sources: Uint32Array): ReturnType<Kernel> {
  const order = adjacency.offsets.length - 1;
  const sums: Sums = { first: new Float64Array(order), second: new Float64Array(order) };
  const search = newSearch(order);
  for (const [done, source] of sources.entries()) {
    yield done / sources.length;
    const reached = searchFrom(source, adjacency, search);
    accumulate(reached, { adjacency, search, sums });
  }
  const pairs = (order - 1) * (order - 2);
  if (pairs <= 0) return { values: sums.first };
  const scale = order / sources.length / pairs;
  const values = sums.first.map((sum) => sum * scale);
  return sources.length === order ? { values } : { values, estimate: estimateOf(sums, sources.length, order) };
}

/** What one breadth-first search leaves behind; all is as new where it did not come. */
type Search = {
  /** Steps from the source; -1 where it did not come. */
  distance: Int32Array;
  /** Shortest ways from the source. */
  ways: Float64Array;
  dependency: Float64Array;
  /** Nodes as they were reached. */
  queue: Uint32Array;
};

const newSearch = (order: number): Search => ({
  distance: new Int32Array(order).fill(-1),
  ways: new Float64Array(order),
  dependency: new Float64Array(order),
  queue: new Uint32Array(order),
});

/** Returns how many nodes were reached. */
function searchFrom(source: number, { offsets, targets }: Adjacency, { distance, ways, queue }: Search): number {
  distance[source] = 0;
  ways[source] = 1;
  queue[0] = source;
  let reached = 1;
  for (let head = 0; head < reached; head += 1) {
    const node = queue[head] ?? 0;
    const next = (distance[node] ?? 0) + 1;
    const waysHere = ways[node] ?? 0;
    const last = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < last; at += 1) {
      const other = targets[at] ?? 0;
      if (distance[other] === -1) {
        distance[other] = next;
        queue[reached] = other;
        reached += 1;
      }
      if (distance[other] === next) ways[other] = (ways[other] ?? 0) + waysHere;
    }
  }
  return reached;
}

/** From the farthest back to the source, which itself counts nothing; then makes the search as new. */
function accumulate(
  reached: number,
  { adjacency, search, sums }: { adjacency: Adjacency; search: Search; sums: Sums },
) {
  const { offsets, targets } = adjacency;
  const { distance, ways, dependency, queue } = search;
  for (let place = reached - 1; place > 0; place -= 1) {
    const node = queue[place] ?? 0;
    const before = (distance[node] ?? 0) - 1;
    const depends = dependency[node] ?? 0;
    const share = (1 + depends) / (ways[node] ?? 0);
    const last = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < last; at += 1) {
      const other = targets[at] ?? 0;
      if (distance[other] === before) dependency[other] = (dependency[other] ?? 0) + share * (ways[other] ?? 0);
    }
    sums.first[node] = (sums.first[node] ?? 0) + depends;
    sums.second[node] = (sums.second[node] ?? 0) + depends * depends;
  }
  for (let place = 0; place < reached; place += 1) {
    const node = queue[place] ?? 0;
    distance[node] = -1;
    ways[node] = 0;
    dependency[node] = 0;
  }
}

/** The largest of all nodes' standard errors, drawn without putting back, times 1.96. */
function estimateOf({ first, second }: Sums, sources: number, order: number): Estimate {
  let largest = 0;
  for (const [node, sum] of first.entries()) {
    const variance = ((second[node] ?? 0) - (sum * sum) / sources) / Math.max(1, sources - 1);
    largest = Math.max(largest, variance);
  }
  const ofMean = Math.sqrt((largest / sources) * (1 - sources / order));
  return { sources, of: order, error: (1.96 * ofMean * order) / ((order - 1) * (order - 2)) };
}

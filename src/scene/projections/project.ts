import { relationshipId } from '../../model/identity.ts';
import { sourcesOf } from '../../model/values.ts';
import type { Graph, GraphRelationship } from '../../model/values.ts';
import type { ProjectionRule, Share } from './projection.ts';

/** The type of a connection that a projection makes. */
export const SHARES = 'SHARES';

/** What many share makes a connection for every two of them; past this it is left out, the largest first. */
const MOST_PAIRS = 150_000;
const MOST_VISITS = 3_000_000;

export type Projected = {
  graph: Graph;
  /** Ids of what so many share that it makes no connections here. */
  leftOut: readonly string[];
};

/** Those who share one thing in one way, each with the numbers of their sources. */
type Circle = { through: string; members: Map<string, Set<number>> };

/** One place in a circle: the number of the node, and of its sources. */
type Member = { number: number; sources: readonly number[] };

/** A connection to be: the circles that both ends are in, and the sources of both there, as numbers. */
type Pair = { start: number; end: number; circles: number[]; sources: (readonly number[])[] };

/** The nodes of the rule's kind that share something, and one connection for every two that do. */
export function projectBy(rule: ProjectionRule, graph: Graph, mostPairs = MOST_PAIRS): Projected {
  const sources = new Names();
  const circles = circlesOf(rule.sharesOf(graph), sources);
  const ids = graph.nodes.map(({ id }) => id).toSorted();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const pairs = new Map<number, Pair>();
  const leftOut = new Set<string>();
  let visits = 0;
  for (const [number, { through, members }] of circles.entries()) {
    const size = (members.size * (members.size - 1)) / 2;
    if (pairs.size + size > mostPairs || visits + size > MOST_VISITS) {
      leftOut.add(through);
      continue;
    }
    visits += size;
    connectAll(number, membersOf(members, numbers), { pairs, order: ids.length });
  }
  const relationships = toShares([...pairs.values()], { ids, circles, sources });
  const connected = new Set(relationships.flatMap(({ start, end }) => [start, end]));
  return { graph: { nodes: graph.nodes.filter(({ id }) => connected.has(id)), relationships }, leftOut: [...leftOut] };
}

/** Texts by number, each once: numbers are compared and collected much faster. */
class Names {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** The smallest first, so that what says most about two nodes is never left out for what says least. */
function circlesOf(shares: readonly Share[], names: Names): Circle[] {
  const circles = new Map<string, Circle>();
  for (const { member, through, way = '', evidence } of shares) {
    const key = `${way} ${through}`;
    const circle = circles.get(key) ?? { through, members: new Map<string, Set<number>>() };
    circles.set(key, circle);
    const sources = circle.members.get(member) ?? new Set();
    circle.members.set(member, sources);
    for (const each of evidence) for (const source of sourcesOf(each)) sources.add(names.numberOf(source));
  }
  return [...circles.values()]
    .filter(({ members }) => members.size > 1)
    .toSorted((a, b) => a.members.size - b.members.size || (a.through < b.through ? -1 : 1));
}

/** By number, so by id. */
function membersOf(members: Circle['members'], numbers: ReadonlyMap<string, number>): Member[] {
  const found: Member[] = [];
  for (const [id, sources] of members) {
    const number = numbers.get(id);
    if (number !== undefined) found.push({ number, sources: [...sources] });
  }
  return found.toSorted((a, b) => a.number - b.number);
}

type Connecting = { pairs: Map<number, Pair>; order: number };

function connectAll(circle: number, members: readonly Member[], { pairs, order }: Connecting): void {
  for (const [place, start] of members.entries()) {
    for (let other = place + 1; other < members.length; other += 1) {
      const end = members[other] ?? start;
      const key = start.number * order + end.number;
      let pair = pairs.get(key);
      if (!pair) pairs.set(key, (pair = { start: start.number, end: end.number, circles: [], sources: [] }));
      pair.circles.push(circle);
      pair.sources.push(start.sources, end.sources);
    }
  }
}

type Named = { ids: readonly string[]; circles: readonly Circle[]; sources: Names };

function toShares(pairs: readonly Pair[], { ids, circles, sources }: Named): GraphRelationship[] {
  /** The last pair that has each source: a mark is cheaper than a set for every pair. */
  const marked = new Uint32Array(sources.texts.length);
  return pairs.map((pair, index) => {
    const [start, end] = [ids[pair.start] ?? '', ids[pair.end] ?? ''];
    // One program that is shared in two ways is one.
    const through = [...new Set(pair.circles.map((circle) => circles[circle]?.through ?? ''))].toSorted();
    const said: string[] = [];
    for (const some of pair.sources)
      for (const source of some) {
        if (marked[source] === index + 1) continue;
        marked[source] = index + 1;
        said.push(sources.texts[source] ?? '');
      }
    return {
      $type: 'relationship',
      id: relationshipId(start, SHARES, end),
      type: SHARES,
      start,
      end,
      properties: { weight: through.length, through, sources: said.toSorted() },
    };
  });
}

import { relationshipId } from '../../model/identity.ts';
import type { Graph, GraphRelationship } from '../../model/values.ts';
import type { ProjectionRule, Share } from './projection.ts';

/** The type of a connection that a projection makes. */
export const SHARES = 'SHARES';

/** What many share makes a connection for every two of them; past this it is left out, the largest first. */
const MOST_PAIRS = 150_000;
const MOST_VISITS = 5_000_000;

export type Projected = {
  graph: Graph;
  /** Ids of what so many share that it makes no connections here. */
  leftOut: readonly string[];
};

/** A connection to be: what two nodes share, and who says so. */
type Pair = { start: string; end: string; through: Set<string>; sources: Set<string> };

/** Sources by each who shares one thing in one way. */
type Circle = { through: string; members: Map<string, Set<string>> };

/** The nodes of the rule's kind that share something, and one connection for every two that do. */
export function projectBy(rule: ProjectionRule, { nodes, relationships }: Graph, mostPairs = MOST_PAIRS): Projected {
  const pairs = new Map<string, Pair>();
  const leftOut = new Set<string>();
  let visits = 0;
  for (const circle of circlesOf(rule.sharesOf({ nodes, relationships }))) {
    const size = (circle.members.size * (circle.members.size - 1)) / 2;
    if (pairs.size + size > mostPairs || visits + size > MOST_VISITS) leftOut.add(circle.through);
    else connectAll(circle, pairs);
    visits += size;
  }
  const connected = new Set<string>();
  for (const { start, end } of pairs.values()) connected.add(start).add(end);
  return {
    graph: { nodes: nodes.filter(({ id }) => connected.has(id)), relationships: [...pairs.values()].map(toShares) },
    leftOut: [...leftOut],
  };
}

/** The smallest first, so that what says most about two nodes is never left out for what says least. */
function circlesOf(shares: readonly Share[]): Circle[] {
  const circles = new Map<string, Circle>();
  for (const { member, through, way = '', evidence } of shares) {
    const key = `${way} ${through}`;
    const circle = circles.get(key) ?? { through, members: new Map<string, Set<string>>() };
    circles.set(key, circle);
    const sources = circle.members.get(member) ?? new Set();
    circle.members.set(member, sources);
    for (const each of evidence) addSources(each, sources);
  }
  return [...circles.values()]
    .filter(({ members }) => members.size > 1)
    .toSorted((a, b) => a.members.size - b.members.size || (a.through < b.through ? -1 : 1));
}

function addSources({ properties }: GraphRelationship, sources: Set<string>): void {
  const said = properties['sources'];
  if (!Array.isArray(said)) return;
  for (const source of said) if (typeof source === 'string') sources.add(source);
}

function connectAll({ through, members }: Circle, pairs: Map<string, Pair>): void {
  const sorted = [...members].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [index, [start, startSources]] of sorted.entries()) {
    for (let other = index + 1; other < sorted.length; other += 1) {
      const [end, endSources] = sorted[other] ?? [start, startSources];
      const id = relationshipId(start, SHARES, end);
      const pair = pairs.get(id) ?? { start, end, through: new Set(), sources: new Set() };
      pairs.set(id, pair);
      pair.through.add(through);
      for (const source of startSources) pair.sources.add(source);
      for (const source of endSources) pair.sources.add(source);
    }
  }
}

function toShares({ start, end, through, sources }: Pair): GraphRelationship {
  return {
    $type: 'relationship',
    id: relationshipId(start, SHARES, end),
    type: SHARES,
    start,
    end,
    properties: {
      weight: through.size,
      through: [...through].toSorted(),
      sources: [...sources].toSorted(),
    },
  };
}

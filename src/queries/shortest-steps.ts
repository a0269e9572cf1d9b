import type { Database, ReadOptions } from '../database/database.ts';
import type { Value } from '../model/values.ts';
import type { Step, Steps } from './best-chains.ts';
import { readByIds } from './by-label.ts';
import { InvalidInput } from './errors.ts';
import { drawnTypes } from './drawn-types.ts';
import type { TimedLink, TimeLimits } from './within-time.ts';
import { isLinkWithin } from './within-time.ts';

type Link = TimedLink & { near: string; id: string; sources: number };

/** What was found from one end: each node's distance, and every shortest way back. */
type Side = {
  distances: Map<string, number>;
  back: Map<string, { near: string; id: string; sources: number }[]>;
  frontier: string[];
  distance: number;
};

const MOST_NODES = 500_000;

const startAt = (id: string): Side => ({
  distances: new Map([[id, 0]]),
  back: new Map(),
  frontier: [id],
  distance: 0,
});

const toLink = ([near, far, id, type, ...times]: Value[]): Link => {
  const [sinceEarliest = null, untilLatest = null, date = null, earliest = null, latest = null, sources] = times;
  return {
    near: String(near),
    far: String(far),
    id: String(id),
    type: String(type),
    sinceEarliest,
    untilLatest,
    date,
    earliest,
    latest,
    sources: Number(sources),
  };
};

/** Goes one step further from an end, along all that is allowed. */
async function advance(database: Database, side: Side, { limits, options }: Limited): Promise<void> {
  const read = { ids: side.frontier, parameters: { types: drawnTypes }, options };
  const rows = await readByIds(database, 'links', read);
  side.distance += 1;
  side.frontier = [];
  for (const row of rows) {
    const link = toLink(row);
    const known = side.distances.get(link.far);
    if ((known !== undefined && known < side.distance) || !isLinkWithin(link, limits)) continue;
    const { near, far, id, sources } = link;
    const back = side.back.get(far);
    if (back) back.push({ near, id, sources });
    else side.back.set(far, [{ near, id, sources }]);
    if (known === undefined) side.frontier.push(far);
    side.distances.set(far, side.distance);
  }
}

/** The nodes from which one can go back to an end, and by what. */
function waysBack(side: Side, met: readonly string[], visit: (far: string, step: Step) => void): void {
  const seen = new Set(met);
  for (const far of seen) {
    for (const { near, id, sources } of side.back.get(far) ?? []) {
      visit(far, { to: near, id, sources });
      seen.add(near);
    }
  }
}

/** All shortest chains as one web of steps, where the two sides met. */
function joinSides(fromStart: Side, fromEnd: Side, met: readonly string[]): Steps {
  const steps = new Map<string, Step[]>();
  const add = (id: string, step: Step): void => {
    const known = steps.get(id);
    if (known) known.push(step);
    else steps.set(id, [step]);
  };
  waysBack(fromStart, met, (far, { to, id, sources }) => add(to, { to: far, id, sources }));
  waysBack(fromEnd, met, add);
  for (const each of steps.values()) each.sort((a, b) => (a.id < b.id ? -1 : 1));
  return steps;
}

type Limited = { limits: TimeLimits; options: ReadOptions };

/**
 * The steps of all shortest chains among what is allowed, searched from both ends at once, from the one that has fewer
 * nodes to go on from; undefined where no chain is short enough. When the sides meet, the nodes where they do lie at
 * the full distance of both, so no chain is shorter and every shortest one leads through one of them.
 */
export async function shortestSteps(
  database: Database,
  { from, to, maxLength }: { from: string; to: string; maxLength: number },
  limited: Limited,
): Promise<Steps | undefined> {
  const fromStart = startAt(from);
  const fromEnd = startAt(to);
  for (let length = 1; length <= maxLength; length += 1) {
    const isStartNext = fromStart.frontier.length <= fromEnd.frontier.length;
    const [side, other] = isStartNext ? [fromStart, fromEnd] : [fromEnd, fromStart];
    await advance(database, side, limited);
    const met = side.frontier.filter((id) => other.distances.has(id));
    if (met.length > 0) return joinSides(fromStart, fromEnd, met);
    if (side.frontier.length === 0) return undefined;
    refuseTooMany(side.distances.size + other.distances.size);
  }
  return undefined;
}

function refuseTooMany(nodes: number): void {
  if (nodes <= MOST_NODES) return;
  const message = `more than ${MOST_NODES} nodes lie within reach; ask for fewer connections or a narrower window`;
  throw new InvalidInput(`maxLength: ${message}`, [{ field: 'maxLength', message }]);
}

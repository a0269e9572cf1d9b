/** One connection of a chain: its id, the node that it leads to, and how many sources stand behind it. */
export type Step = { to: string; id: string; sources: number };

/** From each node the steps that bring one nearer to the end, in the order of their ids. */
export type Steps = ReadonlyMap<string, readonly Step[]>;

export type Chain = { steps: Step[]; /** Sources of its weakest connection. */ weakest: number };

type Ends = { from: string; to: string };

/** How many chains there are; no more than a number holds exactly. */
export function countChains(steps: Steps, { from, to }: Ends): number {
  const known = new Map([[to, 1]]);
  const count = (id: string): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const sum = (steps.get(id) ?? []).reduce((all, step) => all + count(step.to), 0);
    known.set(id, Math.min(sum, Number.MAX_SAFE_INTEGER));
    return known.get(id) ?? 0;
  };
  return count(from);
}

/**
 * The chains with the strongest weakest connection, then in the order of their connections' ids. There may be far more
 * chains than are wanted: they are looked for strength by strength, along connections that lead to the end.
 */
export function bestChains(steps: Steps, { from, to, limit }: Ends & { limit: number }): Chain[] {
  const strengths = new Set([...steps.values()].flatMap((each) => each.map(({ sources }) => sources)));
  const found: Chain[] = [];
  for (const weakest of [...strengths].toSorted((a, b) => b - a)) {
    if (found.length >= limit) break;
    addChains(found, strongSteps(steps, to, weakest), { from, to, limit, weakest });
  }
  return found;
}

/** The steps of at least a strength after which the end can be reached by such steps alone. */
function strongSteps(steps: Steps, to: string, weakest: number): Steps {
  const strong = new Map<string, Step[]>();
  const leadsOn = (id: string): boolean => {
    if (id === to) return true;
    const known = strong.get(id);
    if (known) return known.length > 0;
    const good = (steps.get(id) ?? []).filter((step) => step.sources >= weakest && leadsOn(step.to));
    strong.set(id, good);
    return good.length > 0;
  };
  for (const id of steps.keys()) leadsOn(id);
  return strong;
}

type Wanted = Ends & { limit: number; weakest: number };

/** Adds the chains whose weakest connection has just this strength. */
function addChains(found: Chain[], steps: Steps, { from, to, limit, weakest }: Wanted): void {
  const walk = (id: string, taken: readonly Step[]): void => {
    if (found.length >= limit) return;
    if (id !== to) for (const step of steps.get(id) ?? []) walk(step.to, taken.concat(step));
    else if (taken.some(({ sources }) => sources === weakest)) found.push({ steps: [...taken], weakest });
  };
  walk(from, []);
}

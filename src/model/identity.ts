import { kindOfId } from './kinds.ts';

/** A node's id: its kind's prefix, a colon, a slug. Stable across loads, engines, links and exports. */
const NODE_ID = /^[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*$/;

const SEPARATOR = '|';

export const isNodeId = (text: string): boolean => NODE_ID.test(text) && kindOfId(text) !== undefined;

/** `ministry:mofcom|SPONSORS|program:x`, then the values that tell parallel relationships apart. */
export function relationshipId(
  start: string,
  type: string,
  end: string,
  discriminators: readonly (string | number | boolean | null)[] = [],
): string {
  return [start, type, end, ...discriminators.map((value) => value ?? '')].join(SEPARATOR);
}

/** The ids at both ends of a relationship, read from its own id; undefined for an id not made here. */
export function endsOf(id: string): { start: string; type: string; end: string } | undefined {
  const [start, type, end] = id.split(SEPARATOR);
  return start && type && end && isNodeId(start) && isNodeId(end) ? { start, type, end } : undefined;
}

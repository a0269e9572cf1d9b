import { endsOf } from '../model/identity.ts';
import type { Properties, Property } from '../model/values.ts';

/** What both engines' values have in common on their way to the one form of the model. */

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

export const toInteger = (value: bigint): number | { $type: 'integer'; value: string } =>
  value <= SAFE && value >= -SAFE ? Number(value) : { $type: 'integer', value: String(value) };

/** JSON has no -0, and neither infinities nor NaN: those go as the text that JavaScript and Cypher print. */
export const toNumber = (value: number): number | string => (Number.isFinite(value) ? value + 0 : String(value));

/** `05.120000000` → `05.12`, `05.000` → `05`. */
export const trimFraction = (isoText: string): string =>
  isoText.replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, '');

/** A reader's own map. Its key `$type`, which marks nodes and the like, is written `$$type`. */
export function toMap<Result>(map: object, convert: (value: unknown) => Result): { [key: string]: Result } {
  return Object.fromEntries(
    Object.entries(map)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key === '$type' ? '$$type' : key, convert(value)]),
  );
}

/**
 * Our own id where there is one. A graph that was not loaded by us has none: then the database's own, marked by `#`,
 * which no id of ours contains and which is good only until the database is loaded again.
 */
export function nodeId(properties: Properties, databaseId: string | number): string {
  return ownId(properties) ?? `node#${databaseId}`;
}

export function relationshipId(properties: Properties, databaseId: string | number): string {
  return ownId(properties) ?? `relationship#${databaseId}`;
}

/** Ends as our own relationship id tells them; `fallback` looks them up for a relationship that is not ours. */
export function endIds(
  id: string,
  type: string,
  fallback: () => { start: string; end: string },
): { start: string; end: string } {
  const ends = endsOf(id);
  return ends && ends.type === type ? { start: ends.start, end: ends.end } : fallback();
}

const ownId = (properties: Properties): string | undefined => {
  const id: Property | undefined = properties['id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
};

/** Mapped values that are plain data: what a node's or relationship's property may be. */
export const toProperties = (map: object, convert: (value: unknown) => Property): Properties =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, convert(value)]));

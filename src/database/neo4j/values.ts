import neo4j, {
  type Duration,
  type Node as RawNode,
  type Path as RawPath,
  type Point,
  type Relationship as RawRelationship,
} from 'neo4j-driver';
import type { GraphNode, GraphPath, GraphRelationship, Property, Value } from '../../model/values.ts';
import {
  endIds,
  nodeId,
  relationshipId,
  toInteger,
  toMap,
  toNumber,
  toProperties,
  trimFraction,
} from '../value-forms.ts';

/** Our ids by the database's own, for the ends of relationships that are not ours; filled before values are mapped. */
export type NodeIds = ReadonlyMap<string, string>;

export function toValue(raw: unknown, nodeIds: NodeIds): Value {
  const convert = (value: unknown): Value => toValue(value, nodeIds);
  if (Array.isArray(raw)) return raw.map(convert);
  if (isMap(raw)) return toMap(raw, convert);
  if (neo4j.isNode(raw as object)) return toNode(raw as RawNode);
  if (neo4j.isRelationship(raw as object)) return toRelationship(raw as RawRelationship, nodeIds);
  return neo4j.isPath(raw as object) ? toPath(raw as RawPath, nodeIds) : toScalar(raw);
}

function toProperty(raw: unknown): Property {
  return Array.isArray(raw) ? raw.map(toProperty) : toScalar(raw);
}

function toScalar(raw: unknown): Property {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === 'bigint') return toInteger(raw);
  if (typeof raw === 'number') return toNumber(raw);
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  if (neo4j.isPoint(raw as object)) return toPoint(raw as Point<bigint>);
  if (neo4j.isDuration(raw as object)) return toDuration(raw as Duration);
  if (ArrayBuffer.isView(raw)) return Array.from(raw as Int8Array);
  return isTemporal(raw) ? trimFraction(String(raw)) : String(raw);
}

const isTemporal = (raw: unknown): boolean =>
  [neo4j.isDate, neo4j.isDateTime, neo4j.isLocalDateTime, neo4j.isTime, neo4j.isLocalTime].some((is) =>
    is(raw as object),
  );

/** A map of a reader comes as an object without a class of the driver's. */
const isMap = (raw: unknown): raw is object =>
  typeof raw === 'object' && raw !== null && Object.getPrototypeOf(raw) === Object.prototype;

const toPoint = ({ srid, x, y, z }: Point<bigint>): Property =>
  z === undefined ? { srid: Number(srid), x, y } : { srid: Number(srid), x, y, z };

/** The driver writes `P1Y2MT` and `P-1DT-2H`; Grafeo, and so the one form, `P1Y2M` and `-P1DT2H`. */
function toDuration(raw: Duration): string {
  const text = trimFraction(String(raw)).replace(/T$/, '');
  const amounts = text.match(/-?\d+/g) ?? [];
  return amounts.length > 0 && amounts.every((amount) => amount.startsWith('-')) && !text.includes('.')
    ? `-${text.replaceAll('-', '')}`
    : text;
}

export function toNode(raw: RawNode): GraphNode {
  const properties = toProperties(raw.properties, toProperty);
  return { $type: 'node', id: nodeId(properties, raw.elementId), labels: raw.labels, properties };
}

function toRelationship(raw: RawRelationship, nodeIds: NodeIds): GraphRelationship {
  const properties = toProperties(raw.properties, toProperty);
  const id = relationshipId(properties, raw.elementId);
  const lookUp = (end: string): string => nodeIds.get(end) ?? nodeId({}, end);
  const ends = endIds(id, raw.type, () => ({
    start: lookUp(raw.startNodeElementId),
    end: lookUp(raw.endNodeElementId),
  }));
  return { $type: 'relationship', id, type: raw.type, ...ends, properties };
}

const toPath = (raw: RawPath, nodeIds: NodeIds): GraphPath => ({
  $type: 'path',
  nodes: [raw.start, ...raw.segments.map(({ end }) => end)].map(toNode),
  relationships: raw.segments.map(({ relationship }) => toRelationship(relationship, nodeIds)),
});

/** The database's own ids of the nodes at ends that our ids don't tell. */
export function foreignEnds(raw: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(raw)) for (const value of raw) foreignEnds(value, found);
  else if (isMap(raw)) for (const value of Object.values(raw)) foreignEnds(value, found);
  else if (neo4j.isRelationship(raw as object)) addForeignEnds(raw as RawRelationship, found);
  else if (neo4j.isPath(raw as object))
    for (const { relationship } of (raw as RawPath).segments) addForeignEnds(relationship, found);
  return found;
}

function addForeignEnds(raw: RawRelationship, found: Set<string>): void {
  endIds(String(raw.properties['id']), raw.type, () => {
    found.add(raw.startNodeElementId).add(raw.endNodeElementId);
    return { start: '', end: '' };
  });
}

/** A parameter as the driver wants it: a JavaScript number would arrive as a float, also where it is whole. */
export function toParameter(value: Property): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toParameter);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toParameter(inner)]));
}

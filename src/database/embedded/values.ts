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

/** Grafeo's own forms: plain objects, told from a reader's map by their keys alone. */
type RawNode = { _id: number; _labels: string[] };
type RawRelationship = { _id: number; _type: string; _source: number; _target: number };
type RawPath = { nodes: RawNode[]; edges: RawRelationship[] };

/** Properties of a node by Grafeo's id, for the ends of relationships that are not ours. */
export type FindProperties = (databaseId: number) => object | undefined;

export function toValue(raw: unknown, findProperties: FindProperties): Value {
  const convert = (value: unknown): Value => toValue(value, findProperties);
  if (Array.isArray(raw)) return raw.map(convert);
  if (isRawNode(raw)) return toNode(raw);
  if (isRawRelationship(raw)) return toRelationship(raw, findProperties);
  if (isRawPath(raw)) return toPath(raw, findProperties);
  return isPlainMap(raw) ? toMap(raw, convert) : toScalar(raw);
}

function toProperty(raw: unknown): Property {
  if (Array.isArray(raw)) return raw.map(toProperty);
  return isPlainMap(raw) ? toMap(raw, toProperty) : toScalar(raw);
}

function toScalar(raw: unknown): Property {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === 'bigint') return toInteger(raw);
  if (typeof raw === 'number') return toNumber(raw);
  // Only a local date-time comes as a Date, read as if its clock were in UTC.
  if (raw instanceof Date) return trimFraction(raw.toISOString().slice(0, -1));
  if (ArrayBuffer.isView(raw)) return Array.from(raw as Uint8Array | Float32Array);
  return typeof raw === 'string' || typeof raw === 'boolean' ? raw : String(raw);
}

function toNode({ _id, _labels, ...rest }: RawNode): GraphNode {
  const properties = toProperties(rest, toProperty);
  return { $type: 'node', id: nodeId(properties, _id), labels: _labels, properties };
}

function toRelationship(raw: RawRelationship, findProperties: FindProperties): GraphRelationship {
  const { _id, _type, _source, _target, ...rest } = raw;
  const properties = toProperties(rest, toProperty);
  const id = relationshipId(properties, _id);
  const lookUp = (end: number): string => nodeId(toProperties(findProperties(end) ?? {}, toProperty), end);
  const ends = endIds(id, _type, () => ({ start: lookUp(_source), end: lookUp(_target) }));
  return { $type: 'relationship', id, type: _type, ...ends, properties };
}

const toPath = (raw: RawPath, findProperties: FindProperties): GraphPath => ({
  $type: 'path',
  nodes: raw.nodes.map(toNode),
  relationships: raw.edges.map((edge) => toRelationship(edge, findProperties)),
});

const isPlainMap = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) && !(raw instanceof Date) && !ArrayBuffer.isView(raw);

const isRawNode = (raw: unknown): raw is RawNode =>
  isPlainMap(raw) && typeof raw['_id'] === 'number' && Array.isArray(raw['_labels']);

const isRawRelationship = (raw: unknown): raw is RawRelationship =>
  isPlainMap(raw) &&
  typeof raw['_id'] === 'number' &&
  typeof raw['_type'] === 'string' &&
  typeof raw['_source'] === 'number' &&
  typeof raw['_target'] === 'number';

/** A path's keys come as nodes, edges; a reader's map has its keys sorted, so `{nodes, edges}` comes the other way. */
function isRawPath(raw: unknown): raw is RawPath {
  if (!isPlainMap(raw) || Object.keys(raw).join() !== 'nodes,edges') return false;
  const { nodes, edges } = raw;
  if (!Array.isArray(nodes) || !Array.isArray(edges) || nodes.length !== edges.length + 1) return false;
  return nodes.every(isRawNode) && edges.every(isRawRelationship);
}

import type { Property } from '../../../model/values.ts';

/** What a value may be, as far as a statement tells. */
export type Kind =
  | 'boolean'
  | 'integer'
  | 'float'
  | 'text'
  | 'date'
  | 'moment'
  | 'duration'
  | 'node'
  | 'relationship'
  | 'path'
  | 'map'
  | 'list'
  | 'unknown';

export type Type = {
  /** None: only null. */
  kinds: ReadonlySet<Kind>;
  isNullable: boolean;
  /** Of a list, where it is known. */
  element?: Type;
  /** Of a list: it holds something. */
  isFilled?: boolean;
  /** Of a map whose keys are all known. */
  fields?: ReadonlyMap<string, Type>;
  /** Of a node or relationship: the labels or types that it has, or one of which it has. */
  labels?: readonly string[];
  /** Of a list: of its elements, taken one by one, this engine loses sight. */
  isMixed?: boolean;
  /** It may hold nodes, relationships or paths that this engine would answer as bare numbers. */
  isBare?: boolean;
  /** A property of a node or relationship that the data set says nothing of. */
  isForeign?: boolean;
  /** Of a number: zero or more. */
  isCount?: boolean;
  /** Of a text: it can't be read as a number. */
  isWord?: boolean;
};

export const of = (...kinds: Kind[]): Type => ({ kinds: new Set(kinds), isNullable: false });
export const nullable = (type: Type): Type => (type.isNullable ? type : { ...type, isNullable: true });
export const present = (type: Type): Type => (type.isNullable ? { ...type, isNullable: false } : type);

export const UNKNOWN: Type = nullable(of('unknown'));
export const NULL: Type = { kinds: new Set(), isNullable: true };

export const listOf = (element: Type, isFilled = false): Type => ({ ...of('list'), element, isFilled });

export function union(types: readonly Type[]): Type {
  const [first, ...rest] = types;
  return first ? rest.reduce(either, first) : NULL;
}

function either(left: Type, right: Type): Type {
  if (left.kinds.size === 0) return nullable(right);
  if (right.kinds.size === 0) return nullable(left);
  const type: Type = {
    kinds: new Set([...left.kinds, ...right.kinds]),
    isNullable: left.isNullable || right.isNullable,
    isFilled: left.isFilled && right.isFilled,
    isCount: left.isCount && right.isCount,
    isWord: left.isWord && right.isWord,
    isBare: left.isBare || right.isBare,
    isMixed: left.isMixed || right.isMixed,
    isForeign: left.isForeign || right.isForeign,
  };
  const element = eitherElement(left, right);
  return element ? { ...type, element } : type;
}

/** A side that is no list says nothing of the elements. */
function eitherElement(left: Type, right: Type): Type | undefined {
  if (!left.kinds.has('list')) return right.element;
  if (!right.kinds.has('list')) return left.element;
  return left.element && right.element && either(left.element, right.element);
}

export const may = (type: Type, ...kinds: Kind[]): boolean => kinds.some((kind) => type.kinds.has(kind));
/** It is nothing but these, or null. */
export const isOnly = (type: Type, ...kinds: Kind[]): boolean => [...type.kinds].every((kind) => kinds.includes(kind));
/** It is certainly none of these. */
export const isNever = (type: Type, ...kinds: Kind[]): boolean => !may(type, ...kinds, 'unknown');

/** The elements of a list; of what may be no list, nothing is known. */
export function elementOf(type: Type): Type {
  if (type.kinds.size === 0) return NULL;
  if (!isOnly(type, 'list') || !type.element) return UNKNOWN;
  return type.isBare || type.isMixed ? bare(type.element) : type.element;
}

const mayHoldGraph = (type: Type): boolean =>
  may(type, 'node', 'relationship', 'path') ||
  (type.element !== undefined && mayHoldGraph(type.element)) ||
  [...(type.fields?.values() ?? [])].some(mayHoldGraph);

/** The same, of whose nodes, relationships and paths this engine loses sight. */
export const bare = (type: Type): Type => (mayHoldGraph(type) ? { ...type, isBare: true } : type);

export const holdsBare = (type: Type): boolean =>
  (type.isBare === true && mayHoldGraph(type)) ||
  (type.element !== undefined && holdsBare(type.element)) ||
  [...(type.fields?.values() ?? [])].some(holdsBare);

/** Values of several types, or null beside them, that stand for one another: of these this engine loses sight. */
export const merged = (types: readonly Type[]): Type => (areOfOne(types) ? union(types) : bare(union(types)));

export const areOfOne = (types: readonly Type[]): boolean =>
  types.every(({ kinds }) => kinds.size === 1) && union(types).kinds.size === 1;

/** A parameter's type, as its value tells. */
export function typeOfValue(value: Property | undefined): Type {
  if (value === null || value === undefined) return NULL;
  if (Array.isArray(value)) return listOf(union(value.map(typeOfValue)), value.length > 0);
  if (typeof value === 'object') return mapOf(Object.entries(value).map(([key, inner]) => [key, typeOfValue(inner)]));
  if (typeof value === 'number') return numberType(value);
  return typeof value === 'boolean' ? of('boolean') : textOf(value);
}

/** What this engine reads as a number wherever it compares. */
const NUMBER = /^[+-]?(?:inf|infinity|nan|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i;

/** The type of one text. */
export const textOf = (text: string): Type => ({ ...of('text'), isWord: !NUMBER.test(text) });

export const mapOf = (fields: Iterable<readonly [string, Type]>): Type => ({ ...of('map'), fields: new Map(fields) });

const numberType = (value: number): Type => ({
  ...of(Number.isInteger(value) ? 'integer' : 'float'),
  isCount: value >= 0,
});

import { bare, elementOf, isOnly, listOf, may, nullable, of, present, union, UNKNOWN, type Type } from '../types.ts';

type Result = (parameters: readonly Type[]) => Type;

/** Null for null, else this. */
const strict =
  (type: Type): Result =>
  (parameters) =>
    parameters.some(({ isNullable }) => isNullable) ? nullable(type) : type;

const fixed =
  (type: Type): Result =>
  () =>
    type;

const first = (parameters: readonly Type[]): Type => parameters[0] ?? UNKNOWN;

const TEXT = strict(of('text'));
const FLOAT = strict(of('float'));
const COUNT: Type = { ...of('integer'), isCount: true };

/** Gives null for what it can't read. */
const reading = (type: Type): Result => fixed(nullable(type));

const same: Result = (parameters) => ({ ...first(parameters), isCount: false, isWord: false });

function coalesced(parameters: readonly Type[]): Type {
  const type = union(parameters);
  return bare(parameters.some(({ isNullable }) => !isNullable) ? present(type) : type);
}

const numberOr = (parameters: readonly Type[]): Type =>
  may(first(parameters), 'unknown') ? UNKNOWN : first(parameters);

/** What the functions that pass give; names in lower case. */
export const results: Readonly<Record<string, Result>> = {
  abs: (parameters) => ({ ...numberOr(parameters), isCount: true }),
  ceil: FLOAT,
  floor: FLOAT,
  round: FLOAT,
  sign: strict(of('integer')),
  sqrt: FLOAT,
  exp: FLOAT,
  log: FLOAT,
  log10: FLOAT,
  sin: FLOAT,
  cos: FLOAT,
  tan: FLOAT,
  asin: FLOAT,
  acos: FLOAT,
  atan: FLOAT,
  atan2: FLOAT,
  degrees: FLOAT,
  radians: FLOAT,
  pi: fixed(of('float')),
  e: fixed(of('float')),
  rand: fixed({ ...of('float'), isCount: true }),
  timestamp: fixed(COUNT),
  tointeger: reading(of('integer')),
  tofloat: reading(of('float')),
  toboolean: reading(of('boolean')),
  tostring: TEXT,
  tolower: TEXT,
  toupper: TEXT,
  lower: TEXT,
  upper: TEXT,
  trim: TEXT,
  ltrim: TEXT,
  rtrim: TEXT,
  replace: TEXT,
  substring: TEXT,
  left: TEXT,
  right: TEXT,
  split: strict(listOf(of('text'), true)),
  reverse: same,
  size: strict(COUNT),
  char_length: strict(COUNT),
  length: strict(COUNT),
  head: (parameters) => nullable(elementOf(first(parameters))),
  last: (parameters) => nullable(elementOf(first(parameters))),
  tail: (parameters) => ({ ...first(parameters), isFilled: false }),
  range: fixed(listOf(of('integer'))),
  coalesce: coalesced,
  keys: strict(listOf(of('text'))),
  labels: strict(listOf(of('text'))),
  type: TEXT,
  properties: strict(of('map')),
  nodes: strict(listOf(of('node'), true)),
  relationships: strict(listOf(of('relationship'))),
  startnode: strict(of('node')),
  endnode: strict(of('node')),
  id: strict(of('integer')),
  elementid: TEXT,
  nullif: (parameters) => bare(nullable(first(parameters))),
  exists: fixed(of('boolean')),
  date: strict(of('date')),
  datetime: strict(of('moment')),
  localdatetime: strict(of('moment')),
  time: strict(of('moment')),
  localtime: strict(of('moment')),
  duration: strict(of('duration')),
  count: fixed(COUNT),
  collect: (parameters) => listOf(present(first(parameters))),
  sum: (parameters) =>
    isOnly(first(parameters), 'integer')
      ? of('integer')
      : may(first(parameters), 'unknown')
        ? of('unknown')
        : of('integer', 'float'),
  avg: fixed(nullable(of('float'))),
  min: (parameters) => nullable(first(parameters)),
  max: (parameters) => nullable(first(parameters)),
  percentilecont: fixed(nullable(of('float'))),
};

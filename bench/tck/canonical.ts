import {
  isNode,
  isPath,
  isRelationship,
  type GraphNode,
  type GraphPath,
  type GraphRelationship,
  type Value,
} from '../../src/model/values.ts';

/**
 * One text for each value, whatever engine or notation it comes from: ids are left out, labels and keys sorted, whole
 * floats written as integers, and times without what is zero.
 */
export function canonical(value: Value, listsInAnyOrder = false): string {
  const write = (inner: Value): string => canonical(inner, listsInAnyOrder);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return String(value + 0);
  if (typeof value === 'string') return `'${shortest(value)}'`;
  if (Array.isArray(value)) return writeList(value.map(write), listsInAnyOrder);
  if (isNode(value)) return writeNode(value, write);
  if (isRelationship(value)) return writeRelationship(value, write);
  if (isPath(value)) return writePath(value, write);
  return isBigInteger(value) ? value.value : writeMap(value, write);
}

type Write = (value: Value) => string;

const isBigInteger = (value: object): value is { $type: 'integer'; value: string } =>
  '$type' in value && value.$type === 'integer';

const writeList = (items: string[], inAnyOrder: boolean): string =>
  `[${(inAnyOrder ? items.toSorted() : items).join(', ')}]`;

function writeMap(map: { [key: string]: Value }, write: Write): string {
  const entries = Object.entries(map).map(([key, value]) => `${key}: ${write(value)}`);
  return `{${entries.toSorted().join(', ')}}`;
}

function writeNode({ labels, properties }: GraphNode, write: Write): string {
  const names = labels.toSorted().map((label) => `:${label}`);
  return `(${[names.join(''), ...propertiesOf(properties, write)].filter((part) => part !== '').join(' ')})`;
}

const writeRelationship = ({ type, properties }: GraphRelationship, write: Write): string =>
  `[${[`:${type}`, ...propertiesOf(properties, write)].join(' ')}]`;

/** The TCK writes no property that is null, and no engine keeps one. */
const propertiesOf = (properties: { [key: string]: Value }, write: Write): string[] =>
  Object.keys(properties).length === 0 ? [] : [writeMap(properties, write)];

function writePath({ nodes, relationships }: GraphPath, write: Write): string {
  const steps = relationships.map((relationship, index) => {
    const [before, after] = [nodes[index], nodes[index + 1]];
    const isForwards = relationship.start === before?.id;
    const arrow = isForwards ? ['-', '->'] : ['<-', '-'];
    return arrow.join(write(relationship)) + (after ? write(after) : '');
  });
  return `<${nodes[0] ? write(nodes[0]) : ''}${steps.join('')}>`;
}

const CLOCK = /^((?:[+-]?\d{4,9}-\d\d-\d\dT)?\d\d:\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d:\d\d(?::\d\d)?)?(\[[^\]]+\])?$/;
const NEGATIVE_DURATION = /^-P(?=.*\d)[\dYMWDTHS.]+$/;

/**
 * `12:00:00.500+00:00` and `12:00:00.5Z`, `-PT1H30M` and `PT-1H-30M` are the same; the TCK writes the shortest form of a
 * time, and signs each part of a duration.
 */
function shortest(text: string): string {
  if (NEGATIVE_DURATION.test(text)) return text.slice(1).replace(/\d+(?:\.\d+)?/g, '-$&');
  const match = CLOCK.exec(text);
  if (!match) return text;
  const [, clock = '', seconds = '00', fraction = '', offset = '', zone = ''] = match;
  const decimals = fraction.replace(/\.?0+$/, '');
  const rest = seconds === '00' && decimals === '' ? '' : `:${seconds}${decimals}`;
  return clock + rest + (offset === '+00:00' ? 'Z' : offset) + zone;
}

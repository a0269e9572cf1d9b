import { boundsOf } from '../../model/dates.ts';
import type { GraphNode, GraphRelationship, Property } from '../../model/values.ts';
import type { Filter } from '../../model/view.ts';
import { keepNodes, keepRelationships } from './part.ts';
import type { Outcome, Part } from './part.ts';

type ValueFilter = Extract<Filter, { type: 'value' }>;
type RangeFilter = Extract<Filter, { type: 'range' }>;

/** What a property holds, one by one; nothing where it is absent or empty. */
export function valuesOf(property: Property | undefined): readonly Property[] {
  if (property === undefined || property === null || property === '') return [];
  return Array.isArray(property) ? property.flatMap(valuesOf) : [property];
}

/** How a value stands in a filter: as the text of the address and of a view file. */
export const valueText = (value: Property): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** A number is itself and a date counts by its year; other text is no place in a range. */
export function numberOf(value: Property): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && boundsOf(value) ? Number(value.slice(0, 4)) : undefined;
}

/** Keeps what has any of the values. */
export function byValue(part: Part, filter: ValueFilter): Outcome {
  const wanted = new Set(filter.values);
  return byProperty(part, filter, (property) => {
    const values = valuesOf(property);
    return values.length === 0 ? undefined : values.some((value) => wanted.has(valueText(value)));
  });
}

/** Keeps what has a value from min to max, both included. */
export function byRange(part: Part, filter: RangeFilter): Outcome {
  const { min = -Infinity, max = Infinity } = filter;
  return byProperty(part, filter, (property) => {
    const numbers = valuesOf(property).flatMap((value) => numberOf(value) ?? []);
    return numbers.length === 0 ? undefined : numbers.some((number) => number >= min && number <= max);
  });
}

/** Undefined where there is no value to judge. */
type Judge = (property: Property | undefined) => boolean | undefined;

/** A filter of one label or type leaves all others as they are. */
function byProperty(part: Part, filter: ValueFilter | RangeFilter, judge: Judge): Outcome {
  let missing = 0;
  const stays = (item: GraphNode | GraphRelationship): boolean => {
    if (filter.label !== undefined && !isLabelled(item, filter.label)) return true;
    const fits = judge(item.properties[filter.property]);
    if (fits === undefined) missing += 1;
    return fits ?? filter.missing === 'keep';
  };
  return { part: filter.scope === 'node' ? keepNodes(part, stays) : keepRelationships(part, stays), missing };
}

/** Whether a node has a label, or a relationship is of a type. */
export const isLabelled = (item: GraphNode | GraphRelationship, label: string): boolean =>
  item.$type === 'node' ? item.labels.includes(label) : item.type === label;

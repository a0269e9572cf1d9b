import { kindOfLabel } from '../../../model/kinds.ts';
import type { PropertySpec } from '../../../model/properties.ts';
import { relationshipTypeOf } from '../../../model/relationships.ts';
import type { Graph, GraphNode, GraphRelationship, Property } from '../../../model/values.ts';
import { isDrawable, kindOf } from '../../../scene/drawn.ts';
import { numberOf, valuesOf, valueText } from '../../../scene/shown/property-filters.ts';

export type Scope = 'node' | 'relationship';

/** A kind of node or a type of connection among the records. */
export type Label = { scope: Scope; label: string; count: number };

/** A property of a label that can be filtered by its values or by a range of them. */
export type Facet = { scope: Scope; label: string; property: string; by: 'value' | 'range' };

/** What the records hold that one can filter by. */
export type Survey = {
  labels: Label[];
  facets: Facet[];
  /** Properties of nodes in which text can be sought. */
  texts: string[];
};

/** A list of more values is no choice. */
const MOST_VALUES = 200;

/** Names and sentences: to be sought in, not chosen from. */
const FREE_TEXT: ReadonlySet<string> = new Set(['name', 'nameZh', 'nameRu', 'quote', 'note']);

export const specOf = (scope: Scope, label: string | undefined, property: string): PropertySpec | undefined => {
  if (label === undefined) return undefined;
  return (scope === 'node' ? kindOfLabel(label) : relationshipTypeOf(label))?.properties[property];
};

const labelOf = (item: GraphNode | GraphRelationship): string => (item.$type === 'node' ? kindOf(item) : item.type);

type Found = Omit<Facet, 'by'> & {
  /** How many have a value, and its values, until there are too many to choose from. */
  having: number;
  values: Set<string>;
  isNumeric: boolean;
};

export function surveyOf({ nodes, relationships }: Graph): Survey {
  const labels = new Map<string, Label>();
  const found = new Map<string, Map<string, Found>>();
  const visit = (scope: Scope, item: GraphNode | GraphRelationship): void => {
    const label = labelOf(item);
    const known = labels.get(label);
    if (known) known.count += 1;
    else labels.set(label, { scope, label, count: 1 });
    const properties = found.get(label) ?? new Map<string, Found>();
    found.set(label, properties);
    for (const property in item.properties) add(properties, { scope, label, property }, item.properties[property]);
  };
  for (const node of nodes) if (isDrawable(node)) visit('node', node);
  for (const relationship of relationships) visit('relationship', relationship);
  const all = [...found.values()].flatMap((properties) => [...properties.values()]);
  return {
    labels: [...labels.values()],
    facets: all.flatMap((each) => facetOf(each) ?? []),
    texts: textsAmong(all),
  };
}

function add(properties: Map<string, Found>, at: Omit<Facet, 'by'>, value: Property | undefined): void {
  const found = properties.get(at.property) ?? { ...at, having: 0, values: new Set<string>(), isNumeric: true };
  properties.set(at.property, found);
  const values = valuesOf(value);
  if (values.length > 0) found.having += 1;
  for (const each of values) {
    found.isNumeric &&= numberOf(each) !== undefined;
    if (found.values.size <= MOST_VALUES) found.values.add(valueText(each));
  }
}

function facetOf({ scope, label, property, having, values, isNumeric }: Found): Facet | undefined {
  const spec = specOf(scope, label, property);
  const facet = (by: Facet['by']): Facet => ({ scope, label, property, by });
  if (property === 'id' || spec?.derived || spec?.idsOf || having === 0) return undefined;
  if (spec ? isRanged(spec) : isNumeric) return facet('range');
  if (spec?.type === 'choice' || spec?.type === 'boolean') return facet('value');
  const isChoice = values.size <= MOST_VALUES && values.size < having && !FREE_TEXT.has(property);
  return isChoice ? facet('value') : undefined;
}

const isRanged = ({ type }: PropertySpec): boolean => type === 'integer' || type === 'number' || type === 'date';

function textsAmong(found: readonly Found[]): string[] {
  const texts = found.filter(
    ({ scope, label, property, isNumeric }) =>
      scope === 'node' && property !== 'id' && !isNumeric && !specOf(scope, label, property)?.idsOf,
  );
  return [...new Set(texts.map(({ property }) => property))];
}

/** What a filter's property holds among the records it judges. */
export type Holding = {
  /** Each value and how many have it, the most frequent first. */
  values: { value: string; count: number }[];
  /** Smallest and largest of its numbers or years. */
  min: number | undefined;
  max: number | undefined;
  missing: number;
};

export type Judged = { scope: Scope; label?: string | undefined; property: string };

export function holdingOf(records: Graph, { scope, label, property }: Judged): Holding {
  const counts = new Map<string, number>();
  const holding: Holding = { values: [], min: undefined, max: undefined, missing: 0 };
  const items = scope === 'node' ? records.nodes.filter(isDrawable) : records.relationships;
  for (const item of items) {
    if (label !== undefined && !isLabelled(item, label)) continue;
    const values = valuesOf(item.properties[property]);
    if (values.length === 0) holding.missing += 1;
    for (const value of new Set(values.map(valueText))) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const value of values) widen(holding, numberOf(value));
  }
  holding.values = [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return holding;
}

const isLabelled = (item: GraphNode | GraphRelationship, label: string): boolean =>
  item.$type === 'node' ? item.labels.includes(label) : item.type === label;

function widen(holding: Holding, value: number | undefined): void {
  if (value === undefined) return;
  if (holding.min === undefined || value < holding.min) holding.min = value;
  if (holding.max === undefined || value > holding.max) holding.max = value;
}

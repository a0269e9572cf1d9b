import type { PropertySpec } from '../../../model/properties.ts';
import { specOf } from '../../../model/spec-of.ts';
import type { Scope } from '../../../model/spec-of.ts';
import type { Graph, GraphNode, GraphRelationship, Property } from '../../../model/values.ts';
import { isDrawable, kindOf } from '../../../scene/drawn.ts';
import { isLabelled, numberOf, valuesOf, valueText } from '../../../scene/shown/property-filters.ts';

/** A kind of node or a type of connection among the records. */
type Label = { scope: Scope; label: string; count: number };

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

const labelOf = (item: GraphNode | GraphRelationship): string => (item.$type === 'node' ? kindOf(item) : item.type);

type Found = Omit<Facet, 'by'> & {
  spec: PropertySpec | undefined;
  /** How many have a value, and its values, until there are too many to choose from. */
  having: number;
  values: Set<string>;
  /** Of a property that the model does not know: whether all its values are numbers or dates. */
  isNumeric: boolean;
};

export function surveyOf({ nodes, relationships }: Graph): Survey {
  const labels = new Map<string, Label & { found: Map<string, Found> }>();
  const visit = (scope: Scope, item: GraphNode | GraphRelationship): void => {
    const label = labelOf(item);
    const known = labels.get(label) ?? { scope, label, count: 0, found: new Map<string, Found>() };
    labels.set(label, known);
    known.count += 1;
    for (const property in item.properties) {
      if (property === 'id') continue;
      const found = known.found.get(property) ?? newFound({ scope, label, property });
      known.found.set(property, found);
      if (!isLeftOut(found)) add(found, item.properties[property]);
    }
  };
  for (const node of nodes) if (isDrawable(node)) visit('node', node);
  for (const relationship of relationships) visit('relationship', relationship);
  const all = [...labels.values()].flatMap(({ found }) => [...found.values()]);
  return {
    labels: [...labels.values()].map(({ scope, label, count }) => ({ scope, label, count })),
    facets: all.flatMap((each) => facetOf(each) ?? []),
    texts: textsAmong(all),
  };
}

const newFound = (at: Omit<Facet, 'by'>): Found => {
  const spec = specOf(at.scope, at.label, at.property);
  return { ...at, spec, having: 0, values: new Set<string>(), isNumeric: spec === undefined };
};

/** What was worked out, and ids. */
const isLeftOut = ({ spec }: Found): boolean => spec?.derived === true || spec?.idsOf !== undefined;

function add(found: Found, value: Property | undefined): void {
  const values = valuesOf(value);
  if (values.length > 0) found.having += 1;
  for (const each of values) {
    if (found.values.size <= MOST_VALUES) found.values.add(valueText(each));
    if (found.isNumeric) found.isNumeric = numberOf(each) !== undefined;
  }
}

function facetOf(found: Found): Facet | undefined {
  const { scope, label, property, spec, having, values, isNumeric } = found;
  const facet = (by: Facet['by']): Facet => ({ scope, label, property, by });
  if (isLeftOut(found) || having === 0) return undefined;
  if (spec ? isRanged(spec) : isNumeric) return facet('range');
  if (spec?.type === 'choice' || spec?.type === 'boolean') return facet('value');
  const isChoice = values.size <= MOST_VALUES && values.size < having && !FREE_TEXT.has(property);
  return isChoice ? facet('value') : undefined;
}

const isRanged = ({ type }: PropertySpec): boolean => type === 'integer' || type === 'number' || type === 'date';

function textsAmong(found: readonly Found[]): string[] {
  const texts = found.filter(
    (each) => each.scope === 'node' && !isLeftOut(each) && !each.isNumeric && !(each.spec && isRanged(each.spec)),
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

function widen(holding: Holding, value: number | undefined): void {
  if (value === undefined) return;
  if (holding.min === undefined || value < holding.min) holding.min = value;
  if (holding.max === undefined || value > holding.max) holding.max = value;
}

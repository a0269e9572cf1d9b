import { kindOfLabel, kinds } from '../model/kinds.ts';
import { relationshipTypeOf } from '../model/relationships.ts';
import type { PropertySpec } from '../model/properties.ts';
import type { Filter } from '../model/view.ts';
import type { Removal } from '../scene/shown/shown-part.ts';
import { countOfConnections, countOfNodes, joinWords } from './count.ts';
import { formatProperty } from './format-value.ts';
import { kindWords, phraseOf, propertyTitle } from './model-words.ts';
import { currentLocale, t, writeNumber } from './t.ts';
import { specOf } from '../model/spec-of.ts';
import type { Scope } from '../model/spec-of.ts';

/** How many values a chip names. */
const NAMED = 3;

/** "programs", or for a type of connection “is sponsored by”, in quotes as it is no name. */
const labelWords = (label: string): string =>
  kindOfLabel(label) || !relationshipTypeOf(label)
    ? kindWords(label)
    : t('filters.quoted', { text: phraseOf(label, 'out') });

export const scopedLabelWords = (scope: Scope, label: string): string =>
  scope === 'node' ? kindWords(label) : t('filters.quoted', { text: phraseOf(label, 'out') });

export function propertyWords(scope: Scope, label: string | undefined, property: string): string {
  const spec = specOf(scope, label, property);
  return spec ? propertyTitle(spec) : property;
}

/** A value as the filter holds it, as a reader would write it. */
export function valueWords(value: string, spec: PropertySpec | undefined): string {
  if (spec?.type === 'boolean') return t(value === 'true' ? 'words.yes' : 'words.no');
  return formatProperty(value, spec) ?? value;
}

/** "a, b or c"; of more than a few the first and how many more. */
function anyOf(words: readonly string[]): string {
  const named = words.length > NAMED ? words.slice(0, NAMED - 1) : words;
  const rest = words.length - named.length;
  const parts = rest > 0 ? [...named, t('filters.more', { count: rest })] : named;
  return new Intl.ListFormat(currentLocale(), { type: 'disjunction' }).format(parts);
}

/** Years are written without the marks of thousands. */
const limitWords = (limit: number, spec: PropertySpec | undefined): string =>
  spec?.type === 'date' ? String(limit) : writeNumber(limit);

type Limits = { min?: number | undefined; max?: number | undefined };

function rangeWords(what: string, { min, max }: Limits, spec?: PropertySpec): string {
  const from = min === undefined ? '' : limitWords(min, spec);
  const until = max === undefined ? '' : limitWords(max, spec);
  if (from === until) return t('filters.chip.exactly', { what, value: from });
  if (max === undefined) return t('filters.chip.from', { what, from });
  return min === undefined ? t('filters.chip.until', { what, until }) : t('filters.chip.range', { what, from, until });
}

/** What a filter's chip says: "Region is Africa". */
export function filterWords(filter: Filter): string {
  switch (filter.type) {
    case 'kind':
      return t('filters.chip.kind', { kinds: joinWords(filter.labels.map(labelWords)) });
    case 'value':
      return valueFilterWords(filter);
    case 'range':
      return rangeWords(
        propertyWords(filter.scope, filter.label, filter.property),
        filter,
        specOf(filter.scope, filter.label, filter.property),
      );
    case 'text':
      return filter.property === undefined
        ? t('filters.chip.name', { text: filter.text })
        : t('filters.chip.text', { property: textPropertyWords(filter.property), text: filter.text });
    case 'degree':
      return rangeWords(t('filters.degree'), filter);
    case 'k-core':
      return t('filters.chip.core', { k: filter.k });
    case 'largest-component':
      return t('filters.largest');
    case 'sources':
      return filter.independent
        ? t('filters.chip.publishers', { count: filter.min })
        : t('filters.chip.sources', { count: filter.min });
  }
}

function valueFilterWords({ scope, label, property, values }: Extract<Filter, { type: 'value' }>): string {
  const spec = specOf(scope, label, property);
  return t('filters.chip.value', {
    property: propertyWords(scope, label, property),
    values: anyOf(values.map((value) => valueWords(value, spec))),
  });
}

/** As the first kind that has such a property calls it. */
export function textPropertyWords(property: string): string {
  const owner = kinds.find(({ properties }) => property in properties);
  return propertyWords('node', owner?.label, property);
}

/** "−34", or where only connections went "−12 connections"; nothing where nothing did. */
export function removalMark({ nodes, relationships }: Removal): string {
  if (nodes > 0) return `−${writeNumber(nodes)}`;
  return relationships > 0 ? `−${countOfConnections(relationships)}` : '−0';
}

/** "Takes away 34 nodes and 12 connections." */
export function removalWords({ nodes, relationships }: Removal): string {
  if (nodes + relationships === 0) return t('filters.takesNothing');
  return t('filters.takes', { nodes: countOfNodes(nodes), connections: countOfConnections(relationships) });
}

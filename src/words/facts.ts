import { kindOfLabel } from '../model/kinds.ts';
import type { PropertySpecs } from '../model/properties.ts';
import { relationshipTypeOf } from '../model/relationships.ts';
import type { GraphNode, GraphRelationship, Properties } from '../model/values.ts';
import { formatProperty } from './format-value.ts';
import { propertyTitle } from './model-words.ts';
import { t } from './t.ts';

/** One line of a panel's properties; no text: the data set does not know it. */
export type Fact = { key: string; title: string; text: string | undefined; isLink: boolean };

/** Shown elsewhere on the panel, or said by the lines beside them. */
const SHOWN_ELSEWHERE = new Set([
  'id',
  'name',
  'nameZh',
  'nameRu',
  'aliases',
  'abbreviation',
  'sources',
  'quote',
  'note',
  'participantsPrecision',
]);

/** What a reader would ask of each kind first: said to be not known where it is absent. */
const KEY_FACTS: Readonly<Record<string, readonly string[]>> = {
  Ministry: ['kind'],
  Institution: ['kind', 'city'],
  Program: ['start', 'mode', 'participants', 'teachingLanguage'],
  RegionalOrganization: ['founded'],
  Country: ['region'],
  Source: ['publisher', 'date', 'url'],
};

export function factsOfNode(node: GraphNode): Fact[] {
  const label = node.labels[0] ?? '';
  return factsOf(node.properties, kindOfLabel(label)?.properties ?? {}, KEY_FACTS[label] ?? []);
}

export function factsOfRelationship(relationship: GraphRelationship): Fact[] {
  return factsOf(relationship.properties, relationshipTypeOf(relationship.type)?.properties ?? {}, []);
}

function factsOf(properties: Properties, specs: PropertySpecs, keys: readonly string[]): Fact[] {
  const known = Object.entries(specs)
    .filter(([key, spec]) => !spec.derived && !SHOWN_ELSEWHERE.has(key))
    .map(([key, spec]): Fact => ({
      key,
      title: propertyTitle(spec),
      text: withPrecision(key, formatProperty(properties[key], spec), properties),
      isLink: spec.type === 'url',
    }))
    .filter((fact) => fact.text !== undefined || keys.includes(fact.key));
  return [...known, ...unknownFacts(properties, specs)];
}

/** Properties that the model does not name: of a reader's own data, or of a foreign Neo4j. */
function unknownFacts(properties: Properties, specs: PropertySpecs): Fact[] {
  return Object.entries(properties)
    .filter(([key]) => !(key in specs) && !SHOWN_ELSEWHERE.has(key))
    .map(([key, value]) => ({ key, title: key, text: formatProperty(value), isLink: false }))
    .filter((fact) => fact.text !== undefined);
}

function withPrecision(key: string, text: string | undefined, properties: Properties): string | undefined {
  const precision = properties['participantsPrecision'];
  if (key !== 'participants' || text === undefined || typeof precision !== 'string') return text;
  if (precision === 'about') return t('evidence.about', { number: text });
  return precision === 'at-least' ? t('evidence.atLeast', { number: text }) : text;
}

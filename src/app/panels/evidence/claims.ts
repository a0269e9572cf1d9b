import { kindOfLabel } from '../../../model/kinds.ts';
import type { PropertySpec } from '../../../model/properties.ts';
import { relationshipTypeOf } from '../../../model/relationships.ts';
import { sourcesOf } from '../../../model/values.ts';
import type { GraphNode, GraphRelationship, Property } from '../../../model/values.ts';
import { formatDate } from '../../../words/format-date.ts';
import { formatProperty } from '../../../words/format-value.ts';
import { propertyTitle } from '../../../words/model-words.ts';

type Statement = {
  id: string;
  value: string;
  asOf: string | undefined;
  /** The one that the graph uses. */
  isUsed: boolean;
  quote: string | undefined;
  sources: readonly string[];
};

/** What is stated of one property of one thing, by whom, where sources differ or add to each other. */
export type Dispute = { property: string; title: string; statements: Statement[] };

const textOf = (value: Property | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const specsOf = (subject: GraphNode | GraphRelationship) =>
  subject.$type === 'node'
    ? kindOfLabel(subject.labels[0] ?? '')?.properties
    : relationshipTypeOf(subject.type)?.properties;

/** The claims about one thing, by property; the graph's own value joins them where no claim is marked as used. */
export function disputesOf(subject: GraphNode | GraphRelationship, claims: readonly GraphNode[]): Dispute[] {
  const byProperty = new Map<string, GraphNode[]>();
  for (const claim of claims) {
    if (claim.properties['subject'] !== subject.id) continue;
    const property = textOf(claim.properties['property']) ?? '';
    byProperty.set(property, [...(byProperty.get(property) ?? []), claim]);
  }
  return [...byProperty].map(([property, claimed]) => {
    const spec = specsOf(subject)?.[property];
    const statements = claimed.map((claim) => toStatement(claim, spec));
    const used = statements.some((statement) => statement.isUsed) ? undefined : usedValue(subject, property, spec);
    return {
      property,
      title: spec ? propertyTitle(spec) : property,
      statements: used ? [used, ...statements] : statements,
    };
  });
}

function toStatement(claim: GraphNode, spec: PropertySpec | undefined): Statement {
  const { value, asOf, preferred, quote } = claim.properties;
  const date = textOf(asOf);
  return {
    id: claim.id,
    value: formatProperty(value, spec) ?? '',
    asOf: date && formatDate(date),
    isUsed: preferred === true,
    quote: textOf(quote),
    sources: sourcesOf(claim),
  };
}

function usedValue(
  subject: GraphNode | GraphRelationship,
  property: string,
  spec: PropertySpec | undefined,
): Statement | undefined {
  const value = formatProperty(subject.properties[property], spec);
  if (value === undefined) return undefined;
  const quote = textOf(subject.properties['quote']);
  return { id: subject.id, value, asOf: undefined, isUsed: true, quote, sources: sourcesOf(subject) };
}

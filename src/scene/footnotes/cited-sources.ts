import { sourcesOf } from '../../model/values.ts';
import type { GraphNode } from '../../model/values.ts';
import { drawnRecords } from '../shown-graph.ts';
import type { ShownGraph } from '../shown-graph.ts';

/** A document that connections rest on; without a record where the data holds none of that id. */
export type CitedSource = { number: number; id: string; record: GraphNode | undefined };

const compare = new Intl.Collator('en', { numeric: true }).compare;

/** What the drawn connections rest on, numbered by publisher, date and title, so that each publisher's stand together. */
export function citedSources(shown: Pick<ShownGraph, 'graph' | 'scene' | 'sources'>): CitedSource[] {
  const records = new Map([...shown.graph.nodes, ...shown.sources].map((node) => [node.id, node]));
  const ids = new Set(drawnRecords(shown).relationships.flatMap(({ record }) => sourcesOf(record)));
  const known = [...ids].flatMap((id) => records.get(id) ?? []).toSorted(byPublisher);
  const unknown = [...ids].filter((id) => !records.has(id)).toSorted(compare);
  return [...known.map(({ id }) => id), ...unknown].map((id, index) => ({
    number: index + 1,
    id,
    record: records.get(id),
  }));
}

const byPublisher = (a: GraphNode, b: GraphNode): number =>
  compare(sourceText(a, 'publisher'), sourceText(b, 'publisher')) ||
  compare(sourceText(a, 'date'), sourceText(b, 'date')) ||
  compare(sourceText(a, 'name'), sourceText(b, 'name')) ||
  compare(a.id, b.id);

/** A property of a source as one line; empty where it has none. */
export function sourceText({ properties }: Pick<GraphNode, 'properties'>, key: string): string {
  const value = properties[key];
  return typeof value === 'string' ? value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() : '';
}

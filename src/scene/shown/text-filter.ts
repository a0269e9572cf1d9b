import { kindOfLabel } from '../../model/kinds.ts';
import type { Graph, GraphNode } from '../../model/values.ts';
import type { Filter } from '../../model/view.ts';
import { valuesOf, valueText } from './property-filters.ts';
import { keepNodes } from './subgraph.ts';
import type { Outcome } from './subgraph.ts';

const NAMES = ['name', 'nameZh', 'nameRu', 'aliases', 'abbreviation'];

/**
 * Keeps the nodes with the text in any of their names. Where one property is given, only nodes that may have it are
 * judged, and those without a value go, counted: there is nothing to find in them.
 */
export function byText(graph: Graph, { text, property }: Extract<Filter, { type: 'text' }>): Outcome {
  const wanted = fold(text);
  let missing = 0;
  const kept = keepNodes(graph, (node) => {
    if (property !== undefined && !mayHave(node, property)) return true;
    const texts = textsOf(node, property === undefined ? NAMES : [property]);
    if (texts.length === 0) missing += 1;
    return texts.some((each) => fold(each).includes(wanted));
  });
  return { graph: kept, missing };
}

const mayHave = (node: GraphNode, property: string): boolean =>
  property in node.properties || node.labels.some((label) => property in (kindOfLabel(label)?.properties ?? {}));

const textsOf = ({ properties }: GraphNode, names: readonly string[]): string[] =>
  names.flatMap((name) => valuesOf(properties[name]).map(valueText));

/** One form for all ways of writing: case, accents and compatibility forms are made alike. */
const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').trim();

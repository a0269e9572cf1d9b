import { fold } from '../../model/fold.ts';
import { kindOfLabel } from '../../model/kinds.ts';
import type { GraphNode } from '../../model/values.ts';
import type { Filter } from '../../model/view.ts';
import { keepNodes } from './part.ts';
import type { Outcome, Part } from './part.ts';
import { valuesOf, valueText } from './property-filters.ts';

const NAMES = ['name', 'nameZh', 'nameRu', 'aliases', 'abbreviation'];

/**
 * Keeps the nodes with the text in any of their names. Where one property is given, only nodes that may have it are
 * judged, and those without a value go, counted: there is nothing to find in them.
 */
export function byText(part: Part, { text, property }: Extract<Filter, { type: 'text' }>): Outcome {
  const wanted = fold(text);
  let missing = 0;
  const kept = keepNodes(part, (node) => {
    if (property === undefined) return namesIn(node).includes(wanted);
    if (!mayHave(node, property)) return true;
    const texts = valuesOf(node.properties[property]).map(valueText);
    if (texts.length === 0) missing += 1;
    return texts.some((each) => fold(each).includes(wanted));
  });
  return { part: kept, missing };
}

const mayHave = (node: GraphNode, property: string): boolean =>
  property in node.properties || node.labels.some((label) => property in (kindOfLabel(label)?.properties ?? {}));

const names = new WeakMap<GraphNode, string>();

/** All names of a node, a line each; folded once, as a text is asked for letter by letter. */
function namesIn(node: GraphNode): string {
  const known = names.get(node);
  if (known !== undefined) return known;
  const folded = NAMES.flatMap((name) => valuesOf(node.properties[name]).map((value) => fold(valueText(value)))).join(
    '\n',
  );
  names.set(node, folded);
  return folded;
}

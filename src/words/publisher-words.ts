import type { GraphNode } from '../model/values.ts';
import { rankPublishers } from '../scene/publishers.ts';
import type { SourceLine } from '../scene/publishers.ts';
import { nameIn } from './names.ts';
import { t } from './t.ts';

/** Publishers by the number of their documents, with how many are not named: "and 4 more". */
export function publisherWords(sources: readonly GraphNode[]): string[] {
  const { named, more } = rankPublishers(sources.map(lineOf));
  return more > 0 ? [...named, t('picture.morePublishers', { count: more })] : named;
}

/** By publisher, or where none is known by the document's own name. */
function lineOf(source: GraphNode): SourceLine {
  const { publisher } = source.properties;
  return { id: source.id, publisher: typeof publisher === 'string' && publisher !== '' ? publisher : nameIn(source) };
}

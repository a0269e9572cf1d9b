import { citedSources, sourceText } from '../footnotes/cited-sources.ts';
import type { ShownGraph } from '../shown-graph.ts';
import type { GraphNode } from '../../model/values.ts';
import { dateParts } from './date-parts.ts';

type CslDate = { 'date-parts': [number[]] };

type CslItem = {
  id: string;
  type: string;
  title: string;
  publisher?: string;
  'container-title'?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language?: string;
  note?: string;
};

/** Types of CSL 1.0.2 by the kind of source. */
const typeOfKind: Readonly<Record<string, string>> = {
  official: 'webpage',
  'think-tank': 'report',
  press: 'article-newspaper',
  academic: 'article',
  reference: 'webpage',
};

/** The sources as Zotero, Mendeley and pandoc read them: https://docs.citationstyles.org/ */
export const toCslJson = (shown: Pick<ShownGraph, 'graph' | 'scene' | 'sources'>): string =>
  `${JSON.stringify(
    citedSources(shown).map(({ id, record }) => (record ? itemOf(record) : { id, type: 'document', title: id })),
    null,
    2,
  )}\n`;

function itemOf(record: GraphNode): CslItem {
  const [publisher, url, language, note, kind] = ['publisher', 'url', 'language', 'note', 'kind'].map((key) =>
    sourceText(record, key),
  );
  const issued = dateOf(record, 'date');
  const accessed = dateOf(record, 'accessed');
  return {
    id: record.id,
    type: typeOfKind[kind ?? ''] ?? 'document',
    title: sourceText(record, 'name') || record.id,
    ...(publisher && { [kind === 'press' ? 'container-title' : 'publisher']: publisher }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(url && { URL: url }),
    ...(language && { language }),
    ...(note && { note }),
  };
}

function dateOf(record: GraphNode, key: string): CslDate | undefined {
  const parts = dateParts(sourceText(record, key));
  return parts && { 'date-parts': [parts] };
}

import { sourcesOf } from '../../model/values.ts';
import type { Footnotes } from '../picture/footnotes.ts';
import { drawnRecords } from '../shown-graph.ts';
import type { ShownGraph } from '../shown-graph.ts';
import { citedSources, sourceText } from './cited-sources.ts';
import type { CitedSource } from './cited-sources.ts';

type Options = {
  /** In the reader's language; absent: as the data has it. */
  dateIn?: (date: string) => string;
};

/** The numbers of the sources beside each drawn connection, and the list that they point into. */
export function footnotesOf(shown: Pick<ShownGraph, 'graph' | 'scene' | 'sources'>, options: Options = {}): Footnotes {
  const cited = citedSources(shown);
  const numberOf = new Map(cited.map(({ id, number }) => [id, number]));
  const numbers = new Map<string, number[]>();
  for (const { record, drawn } of drawnRecords(shown).relationships) {
    const own = sourcesOf(record).flatMap((id) => numberOf.get(id) ?? []);
    if (own.length > 0) numbers.set(drawn.id, ascending([...(numbers.get(drawn.id) ?? []), ...own]));
  }
  return { numbers, list: cited.map((source) => noteOf(source, options)) };
}

const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].toSorted((a, b) => a - b);

function noteOf({ number, id, record }: CitedSource, { dateIn = String }: Options): Footnotes['list'][number] {
  if (!record) return { number, text: id };
  const date = sourceText(record, 'date');
  const parts = [sourceText(record, 'publisher'), sourceText(record, 'name'), date && dateIn(date)];
  const text = parts.filter((part) => part !== '').join(', ') || id;
  const url = sourceText(record, 'url');
  return url === '' ? { number, text } : { number, text, url };
}

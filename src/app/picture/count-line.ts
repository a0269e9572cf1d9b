import { kinds } from '../../model/kinds.ts';
import { count, countOfKind, joinWords } from '../words/count.ts';
import type { Brought } from './use-records.ts';
import type { Tally } from './left-out.ts';

const order = new Map(kinds.map((kind, index) => [kind.label, index]));
const rank = (label: string): number => order.get(label) ?? kinds.length;

export type CountLine = {
  /** "38 programs, 12 institutions and 14 countries" */
  shown: string;
  /** One phrase for each thing that is left out or must be read with care. */
  caveats: string[];
};

export type CountLineInput = {
  tally: Tally;
  rows: number | undefined;
  truncated: boolean;
  /** What was added, of which some was cut off. */
  brought: readonly Brought[];
};

export function countLine({ tally, rows, truncated, brought }: CountLineInput): CountLine {
  const parts = tally.shown
    .toSorted((one, other) => rank(one.kind) - rank(other.kind))
    .map(({ kind, count: number }) => countOfKind(number, kind));
  const shown = parts.length > 0 ? joinWords(parts) : 'nothing to draw';
  const caveats = [
    rows !== undefined && truncated && `cut off at the first ${count(rows, 'row', 'rows')}: there are more`,
    tally.families > 0 && `${count(tally.families, 'family', 'families')} of courses, not counted as programs`,
    tally.undated > 0 && `${count(tally.undated, 'program', 'programs')} undated`,
    ...brought
      .filter(({ nodes, total = 0 }) => nodes < total)
      .map(({ name, nodes, total = 0 }) => `${nodes} of ${total} neighbours of ${name}, the best connected`),
    ...tally.hidden
      .toSorted((one, other) => rank(one.kind) - rank(other.kind))
      .map(({ kind, count: number }) => `${countOfKind(number, kind)} hidden`),
  ];
  return { shown, caveats: caveats.filter((caveat) => caveat !== false) };
}

import { kindOfLabel, kinds } from '../../model/kinds.ts';
import type { Tally } from '../../scene/shown/tally.ts';
import { count } from '../words.ts';

/** How many rows were read, of how many where they were cut and it is known. */
export type Rows = { read: number; truncated: boolean; total?: number };

const order = new Map(kinds.map((kind, index) => [kind.label, index]));
const rank = (label: string): number => order.get(label) ?? kinds.length;
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What is shown and left out, in the words that the app has for it. */
export function countWords(tally: Tally, rows?: Rows): string {
  const parts = inOrder(tally.shown).map(({ kind, count: number }) => countOfKind(number, kind));
  const { families, undated } = tally;
  const caveats = [
    ...(rows?.truncated ? [cutOff(rows)] : []),
    ...(families > 0
      ? [`${families === 1 ? '1 family' : `${families} families`} of courses, not counted as programs`]
      : []),
    ...(undated > 0 ? [`${count(undated, 'program')} undated`] : []),
    ...inOrder(tally.hidden).map(({ kind, count: number }) => `${countOfKind(number, kind)} hidden`),
    ...tally.removed.map(
      ({ by, nodes, relationships }) =>
        `${nodes > 0 ? count(nodes, 'node') : count(relationships, 'connection')} ${REMOVED[by]}`,
    ),
  ];
  return [parts.length > 0 ? list.format(parts) : 'nothing to draw', ...caveats].join(' · ');
}

const REMOVED: Readonly<Record<Tally['removed'][number]['by'], string>> = {
  'as-of': 'not yet or no longer so on that day',
  window: 'outside the time window',
  filter: 'filtered out',
  hidden: 'hidden by hand',
  focus: 'farther away',
};

type OfKind = { kind: string; count: number };

const inOrder = (counts: readonly OfKind[]): OfKind[] => counts.toSorted((a, b) => rank(a.kind) - rank(b.kind));

function countOfKind(number: number, label: string): string {
  const kind = kindOfLabel(label);
  return kind ? count(number, kind.one, kind.many) : count(number, label, label);
}

const cutOff = ({ read, total }: Rows): string =>
  total === undefined
    ? `cut off at the first ${count(read, 'row')}: there are more`
    : `${read} of ${count(total, 'row')}`;

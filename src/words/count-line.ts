import { kinds } from '../model/kinds.ts';
import { countOfConnections, countOfKind, countOfNodes, joinWords } from './count.ts';
import { t } from './t.ts';
import type { Tally } from '../scene/shown/tally.ts';

const order = new Map(kinds.map((kind, index) => [kind.label, index]));
const rank = (label: string): number => order.get(label) ?? kinds.length;

export type CountLine = {
  /** "38 programs, 12 institutions and 14 countries" */
  shown: string;
  /** One phrase for each thing that is left out or must be read with care. */
  caveats: string[];
};

/** What an addition brought: so many nodes beside the named ones, of so many that there are, where that is known. */
type Brought = { name: string; nodes: number; total?: number | undefined };

export type CountLineInput = {
  tally: Tally;
  rows: number | undefined;
  truncated: boolean;
  /** How many rows there are in all, where that is known. */
  total?: number | undefined;
  /** What was added, of which some was cut off. */
  brought: readonly Brought[];
};

export function countLine({ tally, rows, truncated, total, brought }: CountLineInput): CountLine {
  const parts = tally.shown
    .toSorted((one, other) => rank(one.kind) - rank(other.kind))
    .map(({ kind, count: number }) => countOfKind(number, kind));
  const shown = parts.length > 0 ? joinWords(parts) : t('picture.nothing');
  const caveats = [
    rows !== undefined && truncated && cutOff(rows, total),
    tally.families > 0 && t('picture.families', { count: tally.families }),
    tally.undated > 0 && t('picture.undated', { count: tally.undated }),
    ...brought
      .filter(({ nodes, total = 0 }) => nodes < total)
      .map(({ name, nodes, total = 0 }) => t('picture.neighbours', { shown: nodes, total, name })),
    ...tally.hidden
      .toSorted((one, other) => rank(one.kind) - rank(other.kind))
      .map(({ kind, count: number }) => t('picture.hidden', { nodes: countOfKind(number, kind) })),
    ...tally.removed.map(({ by, nodes, relationships }) =>
      t(`picture.removed.${by}`, { what: nodes > 0 ? countOfNodes(nodes) : countOfConnections(relationships) }),
    ),
  ];
  return { shown, caveats: caveats.filter((caveat) => caveat !== false) };
}

const cutOff = (rows: number, total: number | undefined): string =>
  total === undefined
    ? t('picture.cutOff', { rows: t('picture.rows', { count: rows }) })
    : t('picture.cutOffOf', { shown: rows, count: total });

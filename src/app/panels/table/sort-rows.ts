import { isNode } from '../../../model/values.ts';
import type { Value } from '../../../model/values.ts';
import { nameIn } from '../../words/names.ts';
import { currentLocale } from '../../words/t.ts';

export type Sorting = { column: number; descending: boolean } | undefined;

/** One press sorts upwards, the next downwards, the third returns to the order of the answer. */
export function nextSorting(sorting: Sorting, column: number): Sorting {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? undefined : { column, descending: true };
}

/** The rows in the chosen order; what is absent stands last whichever way. */
export function sortRows(rows: readonly Value[][], sorting: Sorting): readonly Value[][] {
  if (!sorting) return rows;
  const sign = sorting.descending ? -1 : 1;
  const collator = new Intl.Collator(currentLocale(), { numeric: true });
  return rows.toSorted((one, other) => {
    const left = keyOf(one[sorting.column] ?? null);
    const right = keyOf(other[sorting.column] ?? null);
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * compareKeys(left, right, collator);
  });
}

function compareKeys(left: number | string, right: number | string, collator: Intl.Collator): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return collator.compare(String(left), String(right));
}

function keyOf(value: Value): number | string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return Number(value);
  if (isNode(value)) return nameIn(value);
  if (Array.isArray(value)) return value.length;
  return JSON.stringify(value);
}

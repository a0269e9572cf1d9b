import { isNode } from '../../../model/values.ts';
import type { Value } from '../../../model/values.ts';
import { nameIn } from '../../../words/names.ts';
import { sortByKey } from './sorting.ts';
import type { Sorting, SortKey } from './sorting.ts';

/** The rows of an answer in the order of one of their columns, by its index. */
export function sortRows(rows: readonly Value[][], sorting: Sorting<number>): readonly Value[][] {
  if (!sorting) return rows;
  const { column, descending } = sorting;
  return sortByKey(rows, (row) => keyOf(row[column] ?? null), descending);
}

function keyOf(value: Value): SortKey {
  if (value === null) return undefined;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return Number(value);
  if (isNode(value)) return nameIn(value);
  if (Array.isArray(value)) return value.length;
  return JSON.stringify(value);
}

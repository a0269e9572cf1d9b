import { currentLocale } from '../../../words/t.ts';

/** A column, by whatever tells it apart, and the direction. */
export type Sorting<Column> = { column: Column; descending: boolean } | undefined;

export const directionOf = <Column>(sorting: Sorting<Column>, column: Column): 'ascending' | 'descending' | 'none' => {
  if (sorting?.column !== column) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
};

/** What a row is sorted by; undefined: it has no value, and stands last whichever way. */
export type SortKey = number | string | undefined;

/** One press sorts upwards, the next downwards, the third returns to the order of the data. */
export function nextSorting<Column>(sorting: Sorting<Column>, column: Column): Sorting<Column> {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? undefined : { column, descending: true };
}

/** The items in the order of their keys, each of which is worked out once. */
export function sortByKey<Item>(items: readonly Item[], keyOf: (item: Item) => SortKey, descending: boolean): Item[] {
  const sign = descending ? -1 : 1;
  const collator = new Intl.Collator(currentLocale(), { numeric: true });
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  keyed.sort(({ key: left }, { key: right }) => {
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * compareKeys(left, right, collator);
  });
  return keyed.map(({ item }) => item);
}

function compareKeys(left: number | string, right: number | string, collator: Intl.Collator): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return collator.compare(String(left), String(right));
}

export type RowPlace = {
  at: number;
  last: number;
  /** How many rows are in sight. */
  page: number;
};

/** The row that a key leads to; undefined for keys that lead nowhere. */
export function rowOfKey(key: string, { at, last, page }: RowPlace): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined || last < 0 ? undefined : Math.min(last, Math.max(0, target));
}

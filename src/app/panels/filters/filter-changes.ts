import type { Filter, View } from '../../../model/view.ts';

type Transition = (view: View) => View;

/** The first number that no filter has yet. */
export function newFilterId(filters: readonly Filter[]): string {
  const taken = new Set(filters.map(({ id }) => id));
  let number = 1;
  while (taken.has(`f${number}`)) number += 1;
  return `f${number}`;
}

export const addFilter =
  (filter: Filter): Transition =>
  (view) => ({ ...view, filters: [...view.filters, filter] });

/** Puts a filter in the place of the one with its id. */
export const changeFilter =
  (filter: Filter): Transition =>
  (view) => ({ ...view, filters: view.filters.map((each) => (each.id === filter.id ? filter : each)) });

export const removeFilter =
  (id: string): Transition =>
  (view) => ({ ...view, filters: view.filters.filter((each) => each.id !== id) });

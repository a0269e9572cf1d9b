import type { Columns } from '../../src/layout/order-columns.ts';
import { crossingsOf, orderColumns } from '../../src/layout/order-columns.ts';
import { finished } from './finished.ts';

export type Link = readonly [start: string, end: string];

const numbersOf = (columns: readonly (readonly string[])[]): Map<string, number> =>
  new Map(columns.flat().map((id, number) => [id, number]));

/** Columns of ids as the kernel takes them; links to what is in none are left out. */
function numbered(columns: readonly (readonly string[])[], links: readonly Link[]): Columns {
  const numbers = numbersOf(columns);
  const known = links.flatMap(([start, end]) => {
    const [a, b] = [numbers.get(start), numbers.get(end)];
    return a === undefined || b === undefined ? [] : [a, b];
  });
  return { sizes: Uint32Array.from(columns, ({ length }) => length), links: Uint32Array.from(known) };
}

export const crossings = (columns: readonly (readonly string[])[], links: readonly Link[]): number =>
  crossingsOf(numbered(columns, links));

export function ordered(columns: readonly (readonly string[])[], links: readonly Link[]): string[][] {
  const ids = columns.flat();
  const order = [...finished(orderColumns({ ...numbered(columns, links), sweeps: 60 }))].map((node) => ids[node] ?? '');
  let next = 0;
  return columns.map(({ length }) => order.slice(next, (next += length)));
}

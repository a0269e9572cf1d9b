import { count } from './count.ts';

/** How many stand behind a statement: a single voice is said to be one. */
export function sourcing(number: number): string {
  if (number === 0) return 'No source is named';
  return number === 1 ? 'One source says so' : `${count(number, 'source', 'sources')} say so`;
}

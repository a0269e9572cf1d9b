import { join, relative } from 'node:path';

/** The folder that package.json is in. */
export const PROJECT = join(import.meta.dirname, '../..');

/** The data package that comes with Liaison. */
export const DATA = join(PROJECT, 'data');

/** A path as one would type it here. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere === '' ? '.' : fromHere.startsWith('..') ? path : fromHere;
}

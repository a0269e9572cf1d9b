const EXPLORE = '#explore';

/** The place of a step in an address: `#step=3` is the third, and a number past the last one is the last. */
export function placeInHash(hash: string, last: number): number {
  if (hash === EXPLORE) return last + 1;
  const number = Number(/^#step=(\d+)$/u.exec(hash)?.[1] ?? 1);
  return Math.min(Math.max(1, number) - 1, last);
}

export const hashOfPlace = (place: number, last: number): string => (place > last ? EXPLORE : `#step=${place + 1}`);

const STEPS = [1, 2, 5];

/** Up to three round numbers between two that are above 0; the two themselves where no two round ones lie between. */
export function roundValues(from: number, to: number): number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.floor(Math.log10(to)); power += 1) {
    for (const step of STEPS) {
      // As written: 5 * 10 ** -3 is a little more than 0.005.
      const value = Number(`${step}e${power}`);
      if (value >= from && value <= to) found.push(value);
    }
  }
  if (found.length < 2) return [...new Set([from, to])];
  const places = [0, Math.round((found.length - 1) / 2), found.length - 1];
  return [...new Set(places)].map((place) => found[place] ?? to);
}

/** What several rounds of one measurement gave, in words: the median and, in brackets, the range. */

const median = (sorted: readonly number[]): number => {
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  return (low + high) / 2;
};

/** `1.42 (1.30–2.05)`; `–` where nothing was measured. */
export function spread(values: readonly number[], digits = 2): string {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return '–';
  const [middle, least, most] = [median(sorted), sorted[0] ?? NaN, sorted.at(-1) ?? NaN].map((value) =>
    value.toFixed(digits),
  );
  return least === most ? `${middle}` : `${middle} (${least}–${most})`;
}

export const seconds = (milliseconds: readonly number[], digits = 2): string =>
  spread(
    milliseconds.map((value) => value / 1000),
    digits,
  );

/** Ours against theirs, round by round: what one round has of the machine's noise, both of its sides have. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): string =>
  spread(ours.map((value, round) => value / (theirs[round] ?? NaN)));

export const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : (bytes / 1_000_000).toFixed(0);

export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

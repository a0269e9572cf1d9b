import type { LaidOutGraph } from './graph-arrays.ts';

const ROUNDS = 4;

/**
 * Fills in what is not a number with the mean of the neighbours' numbers, then of those that were filled in so, and so
 * on; what is connected with nothing known keeps NaN.
 */
export function followNeighbours(
  { links }: Pick<LaidOutGraph, 'links'>,
  known: Float64Array,
  rounds = ROUNDS,
): Float64Array {
  const filled = known.slice();
  for (let round = 0; round < rounds; round += 1) {
    const sums = new Float64Array(filled.length);
    const counts = new Uint32Array(filled.length);
    for (let link = 0; link < links.length; link += 2) {
      const [a, b] = [links[link] ?? 0, links[link + 1] ?? 0];
      gather(sums, counts, { to: a, value: filled[b] ?? Number.NaN });
      gather(sums, counts, { to: b, value: filled[a] ?? Number.NaN });
    }
    let isChanged = false;
    for (let node = 0; node < filled.length; node += 1) {
      if (!Number.isNaN(filled[node]) || counts[node] === 0) continue;
      filled[node] = (sums[node] ?? 0) / (counts[node] ?? 1);
      isChanged = true;
    }
    if (!isChanged) break;
  }
  return filled;
}

function gather(sums: Float64Array, counts: Uint32Array, { to, value }: { to: number; value: number }): void {
  if (Number.isNaN(value)) return;
  sums[to] = (sums[to] ?? 0) + value;
  counts[to] = (counts[to] ?? 0) + 1;
}

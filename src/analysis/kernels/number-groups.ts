/** Numbers groups anew from 0, the largest first; of a size, the one that holds the first node. */
export function largestFirst(groups: Float64Array): Float64Array {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const sorted = [...sizes].toSorted(([, a], [, b]) => b - a);
  const places = new Map(sorted.map(([group], place) => [group, place]));
  return groups.map((group) => places.get(group) ?? 0);
}

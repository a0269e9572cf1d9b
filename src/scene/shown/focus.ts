import type { Focus } from '../../model/view.ts';
import { keepNodes, neighboursIn } from './part.ts';
import type { Outcome, Part } from './part.ts';

/** Keeps what lies within so many connections of any centre; nothing, where no centre is left. */
export function focused(part: Part, { centres, hops }: Focus): Outcome {
  const { offsets, neighbours } = neighboursIn(part);
  const isNear = new Uint8Array(part.hasNode.length);
  const near = (indices: Iterable<number>): number[] => {
    const added: number[] = [];
    for (const index of indices) {
      if (isNear[index] === 1) continue;
      isNear[index] = 1;
      added.push(index);
    }
    return added;
  };
  let ring = near(
    centres.flatMap((id) => part.of.nodeIndex.get(id) ?? []).filter((index) => part.hasNode[index] === 1),
  );
  for (let hop = 0; hop < hops; hop += 1) {
    const next: number[] = [];
    for (const index of ring)
      for (const each of near(neighbours.subarray(offsets[index] ?? 0, offsets[index + 1] ?? 0))) next.push(each);
    ring = next;
  }
  return { part: keepNodes(part, (_, index) => isNear[index] === 1) };
}

import type { Graph } from '../../model/values.ts';

/** A graph by numbers: node i is the graph's i-th node, relationship j goes from sources[j] to targets[j]. */
export type Indexed = { nodeIndex: ReadonlyMap<string, number>; sources: Int32Array; targets: Int32Array };

export function toIndexed({ nodes, relationships }: Graph): Indexed {
  const nodeIndex = new Map<string, number>();
  for (const [index, { id }] of nodes.entries()) nodeIndex.set(id, index);
  const sources = new Int32Array(relationships.length);
  const targets = new Int32Array(relationships.length);
  for (const [index, { start, end }] of relationships.entries()) {
    sources[index] = nodeIndex.get(start) ?? -1;
    targets[index] = nodeIndex.get(end) ?? -1;
  }
  return { nodeIndex, sources, targets };
}

/** Neighbours of node i are neighbours[offsets[i]] up to neighbours[offsets[i + 1]], each as often as connected. */
export type Neighbours = { offsets: Int32Array; neighbours: Int32Array };

export function neighboursOf(nodes: number, sources: Int32Array, targets: Int32Array): Neighbours {
  const offsets = new Int32Array(nodes + 1);
  const count = (index: number): void => void (offsets[index + 1] = (offsets[index + 1] ?? 0) + 1);
  for (const source of sources) count(source);
  for (const target of targets) count(target);
  for (let index = 0; index < nodes; index += 1) offsets[index + 1] = (offsets[index + 1] ?? 0) + (offsets[index] ?? 0);
  const next = offsets.slice();
  const neighbours = new Int32Array(2 * sources.length);
  const put = (index: number, neighbour: number): void => {
    const at = next[index] ?? 0;
    neighbours[at] = neighbour;
    next[index] = at + 1;
  };
  for (let index = 0; index < sources.length; index += 1) {
    const source = sources[index] ?? 0;
    const target = targets[index] ?? 0;
    put(source, target);
    put(target, source);
  }
  return { offsets, neighbours };
}

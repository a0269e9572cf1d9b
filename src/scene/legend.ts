import { kindOfLabel, kinds } from '../model/kinds.ts';
import type { GraphNode } from '../model/values.ts';
import { isDrawable, kindOf } from './drawn.ts';
import type { LegendEntry } from './scene.ts';
import { shapeOf } from './shapes.ts';

/** One entry for each kind in the records, in the model's order, kinds that it does not know last. */
export function legendOf(
  nodes: readonly GraphNode[],
  hiddenKinds: ReadonlySet<string>,
  nameOfKind = englishName,
): LegendEntry[] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    if (isDrawable(node)) counts.set(kindOf(node), (counts.get(kindOf(node)) ?? 0) + 1);
  }
  const known = kinds.map(({ label }) => label).filter((label) => counts.has(label));
  const others = [...counts.keys()].filter((label) => !kindOfLabel(label)).toSorted();
  return [...known, ...others].map((kind) => ({
    kind,
    name: nameOfKind(kind, counts.get(kind) ?? 0),
    shape: shapeOf(kind),
    count: counts.get(kind) ?? 0,
    shown: !hiddenKinds.has(kind),
  }));
}

function englishName(label: string, count: number): string {
  const kind = kindOfLabel(label);
  if (!kind) return label;
  return count === 1 ? kind.one : kind.many;
}

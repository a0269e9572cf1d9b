import type { Graph } from '../../src/model/values.ts';
import type { LayoutResult } from '../../src/layout/layout.ts';
import { toScene } from '../../src/scene/to-scene.ts';

/** Pairs of nodes whose circles overlap once a layout is drawn. */
export function overlaps(records: Graph, { positions, columns }: LayoutResult): string[] {
  const { nodes } = toScene(records, { positions, columns, hiddenKinds: new Set() });
  const pairs: string[] = [];
  for (const [index, a] of nodes.entries()) {
    for (const b of nodes.slice(index + 1)) {
      if (Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius) pairs.push(`${a.id} and ${b.id}`);
    }
  }
  return pairs;
}

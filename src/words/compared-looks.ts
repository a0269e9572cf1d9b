import type { Graph, GraphNode } from '../model/values.ts';
import type { LegendKey, Paint } from '../scene/scene.ts';
import { t } from './t.ts';
import { sidePaints, sides } from '../scene/sides.ts';
import type { Side } from '../scene/sides.ts';

const KEYS = { both: 'compare.keyBoth', a: 'compare.keyA', b: 'compare.keyB' } as const;

export type ComparedLooks = {
  paintOf: (node: GraphNode) => Paint;
  /** A name with the letter of the only answer that has the node, so that colour is not alone. */
  markedName: (node: GraphNode, name: string) => string;
  keys: LegendKey[];
};

/** How nodes look that stand in one of two answers, or in both. */
export function comparedLooks({ nodes }: Graph, { sideOf }: { sideOf: ReadonlyMap<string, Side> }): ComparedLooks {
  const counts: Record<Side, number> = { both: 0, a: 0, b: 0 };
  for (const { id } of nodes) {
    const side = sideOf.get(id);
    if (side) counts[side] += 1;
  }
  return {
    paintOf: ({ id }) => {
      const side = sideOf.get(id);
      return side ? sidePaints[side] : { by: 'no-value' };
    },
    markedName: ({ id }, name) => {
      const side = sideOf.get(id);
      return side === 'a' || side === 'b' ? t('compare.marked', { name, side: t(`compare.${side}`) }) : name;
    },
    keys: [
      {
        title: t('compare.title'),
        samples: sides.map((side) => ({
          sample: 'paint',
          paint: sidePaints[side],
          text: t(KEYS[side], { count: counts[side] }),
        })),
      },
    ],
  };
}

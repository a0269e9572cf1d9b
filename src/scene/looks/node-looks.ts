import type { Graph, GraphNode } from '../../model/values.ts';
import type { LegendKey, Paint } from '../scene.ts';
import type { LooksWords } from './looks-words.ts';

export type NodeLooks = {
  paintOf: (node: GraphNode) => Paint;
  radiusOf: (node: GraphNode, degree: number) => number;
  keys: LegendKey[];
};

export type Colouring = Pick<NodeLooks, 'paintOf'> & { key?: LegendKey };
export type Sizing = Pick<NodeLooks, 'radiusOf'> & { key?: LegendKey };

/** A measure's values, for the nodes that are shown. */
export type Measured = { graph: Graph; values: ReadonlyMap<string, number>; words: LooksWords };

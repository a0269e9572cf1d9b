import type { NumberedGraph } from './numbered-graph.ts';

/** Where not every way was followed: from how many of how many nodes, and how far a value may be off (95 %). */
export type Estimate = { sources: number; of: number; error: number };

/** By the number of a node or relationship. */
export type Measured = { values: Float64Array; estimate?: Estimate };

/** Works a measure out in short steps, each of which yields how much is done. */
export type Kernel = (graph: NumberedGraph, options: { seed: number }) => Generator<number, Measured>;

import defaults from 'graphology-layout-forceatlas2/defaults.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { GraphArrays } from './graph-arrays.ts';

export type ForceSettings = {
  gravity: number;
  /** Gravity that grows with the distance. */
  strongGravity: boolean;
  scaling: number;
  linLog: boolean;
  /** Whether a pair with more or weightier connections is pulled together more. */
  weighted: boolean;
  /** Rounds against those that a graph of this size gets by itself. */
  effort: number;
};

/** Floats a node and an edge take in graphology's matrices. */
const NODE = 10;
const EDGE = 3;
const X = 0;
const Y = 1;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;

/** From so many nodes on, far ones are taken together: Barnes and Hut's approximation. */
const BARNES_HUT_FROM = 500;
const THETA = 0.5;
const LARGE = 5000;
/** Rougher for large graphs, as in Gephi. */
const LARGE_THETA = 1.2;

/** Fewer rounds for more nodes, as each takes longer. */
const roundsFor = (nodes: number, effort: number): number =>
  Math.ceil(effort * Math.min(500, Math.max(100, 400_000 / Math.max(1, nodes))));

/** Moves xy by ForceAtlas2 (Jacomy et al. 2014); each step of the generator is one round and yields how much is done. */
export function* forceAtlas2(graph: GraphArrays, xy: Float64Array, settings: ForceSettings): Generator<number, void> {
  const order = graph.radii.length;
  const rounds = roundsFor(order, settings.effort);
  const nodes = nodeMatrix(graph, xy);
  const edges = edgeMatrix(graph, nodes, settings.weighted);
  const options = {
    ...defaults,
    barnesHutOptimize: order > BARNES_HUT_FROM,
    barnesHutTheta: order > LARGE ? LARGE_THETA : THETA,
    strongGravityMode: settings.strongGravity,
    gravity: settings.gravity,
    scalingRatio: settings.scaling,
    linLogMode: settings.linLog,
    slowDown: 1 + Math.log(Math.max(1, order)),
  };
  for (let round = 1; round <= rounds; round += 1) {
    iterate(options, nodes, edges);
    for (let node = 0; node < order; node += 1) {
      xy[2 * node] = nodes[node * NODE + X] ?? 0;
      xy[2 * node + 1] = nodes[node * NODE + Y] ?? 0;
    }
    yield round / rounds;
  }
}

function nodeMatrix({ radii }: GraphArrays, xy: Float64Array): Float32Array {
  const matrix = new Float32Array(radii.length * NODE);
  for (let node = 0; node < radii.length; node += 1) {
    const at = node * NODE;
    matrix[at + X] = xy[2 * node] ?? 0;
    matrix[at + Y] = xy[2 * node + 1] ?? 0;
    matrix[at + MASS] = 1;
    matrix[at + CONVERGENCE] = 1;
    matrix[at + SIZE] = radii[node] ?? 1;
  }
  return matrix;
}

/** Each edge adds to the mass of its ends, as graphology's own helper does. */
function edgeMatrix({ links, weights }: GraphArrays, nodes: Float32Array, weighted: boolean): Float32Array {
  const matrix = new Float32Array(weights.length * EDGE);
  for (let edge = 0; edge < weights.length; edge += 1) {
    const weight = weighted ? (weights[edge] ?? 1) : 1;
    const start = (links[2 * edge] ?? 0) * NODE;
    const end = (links[2 * edge + 1] ?? 0) * NODE;
    nodes[start + MASS] = (nodes[start + MASS] ?? 0) + weight;
    nodes[end + MASS] = (nodes[end + MASS] ?? 0) + weight;
    matrix[edge * EDGE] = start;
    matrix[edge * EDGE + 1] = end;
    matrix[edge * EDGE + 2] = weight;
  }
  return matrix;
}

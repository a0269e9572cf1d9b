import defaults from 'graphology-layout-forceatlas2/defaults.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';

/** A graph as arrays, so that it crosses to a worker whole: node i is at xy[2i], xy[2i + 1]. */
export type ForceGraph = {
  xy: Float64Array;
  radii: Float64Array;
  /** Indices of both ends, two an edge. */
  edges: Uint32Array;
};

/** Floats a node and an edge take in graphology's matrices. */
const NODE = 10;
const EDGE = 3;
const X = 0;
const Y = 1;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;

const BARNES_HUT_FROM = 500;

/** Fewer rounds for more nodes, as each takes longer. */
const roundsFor = (nodes: number): number => Math.round(Math.min(500, Math.max(100, 400_000 / Math.max(1, nodes))));

/** Runs ForceAtlas2 (Jacomy et al. 2014) round by round; each step of the generator is one round and yields how much is done. */
export function* forceAtlas2(graph: ForceGraph, rounds = roundsFor(graph.radii.length)): Generator<number, void> {
  const order = graph.radii.length;
  const nodes = nodeMatrix(graph);
  const edges = edgeMatrix(graph, nodes);
  const settings = {
    ...defaults,
    barnesHutOptimize: order > BARNES_HUT_FROM,
    strongGravityMode: true,
    gravity: 0.05,
    scalingRatio: 10,
    slowDown: 1 + Math.log(Math.max(1, order)),
  };
  for (let round = 1; round <= rounds; round += 1) {
    iterate(settings, nodes, edges);
    for (let node = 0; node < order; node += 1) {
      graph.xy[2 * node] = nodes[node * NODE + X] ?? 0;
      graph.xy[2 * node + 1] = nodes[node * NODE + Y] ?? 0;
    }
    yield round / rounds;
  }
}

function nodeMatrix({ xy, radii }: ForceGraph): Float32Array {
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
function edgeMatrix({ edges }: ForceGraph, nodes: Float32Array): Float32Array {
  const matrix = new Float32Array((edges.length / 2) * EDGE);
  for (let edge = 0; edge < edges.length / 2; edge += 1) {
    const start = (edges[2 * edge] ?? 0) * NODE;
    const end = (edges[2 * edge + 1] ?? 0) * NODE;
    nodes[start + MASS] = (nodes[start + MASS] ?? 0) + 1;
    nodes[end + MASS] = (nodes[end + MASS] ?? 0) + 1;
    matrix[edge * EDGE] = start;
    matrix[edge * EDGE + 1] = end;
    matrix[edge * EDGE + 2] = 1;
  }
  return matrix;
}

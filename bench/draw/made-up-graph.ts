import { radiusOf } from '../../src/scene/node-size.ts';
import type { Position } from '../../src/scene/scene.ts';
import type { Graph, GraphNode, GraphRelationship } from '../../src/model/values.ts';

/** A graph in clusters with the places of its nodes, the same for the same seed; y grows downwards. */
export type MadeUpGraph = { records: Graph; positions: Map<string, Position>; degrees: Map<string, number> };

const RELATIONSHIPS_A_NODE = 3;
const WITHIN_CLUSTER = 0.8;
/** Square pixels a node, as our own layouts give it. */
const AREA = 4_500;
const ASPECT = 1.6;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Most nodes are programs; these have connections by the hundred. */
const OTHERS = ['Country', 'Institution', 'Topic', 'RegionalOrganization'] as const;
const OTHER_EVERY = 12;
const TYPES = ['COVERS', 'INVITES', 'IMPLEMENTS', 'ATTENDED'] as const;

export function madeUpGraph(nodes: number, seed = 1): MadeUpGraph {
  const random = seededRandom(seed);
  const clusters = Math.max(4, Math.round(Math.sqrt(nodes) / 2));
  const records: Graph = {
    nodes: Array.from({ length: nodes }, (_, index) => madeUpNode(index)),
    relationships: relationshipsOf(nodes, clusters, random),
  };
  const degrees = new Map<string, number>();
  for (const { start, end } of records.relationships)
    for (const id of [start, end]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return { records, positions: placesOf(records, clusters, random), degrees };
}

const idOf = (index: number): string => `node:${index}`;
const kindAt = (index: number): string =>
  index % OTHER_EVERY === 0 ? (OTHERS[(index / OTHER_EVERY) % OTHERS.length] ?? 'Country') : 'Program';

function madeUpNode(index: number): GraphNode {
  const year = 2000 + (index % 25);
  return {
    $type: 'node',
    id: idOf(index),
    labels: [kindAt(index)],
    properties: {
      name: `Made-up ${kindAt(index)} ${index}`,
      start: `${year}-03-01`,
      end: `${year}-03-15`,
      participants: index % 50,
      sources: [`source:s${index % 400}`],
    },
  };
}

/** A node's cluster is its index modulo their number, so that every cluster has nodes of every kind. */
function relationshipsOf(nodes: number, clusters: number, random: () => number): GraphRelationship[] {
  const wanted = nodes * RELATIONSHIPS_A_NODE;
  const found = new Map<string, GraphRelationship>();
  const size = Math.floor(nodes / clusters);
  while (found.size < wanted) {
    const from = Math.floor(random() * nodes);
    const cluster = random() < WITHIN_CLUSTER ? from % clusters : Math.floor(random() * clusters);
    // The square makes a few of each cluster its hubs.
    const to = Math.floor(random() ** 2 * size) * clusters + cluster;
    if (from === to) continue;
    const [start, end] = [idOf(from), idOf(to)];
    const type = TYPES[(from + to) % TYPES.length] ?? 'COVERS';
    const id = `${start}|${type}|${end}`;
    found.set(id, { $type: 'relationship', id, type, start, end, properties: { sources: [`source:s${from % 400}`] } });
  }
  return [...found.values()];
}

/** An ellipse, whose corners stay empty for a hand that drags. */
function placesOf({ nodes }: Graph, clusters: number, random: () => number): Map<string, Position> {
  const height = Math.sqrt((nodes.length * AREA) / (Math.PI * ASPECT));
  const reach = 0.9 / Math.sqrt(clusters);
  const places = new Map<string, Position>();
  for (const [index, { id }] of nodes.entries()) {
    const cluster = index % clusters;
    const centre = { angle: cluster * GOLDEN_ANGLE, away: (1 - reach) * Math.sqrt((cluster + 0.5) / clusters) };
    const own = { angle: random() * 2 * Math.PI, away: reach * Math.sqrt(random()) };
    const [x, y] = [Math.cos, Math.sin].map((of) => centre.away * of(centre.angle) + own.away * of(own.angle));
    places.set(id, { x: (x ?? 0) * height * ASPECT, y: (y ?? 0) * height });
  }
  return places;
}

/** Mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A node as a peer draws it, in pixels of a stage on which all of it is in view. */
type PlainNode = Position & { id: string; name: string; kind: string; radius: number };
export type PlainGraph = { nodes: PlainNode[]; edges: { id: string; start: string; end: string }[] };
type Size = { width: number; height: number };

const MARGIN = 24;

/** Fitted to a stage, with shapes as large there as ours are: their area grows with the degree. */
export function plainGraph({ records, positions, degrees }: MadeUpGraph, size: Size): PlainGraph {
  const zoom = fittedZoom(records.nodes.length, size);
  const length = zoom < 1 ? zoom ** 0.8 : Math.sqrt(zoom);
  const nodes = records.nodes.map(({ id, properties, labels: [kind = ''] }): PlainNode => {
    const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
    const radius = radiusOf(kind, degrees.get(id) ?? 0) * length;
    return { id, name: String(properties['name']), kind, radius, x: x * zoom, y: y * zoom };
  });
  const edges = records.relationships.map(({ id, start, end }) => ({ id, start, end }));
  return { nodes, edges };
}

/** Pixels a unit at which a graph of so many nodes is all in view. */
export function fittedZoom(nodes: number, { width, height }: Size): number {
  const half = Math.sqrt((nodes * AREA) / (Math.PI * ASPECT));
  return Math.min((height / 2 - MARGIN) / half, (width / 2 - MARGIN) / (half * ASPECT));
}

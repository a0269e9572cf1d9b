import { MultiDirectedGraph } from 'graphology';
import { shapeOf } from '../../scene/shapes.ts';
import type { Position, Scene, SceneNode, SceneRelationship } from '../../scene/scene.ts';
import { shapeId } from './programs/shape-distance.ts';

/** What Sigma is given of a node; y grows upwards there. */
export type NodeAttributes = Position & { size: number; kind: string; shape: number };

export type ConnectionAttributes = { size: number; relationshipType: string; opacity: number; curvature: number };

export type StageGraph = MultiDirectedGraph<NodeAttributes, ConnectionAttributes>;

export const createStageGraph = (): StageGraph => new MultiDirectedGraph<NodeAttributes, ConnectionAttributes>();

/** Where the nodes that stay or arrive have to travel from and to, in the graph's coordinates. */
export type Moves = Map<string, { from: Position; to: Position }>;

export type SceneChange = { moves: Moves; isWhollyNew: boolean };

/**
 * Makes the graph hold exactly the scene's nodes and connections. Nodes stay where they are drawn, new ones start
 * at a neighbour's place, and the moves say where all belong.
 */
export function syncGraph(graph: StageGraph, scene: Scene): SceneChange {
  const isWhollyNew = !scene.nodes.some((node) => graph.hasNode(node.id));
  dropAbsent(graph, scene);
  const starts = startsOf(graph, scene);
  const moves: Moves = new Map();
  // The largest first, so that none is hidden behind a larger one.
  for (const node of scene.nodes.toSorted((a, b) => b.radius - a.radius)) {
    const to = { x: node.x, y: -node.y };
    const from = isWhollyNew ? to : (starts.get(node.id) ?? to);
    if (from.x !== to.x || from.y !== to.y) moves.set(node.id, { from, to });
    graph.mergeNode(node.id, { ...from, ...nodeAttributes(node) });
  }
  for (const relationship of scene.relationships) {
    graph.mergeEdgeWithKey(relationship.id, relationship.start, relationship.end, connectionAttributes(relationship));
  }
  return { moves, isWhollyNew };
}

function dropAbsent(graph: StageGraph, scene: Scene): void {
  const relationships = new Set(scene.relationships.map(({ id }) => id));
  for (const id of graph.edges()) if (!relationships.has(id)) graph.dropEdge(id);
  const nodes = new Set(scene.nodes.map(({ id }) => id));
  for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id);
}

function startsOf(graph: StageGraph, scene: Scene): Map<string, Position> {
  const starts = new Map<string, Position>();
  graph.forEachNode((id, { x, y }) => starts.set(id, { x, y }));
  const borrowed = new Map<string, Position>();
  for (const { start, end } of scene.relationships) {
    const [fromStart, fromEnd] = [starts.get(start), starts.get(end)];
    if (fromStart && !fromEnd) borrowed.set(end, fromStart);
    if (fromEnd && !fromStart) borrowed.set(start, fromEnd);
  }
  for (const [id, place] of borrowed) starts.set(id, place);
  return starts;
}

const nodeAttributes = (node: SceneNode) => ({
  size: node.radius,
  kind: node.kind,
  shape: shapeId(shapeOf(node.kind)),
});

const connectionAttributes = ({ width, type, opacity, curvature }: SceneRelationship): ConnectionAttributes => ({
  size: width,
  relationshipType: type,
  opacity,
  curvature,
});

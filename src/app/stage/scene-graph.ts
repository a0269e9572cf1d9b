import { MultiDirectedGraph } from 'graphology';
import type { Position, Scene, SceneNode, SceneRelationship } from '../../scene/scene.ts';

/** What Sigma is given of a node; y grows upwards there. */
export type NodeAttributes = Position & { size: number; node: SceneNode };

export type ConnectionAttributes = { connection: SceneRelationship };

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
  if (isWhollyNew) graph.clear();
  else dropAbsent(graph, scene);
  const starts = isWhollyNew ? new Map<string, Position>() : arrivals(graph, scene);
  const moves: Moves = new Map();
  // The largest first, so that none is hidden behind a larger one.
  for (const node of scene.nodes.toSorted((a, b) => b.radius - a.radius)) {
    const to = { x: node.x, y: -node.y };
    const from = placeNode(graph, node, starts.get(node.id) ?? to);
    if (from.x !== to.x || from.y !== to.y) moves.set(node.id, { from, to });
  }
  for (const connection of scene.relationships) {
    if (isWhollyNew) addConnection(graph, connection);
    else placeConnection(graph, connection);
  }
  return { moves, isWhollyNew };
}

function dropAbsent(graph: StageGraph, scene: Scene): void {
  const relationships = new Set<string>();
  for (const { id } of scene.relationships) relationships.add(id);
  for (const id of graph.edges()) if (!relationships.has(id)) graph.dropEdge(id);
  const nodes = new Set<string>();
  for (const { id } of scene.nodes) nodes.add(id);
  for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id);
}

/** For nodes that arrive: the place of a neighbour that is shown already. */
function arrivals(graph: StageGraph, scene: Scene): Map<string, Position> {
  const starts = new Map<string, Position>();
  for (const { start, end } of scene.relationships) {
    const isShown = graph.hasNode(start);
    if (isShown === graph.hasNode(end)) continue;
    const { x, y } = graph.getNodeAttributes(isShown ? start : end);
    starts.set(isShown ? end : start, { x, y });
  }
  return starts;
}

/** Where the node is drawn from now on; one that is drawn already stays. */
function placeNode(graph: StageGraph, node: SceneNode, from: Position): Position {
  if (!graph.hasNode(node.id)) {
    graph.addNode(node.id, { x: from.x, y: from.y, size: node.radius, node });
    return from;
  }
  const attributes = graph.getNodeAttributes(node.id);
  attributes.size = node.radius;
  attributes.node = node;
  return { x: attributes.x, y: attributes.y };
}

function addConnection(graph: StageGraph, connection: SceneRelationship): void {
  graph.addEdgeWithKey(connection.id, connection.start, connection.end, { connection });
}

function placeConnection(graph: StageGraph, connection: SceneRelationship): void {
  const { id, start } = connection;
  // A bundle may turn round.
  if (graph.hasEdge(id) && graph.source(id) !== start) graph.dropEdge(id);
  if (graph.hasEdge(id)) graph.getEdgeAttributes(id).connection = connection;
  else addConnection(graph, connection);
}

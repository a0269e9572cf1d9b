import type { Position, SceneRelationship } from '../../scene/scene.ts';
import type { Emphasis } from './emphasis.ts';
import type { StageGraph } from './scene-graph.ts';

/** What is drawn, apart from how. */
export type Drawn = {
  graph: StageGraph;
  emphasis: Emphasis;
  /** Ids of what is chosen; the last leads. */
  selection: ReadonlySet<string>;
};

const EMPHASISED_WIDTH = 1.35;
/** Graph units by which a chosen connection is wider. */
const CHOSEN_MORE = 1.8;

/** How wide a connection is drawn now, in graph units. */
export function widthOf({ emphasis, selection }: Drawn, { id, width }: SceneRelationship): number {
  const emphasised = emphasis.connections.has(id) ? width * EMPHASISED_WIDTH : width;
  return selection.has(id) ? emphasised + CHOSEN_MORE : emphasised;
}

/** Every connection of some nodes, once. */
export function connectionsOf(graph: StageGraph, nodes: Iterable<string>): string[] {
  const edges = new Set<string>();
  for (const id of nodes) graph.forEachEdge(id, (edge) => edges.add(edge));
  return [...edges];
}

/** Where a node is drawn right now, in graph units. */
export function placeOf({ graph }: Drawn, id: string): Position | undefined {
  if (!graph.hasNode(id)) return undefined;
  const { x, y } = graph.getNodeAttributes(id);
  return { x, y: -y };
}

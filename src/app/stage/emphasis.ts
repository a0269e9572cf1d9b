import type { StageGraph } from './scene-graph.ts';

/** What stands out: a node with its neighbourhood, a connection with its ends, or several with what is between them. */
export type Emphasis = {
  nodes: ReadonlySet<string>;
  connections: ReadonlySet<string>;
  /** How strongly all else is drawn, 0 to 1. */
  fade: number;
};

const HOVER_FADE = 0.12;
const SELECTION_FADE = 0.4;
/** Past so many connections of chosen nodes, no more of those between them are looked for. */
const MOST_CONNECTIONS = 50_000;

export const NO_EMPHASIS: Emphasis = { nodes: new Set(), connections: new Set(), fade: 1 };

const isDrawn = (graph: StageGraph, id: string): boolean => graph.hasNode(id) || graph.hasEdge(id);

/** What is pointed at goes before what is chosen. */
export function emphasisOf(graph: StageGraph, hovered: string | undefined, selection: Iterable<string>): Emphasis {
  if (hovered !== undefined && isDrawn(graph, hovered)) return around(graph, [hovered], HOVER_FADE);
  const drawn = [...selection].filter((id) => isDrawn(graph, id));
  return drawn.length > 0 ? around(graph, drawn, SELECTION_FADE) : NO_EMPHASIS;
}

/** One thing with its neighbourhood; several are compared, so they stand out with what connects them to one another. */
function around(graph: StageGraph, ids: readonly string[], fade: number): Emphasis {
  const nodes = new Set<string>();
  const connections = new Set<string>();
  for (const id of ids) {
    if (graph.hasNode(id)) nodes.add(id);
    else {
      connections.add(id);
      for (const end of graph.extremities(id)) nodes.add(end);
    }
  }
  const [only] = ids;
  if (ids.length === 1 && only !== undefined && graph.hasNode(only))
    addNeighbourhood(graph, only, { nodes, connections });
  else addBetween(graph, nodes, connections);
  return { nodes, connections, fade };
}

type Standing = { nodes: Set<string>; connections: Set<string> };

function addNeighbourhood(graph: StageGraph, id: string, { nodes, connections }: Standing): void {
  graph.forEachEdge(id, (edge, _attributes, source, target) => {
    connections.add(edge);
    nodes.add(source === id ? target : source);
  });
}

function addBetween(graph: StageGraph, nodes: ReadonlySet<string>, connections: Set<string>): void {
  let room = MOST_CONNECTIONS;
  for (const id of nodes) {
    room -= graph.degree(id);
    if (room < 0) return;
    graph.forEachEdge(id, (edge, _attributes, source, target) => {
      if (nodes.has(source) && nodes.has(target)) connections.add(edge);
    });
  }
}

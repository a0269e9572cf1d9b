import type { StageGraph } from './scene-graph.ts';

/** What stands out: a node with its neighbourhood or a connection with its ends. */
export type Emphasis = {
  nodes: ReadonlySet<string>;
  connections: ReadonlySet<string>;
  /** How strongly all else is drawn, 0 to 1. */
  fade: number;
};

const HOVER_FADE = 0.12;
const SELECTION_FADE = 0.4;
/** Many chosen nodes with more connections than this stand out without their neighbourhoods. */
const MOST_CONNECTIONS = 5_000;

export const NO_EMPHASIS: Emphasis = { nodes: new Set(), connections: new Set(), fade: 1 };

const isDrawn = (graph: StageGraph, id: string): boolean => graph.hasNode(id) || graph.hasEdge(id);

/** What is pointed at goes before what is chosen. */
export function emphasisOf(graph: StageGraph, hovered: string | undefined, selection: Iterable<string>): Emphasis {
  if (hovered !== undefined && isDrawn(graph, hovered)) return around(graph, [hovered], HOVER_FADE);
  const drawn = [...selection].filter((id) => isDrawn(graph, id));
  return drawn.length > 0 ? around(graph, drawn, SELECTION_FADE) : NO_EMPHASIS;
}

/** The neighbourhoods of all of these, or only they themselves where that would be too much to look at. */
function around(graph: StageGraph, ids: readonly string[], fade: number): Emphasis {
  const nodes = new Set<string>();
  const connections = new Set<string>();
  let room = MOST_CONNECTIONS;
  for (const id of ids) {
    if (graph.hasNode(id)) {
      nodes.add(id);
      room -= graph.degree(id);
    } else {
      connections.add(id);
      for (const end of graph.extremities(id)) nodes.add(end);
    }
  }
  if (ids.length > 1 && room < 0) return { nodes, connections, fade };
  for (const id of ids) {
    if (!graph.hasNode(id)) continue;
    graph.forEachEdge(id, (edge, _attributes, source, target) => {
      connections.add(edge);
      nodes.add(source === id ? target : source);
    });
  }
  return { nodes, connections, fade };
}

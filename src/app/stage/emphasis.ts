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

export const NO_EMPHASIS: Emphasis = { nodes: new Set(), connections: new Set(), fade: 1 };

const isDrawn = (graph: StageGraph, id: string): boolean => graph.hasNode(id) || graph.hasEdge(id);

/** What is pointed at goes before what is chosen. */
export function emphasisOf(graph: StageGraph, hovered: string | undefined, selected: string | undefined): Emphasis {
  if (hovered !== undefined && isDrawn(graph, hovered)) return around(graph, hovered, HOVER_FADE);
  if (selected !== undefined && isDrawn(graph, selected)) return around(graph, selected, SELECTION_FADE);
  return NO_EMPHASIS;
}

function around(graph: StageGraph, id: string, fade: number): Emphasis {
  if (graph.hasNode(id)) {
    return { nodes: new Set([id, ...graph.neighbors(id)]), connections: new Set(graph.edges(id)), fade };
  }
  return { nodes: new Set(graph.extremities(id)), connections: new Set([id]), fade };
}

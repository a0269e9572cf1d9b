import { useEffect, useState } from 'react';
import type { Drawing } from './drawing.ts';
import { placeWords } from './note.ts';
import type { Scene } from '../../scene/scene.ts';
import { t } from '../../words/t.ts';
import type { StageGraph } from './scene-graph.ts';
import { bestConnected, neighbourAround, neighbourTowards } from './walk.ts';
import type { Direction, Step } from './walk.ts';

/** Where the keyboard's focus is, and from where and by which connection it came. */
type Standing = { node: string; from?: string; connection?: string; isDeadEnd?: boolean };

export type Walk = {
  /** The node that has the keyboard's focus. */
  focused: string | undefined;
  /** The connection by which it came there. */
  cameBy: string | undefined;
  /** Where one is, in words. */
  words: string;
  go: (direction: Direction) => void;
  goAround: (by: 1 | -1) => void;
  goHome: () => void;
  leave: () => void;
  /** Shows or hides where one is, as the stage has the keyboard's focus or not. */
  show: (isShown: boolean) => void;
};

/** Lets the keyboard's focus walk from node to node along connections. */
export function useWalk(drawing: Drawing | undefined, scene: Scene, selection: readonly string[]): Walk {
  const [standing, setStanding] = useState<Standing>();
  const [isShown, setShown] = useState(false);
  const graph = drawing?.renderer.graph;
  const here = standing && scene.nodes.some(({ id }) => id === standing.node) ? standing : undefined;
  const focused = isShown ? here?.node : undefined;

  useEffect(() => drawing?.setFocused(focused), [drawing, focused, scene]);

  const stand = (next: Standing | undefined): void => {
    setStanding(next);
    if (next) drawing?.focusOn(next.node, 0);
  };
  const step = (from: string, to: Step | undefined): void => {
    if (to) stand({ node: to.node, from, connection: to.connection });
    else stand({ ...here, node: here?.node ?? from, isDeadEnd: true });
  };
  const goHome = (): void => {
    const node = graph && bestConnected(graph);
    if (node !== undefined) stand({ node });
  };
  return {
    focused,
    cameBy: here?.connection,
    words: drawing && here && focused ? wordsOf(drawing, here, selection) : '',
    go: (direction) => {
      const from = graph && (here?.node ?? startOf(graph, selection));
      if (graph && from !== undefined) step(from, neighbourTowards(graph, from, direction));
      else goHome();
    },
    goAround: (by) => {
      const from = graph && (here?.node ?? startOf(graph, selection));
      if (!graph || from === undefined) return goHome();
      const around = here?.from !== undefined && graph.hasNode(here.from) ? here.from : from;
      step(around, neighbourAround(graph, around, from, by));
    },
    goHome,
    leave: () => setStanding(undefined),
    show: setShown,
  };
}

/** Where a walk begins: at what is chosen. */
function startOf(graph: StageGraph, selection: readonly string[]): string | undefined {
  const id = selection.at(-1);
  if (id === undefined) return undefined;
  if (graph.hasNode(id)) return id;
  return graph.hasEdge(id) ? graph.source(id) : undefined;
}

function wordsOf({ renderer: { graph } }: Drawing, standing: Standing, selection: readonly string[]): string {
  if (!graph.hasNode(standing.node)) return '';
  const { node } = graph.getNodeAttributes(standing.node);
  if (standing.isDeadEnd) return t('stage.deadEnd', { name: node.fullName });
  const { from, connection } = standing;
  const isKnown = from !== undefined && connection !== undefined && graph.hasNode(from) && graph.hasEdge(connection);
  const way = isKnown
    ? { from: graph.getNodeAttributes(from).node, connection: graph.getEdgeAttributes(connection).connection }
    : undefined;
  return placeWords(node, { isSelected: selection.includes(standing.node), way });
}

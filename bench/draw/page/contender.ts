import type { Position } from '../../../src/scene/scene.ts';
import type { MadeUpGraph } from '../made-up-graph.ts';

/** What a contender tells while it draws. */
type Watch = {
  /** Something was drawn; `isComplete` once all of the graph is there, with its connections. */
  drew: (isComplete: boolean) => void;
  /** A node that is pointed at was drawn as such. */
  highlighted: (id: string | undefined) => void;
};

export type Drawn = {
  /** Where a node is drawn, in client coordinates. */
  placeOf: (id: string) => Position | undefined;
  /** Shows the middle, so many times larger than when all of it is in view. */
  magnify: (factor: number) => void;
};

export type Contender = {
  /** What has to be there before it can draw, such as words. */
  prepare?: () => Promise<void>;
  /** Draws a graph that fills the container, at once. */
  draw: (container: HTMLElement, graph: MadeUpGraph, watch: Watch) => Drawn;
};

export const sizeOf = (container: HTMLElement): { width: number; height: number } => ({
  width: container.clientWidth,
  height: container.clientHeight,
});

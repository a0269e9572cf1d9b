import type { Graph } from '../model/values.ts';
import type { Positions, SceneColumn } from '../scene/scene.ts';

export type LayoutResult = { positions: Positions; columns: SceneColumn[] };

export type LayoutOptions = {
  /** Size in CSS pixels of the stage it should fill; a layout may need more height and then takes it. */
  width: number;
  height: number;
  /** The same seed gives the same picture. */
  seed: number;
  /** Stops a layout that works outside the main thread. */
  signal?: AbortSignal;
  /** Called with the positions so far by a layout that draws while it works. */
  onProgress?: (positions: Positions, done: number) => void;
};

/** A layout is one file of this folder and one line of registry.ts. */
export type Layout = {
  id: string;
  /** As in the menu: "By role". */
  name: string;
  run: (records: Graph, options: LayoutOptions) => Promise<LayoutResult>;
};

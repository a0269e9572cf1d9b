import type { Graph } from '../model/values.ts';
import type { Backdrop, Positions, SceneColumn, SceneTick } from '../scene/scene.ts';

export type LayoutResult = {
  positions: Positions;
  columns: SceneColumn[];
  ticks?: SceneTick[];
  backdrop?: Backdrop;
};

export type ParameterValue = number | boolean | string;

/** One control of a layout's form; titles are English, the app may say them in another language. */
export type LayoutParameter = { name: string; title: string } & (
  | { type: 'number'; min: number; max: number; step: number; default: number }
  | { type: 'boolean'; default: boolean }
  | { type: 'choice'; choices: readonly { value: string; title: string }[]; default: string }
);

export type LayoutOptions = {
  /** Size in CSS pixels of the stage it should fill; a layout may need more height and then takes it. */
  width: number;
  height: number;
  /** The same seed gives the same picture. */
  seed: number;
  /** Only those that differ from the defaults. */
  parameters?: Readonly<Record<string, ParameterValue>>;
  /** Where nodes are now, for layouts that start from there. */
  start?: Positions;
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
  /** What its form offers; absent: nothing. */
  parameters?: readonly LayoutParameter[];
  run: (records: Graph, options: LayoutOptions) => Promise<LayoutResult>;
};

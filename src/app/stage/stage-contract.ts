import type { Ref } from 'react';
import type { Position, Scene } from '../../scene/scene.ts';
import type { ThemeName } from '../../scene/theme.ts';

/** What the stage is given and what it tells: it draws a scene and knows nothing of presets, servers or panels. */
export type StageProps = {
  scene: Scene;
  theme: ThemeName;
  /** Ids of the chosen nodes and relationships; the last one leads. */
  selection: readonly string[];
  tool: StageTool;
  /** A click, a walk by keys, or a shape drawn around nodes; empty and `replace`: a click on nothing. */
  onSelect: (ids: readonly string[], mode: SelectMode) => void;
  /** A double-click on a node, or E or Shift+Enter while it has the keyboard's focus. */
  onExpand: (nodeId: string) => void;
  /** Nodes dragged to another place, in graph units, told once when they are let go. */
  onPin: (places: Readonly<Record<string, Position>>) => void;
  /** A right click, a finger held still, M or the menu key; the id is of a node or connection, the place in client coordinates. */
  onMenu: (id: string, at: Position) => void;
  ref?: Ref<StageHandle>;
};

/** What dragging on the empty stage does. */
export type StageTool = 'move' | 'lasso' | 'marquee';

export type SelectMode = 'replace' | 'add' | 'toggle';

/** What part of the scene is seen: the middle in graph units, and pixels a unit. */
export type Camera = { x: number; y: number; zoom: number };

/** What buttons and keys outside the stage may ask of it. */
export type StageHandle = {
  fit: () => void;
  zoomIn: () => void;
  zoomOut: () => void;
  /** All is in view, since the reader has not moved it. */
  isFitted: () => boolean;
  camera: () => Camera | undefined;
  /** Where nothing is shown yet, for the scene that comes. */
  setCamera: (camera: Camera) => void;
  /** Brings a node into view. */
  focus: (nodeId: string) => void;
  /** Where a node is drawn right now, in client coordinates; undefined where it is not drawn. */
  screenPositionOf: (nodeId: string) => Position | undefined;
};

/**
 * The stage's element, `[data-stage]`. It tells `data-nodes`, `data-connections`, `data-hovered`, `data-focused` (by
 * keys), `data-selected` (the leading id), `data-selection` (how many), `data-tool`, and `data-ready="true"` while all
 * that was asked for is drawn and nothing moves; its `stage` is for browser tests.
 */
export type StageElement = HTMLDivElement & { stage?: StageHandle };

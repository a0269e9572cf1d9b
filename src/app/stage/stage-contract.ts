import type { Ref } from 'react';
import type { Position, Scene } from '../../scene/scene.ts';
import type { ThemeName } from '../../scene/theme.ts';

/** What the stage is given and what it tells: it draws a scene and knows nothing of presets, servers or panels. */
export type StageProps = {
  scene: Scene;
  theme: ThemeName;
  /** Id of the chosen node or relationship. */
  selected: string | undefined;
  /** A click on a node or connection, or on nothing. */
  onSelect: (id: string | undefined) => void;
  /** A double-click on a node. */
  onExpand: (nodeId: string) => void;
  ref?: Ref<StageHandle>;
};

/** What buttons and keys outside the stage may ask of it. */
export type StageHandle = {
  fit: () => void;
  zoomIn: () => void;
  zoomOut: () => void;
  /** All is in view, since the reader has not moved it. */
  isFitted: () => boolean;
  /** Brings a node into view. */
  focus: (nodeId: string) => void;
  /** Where a node is drawn right now, in client coordinates; undefined where it is not drawn. */
  screenPositionOf: (nodeId: string) => Position | undefined;
};

/**
 * The stage's element, `[data-stage]`. It tells `data-nodes`, `data-connections`, `data-hovered`, `data-selected`, and
 * `data-ready="true"` while all that was asked for is drawn and nothing moves; its `stage` is for browser tests.
 */
export type StageElement = HTMLDivElement & { stage?: StageHandle };

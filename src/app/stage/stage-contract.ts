import type { Ref } from 'react';
import type { Scene } from '../../scene/scene.ts';
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
  /** Brings a node into view. */
  focus: (nodeId: string) => void;
};

import type { Graph, GraphNode } from '../../model/values.ts';
import type { ViewFile } from '../../model/view-file.ts';
import type { PictureText } from '../../scene/picture-text.ts';
import type { Bounds, Scene } from '../../scene/scene.ts';
import type { ThemeName } from '../../scene/theme.ts';

/** What the dialog is opened over: all that is shown, and what is needed to say what it rests on. */
export type ExportSubject = {
  scene: Scene;
  /** The part of the records that the scene draws. */
  drawn: Graph;
  selection: readonly string[];
  /** The part of the scene that the screen shows now. */
  seen: () => Bounds | undefined;
  view: () => ViewFile;
  /** What stands around the picture; title and sentence are only where their fields begin. */
  text: PictureText;
  /** The theme chosen at first: the screen's. */
  theme: ThemeName;
  sources: DrawnSources;
};

/** The documents that what is drawn rests on. */
export type DrawnSources =
  { status: 'reading' } | { status: 'failed' } | { status: 'read'; nodes: readonly GraphNode[] };

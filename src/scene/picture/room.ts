import type { Curve } from '../curve.ts';
import type { Scene, SceneNode, SceneRelationship } from '../scene.ts';
import type { Fit, LabelWidths } from './fit.ts';
import type { Footnotes } from './footnotes.ts';
import type { Frame, PictureOptions } from './picture.ts';

/** Where a scene's marks go. */
export type Room = { fit: Fit; frame: Frame; widths: LabelWidths; width: number; top: number; bottom: number };

/** What is drawn in it: `ends` are the nodes of its connections, those outside a region too. */
export type Drawn = {
  scene: Scene;
  ends: ReadonlyMap<string, SceneNode>;
  labels: PictureOptions['labels'];
  footnotes: Footnotes | undefined;
};

/** A connection that is drawn, and its curve in the picture. */
export type DrawnLine = { connection: SceneRelationship; curve: Curve };

import type { LayoutResult } from '../../layout/layout.ts';
import type { StoryStep } from '../../model/story-steps.ts';
import type { Graph } from '../../model/values.ts';
import type { View } from '../../model/view.ts';
import type { Health } from '../../model/wire.ts';
import { isGraphOfKinds } from '../../scene/opening-of.ts';
import type { PictureText } from '../../scene/picture-text.ts';
import type { Side } from '../../scene/sides.ts';

/** What is to be drawn, before it is laid out: as much as a view file holds of it. */
export type Figure = {
  /** The question in the language of the figure. */
  words: Pick<PictureText, 'title' | 'sentence'>;
  records: Graph;
  view: View;
  /** Of an answer that has rows. */
  rows?: Rows;
  /** Where everything stood, of a view that was saved. */
  placed?: LayoutResult;
  /** The way through the picture, of a view that was saved with one. */
  steps?: readonly StoryStep[];
  /** Where two answers stand beside each other. */
  compared?: ComparedRows;
  dataSet: Health['dataSet'];
};

/** How many rows were read, of how many where they were cut and it is known. */
type Rows = { read: number; truncated: boolean; total?: number };

/** In which of two answers each node stands, and how many rows stand where. */
export type ComparedRows = { sideOf: ReadonlyMap<string, Side>; counts: Readonly<Record<Side, number>> };

/** Whether each node stands for all of its kind, as where all of the data is more than can be read at once. */
export const isOverview = ({ view, records }: Pick<Figure, 'view' | 'records'>): boolean =>
  view.question.type === 'opening' && isGraphOfKinds(records);

/** A file's bytes, what is in it, and what should be known of it. */
export type FigureFile = { bytes: Uint8Array; contents: string; warnings: readonly string[] };

import type { LayoutResult } from '../../layout/layout.ts';
import type { Graph } from '../../model/values.ts';
import type { View } from '../../model/view.ts';
import type { Health } from '../../model/wire.ts';
import type { Rows } from './count-words.ts';

/** What is to be drawn, before it is laid out: as much as a view file holds of it. */
export type Figure = {
  title: string;
  /** The question in words, where the title is not already it. */
  sentence?: string;
  records: Graph;
  view: View;
  /** Of an answer that has rows. */
  rows?: Rows;
  /** Where everything stood, of a view that was saved. */
  placed?: LayoutResult;
  dataSet: Health['dataSet'];
};

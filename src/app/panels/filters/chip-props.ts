import type { Graph } from '../../../model/values.ts';
import type { View } from '../../../model/view.ts';
import type { Shown } from '../../../scene/shown/shown-part.ts';

/** What every chip over the picture is given. */
export type ChipsProps = {
  view: View;
  shown: Shown;
  /** All that the answer brought, before anything is taken away. */
  records: Graph;
  /** `label` is what the history calls the step. */
  onChange: (label: string, change: (view: View) => View) => void;
};

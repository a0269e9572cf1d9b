import type { MeasureResult } from '../../analysis/run-measure.ts';
import type { Graph } from '../../model/values.ts';
import type { Measure, MeasureId } from '../../scene/looks/measures.ts';

/** How far a measure is, and the graph it was asked of. */
export type Run = { graph: Graph } & (
  | {
      status: 'running';
      done: number;
      stop: AbortController;
      /** The last result, of this graph or another, which looks keep to until there is a new one. */
      former?: MeasureResult;
    }
  | { status: 'done'; result: MeasureResult }
  | { status: 'failed'; reason: string }
  | { status: 'stopped' }
);

/** The latest run of each measure that was asked for. */
export type Runs = Readonly<Partial<Record<MeasureId, Run>>>;

/** The values of a measure as a column of the table of nodes, or of relationships. */
export type MeasuredColumn = {
  id: string;
  name: string;
  scope: Measure['scope'];
  values: ReadonlyMap<string, number>;
};

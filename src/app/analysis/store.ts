import { create } from 'zustand';
import { runMeasure } from '../../analysis/run-measure.ts';
import type { MeasureResult } from '../../analysis/run-measure.ts';
import type { Graph } from '../../model/values.ts';
import type { MeasureId } from '../../scene/looks/measures.ts';
import type { Run, Runs } from './types.ts';

export const useRuns = create<Runs>()(() => ({}));

/** The same picture gives the same groups at every visit. */
const SEED = 1;

/** As long as a graph is there, so that undo has its results at once. */
const finished = new WeakMap<Graph, Map<MeasureId, MeasureResult>>();

const put = (id: MeasureId, run: Run): void => useRuns.setState({ [id]: run });

/** Works a measure out of a graph, unless that is done or under way; another graph's run of it is stopped. */
export function startMeasure(id: MeasureId, graph: Graph): void {
  const current = useRuns.getState()[id];
  const isUnderWay = current?.status === 'running' || current?.status === 'done';
  if (isUnderWay && current.graph === graph) return;
  if (current?.status === 'running') current.stop.abort();
  const known = finished.get(graph)?.get(id);
  if (known) put(id, { status: 'done', graph, result: known });
  else start(id, graph, resultOf(current));
}

/** Stops a measure; what it had worked out before is forgotten. */
export function stopMeasure(id: MeasureId): void {
  const current = useRuns.getState()[id];
  if (current?.status !== 'running') return;
  current.stop.abort();
  put(id, { status: 'stopped', graph: current.graph });
}

/** What there is to show of a run: its result, or the one before it. */
export function resultOf(run: Run | undefined): MeasureResult | undefined {
  if (run?.status === 'done') return run.result;
  return run?.status === 'running' ? run.former : undefined;
}

function start(id: MeasureId, graph: Graph, former: MeasureResult | undefined): void {
  const stop = new AbortController();
  const running = (done: number): Run => ({ status: 'running', graph, done, stop, ...(former && { former }) });
  const keep = (run: Run): void => {
    if (!stop.signal.aborted) put(id, run);
  };
  put(id, running(0));
  runMeasure(id, graph, { seed: SEED, signal: stop.signal, onProgress: (done) => keep(running(done)) }).then(
    (result) => {
      remember(id, graph, result);
      keep({ status: 'done', graph, result });
    },
    (error: unknown) =>
      keep({ status: 'failed', graph, reason: error instanceof Error ? error.message : String(error) }),
  );
}

function remember(id: MeasureId, graph: Graph, result: MeasureResult): void {
  const results = finished.get(graph) ?? new Map<MeasureId, MeasureResult>();
  finished.set(graph, results.set(id, result));
}

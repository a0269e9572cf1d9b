import type { MeasureId } from '../scene/looks/measures.ts';
import type { Measured } from './kernel.ts';
import type { NumberedGraph } from './numbered-graph.ts';
import { kernels } from './registry.ts';

export type MeasureRequest = { id: MeasureId; graph: NumberedGraph; seed: number };
export type MeasureMessage =
  { type: 'progress'; done: number } | { type: 'done'; measured: Measured } | { type: 'failed'; message: string };

const PROGRESS_EVERY_MS = 100;

const tell = (message: MeasureMessage): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<MeasureRequest>) => {
  try {
    tell({ type: 'done', measured: workOut(data) });
  } catch (error) {
    tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

function workOut({ id, graph, seed }: MeasureRequest): Measured {
  const steps = kernels[id](graph, { seed });
  let told = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - told < PROGRESS_EVERY_MS) continue;
    told = performance.now();
    tell({ type: 'progress', done: step.value });
  }
}

import type { Graph } from '../model/values.ts';
import { measures } from '../scene/looks/measures.ts';
import type { Estimate, Measured } from './kernel.ts';
import type { MeasureMessage, MeasureRequest } from './measure-worker.ts';
import { toNumbered } from './numbered-graph.ts';
import { kernels } from './registry.ts';

export type MeasureResult = {
  measure: string;
  /** By the ids of nodes or relationships. */
  values: ReadonlyMap<string, number>;
  /** How exact they are, where they are not exact. */
  estimate?: Estimate;
};

export type MeasureOptions = {
  /** The same seed gives the same groups, and the same estimate. */
  seed: number;
  signal?: AbortSignal;
  /** Told how much is done, from 0 to 1. */
  onProgress?: (done: number) => void;
};

/** Works a measure out beside the main thread where there are workers; rejects with the signal's reason, or with why not. */
export async function runMeasure(id: string, graph: Graph, options: MeasureOptions): Promise<MeasureResult> {
  const measure = measures.find((each) => each.id === id);
  if (!measure) throw new Error(`unknown measure: ${id}`);
  options.signal?.throwIfAborted();
  const numbered = toNumbered(graph);
  const request: MeasureRequest = { id: measure.id, graph: numbered.graph, seed: options.seed };
  const { values, estimate } = await (typeof Worker === 'undefined' ? runHere : runInWorker)(request, options);
  const ids = measure.scope === 'node' ? numbered.nodeIds : numbered.relationshipIds;
  const byId = new Map(ids.map((each, number) => [each, values[number] ?? 0]));
  return { measure: id, values: byId, ...(estimate && { estimate }) };
}

const YIELD_EVERY_MS = 30;

/** On this thread, in short turns, so that it can be stopped and others get theirs. */
async function runHere(request: MeasureRequest, { signal, onProgress }: MeasureOptions): Promise<Measured> {
  const steps = kernels[request.id](request.graph, { seed: request.seed });
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - since < YIELD_EVERY_MS) continue;
    onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    since = performance.now();
  }
}

function runInWorker(request: MeasureRequest, { signal, onProgress }: MeasureOptions): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./measure-worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void): void => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const fail = (message: string): void => end(() => reject(new Error(message)));
    const abort = (): void => end(() => reject(signal?.reason));
    signal?.addEventListener('abort', abort, { once: true });
    worker.onmessage = ({ data }: MessageEvent<MeasureMessage>) => {
      if (data.type === 'progress') onProgress?.(data.done);
      else if (data.type === 'done') end(() => resolve(data.measured));
      else fail(data.message);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      fail(event.message || 'its worker could not be started, or ran out of memory');
    };
    worker.onmessageerror = () => fail('its worker’s answer could not be read');
    const { ends, weights } = request.graph;
    worker.postMessage(request, [ends.buffer, weights.buffer]);
  });
}

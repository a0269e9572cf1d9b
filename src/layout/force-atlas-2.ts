import type { Graph } from '../model/values.ts';
import { degreesOf, drawnPart, kindOf } from '../scene/drawn.ts';
import { radiusOf } from '../scene/node-size.ts';
import type { Position } from '../scene/scene.ts';
import { arrange } from './arrange.ts';
import type { ForceGraph } from './force-kernel.ts';
import type { ForceMessage, ForceRequest } from './force-worker.ts';
import type { Layout, LayoutOptions } from './layout.ts';
import { fractionOf } from './random.ts';

/** Connected nodes near one another: ForceAtlas2, in a worker where there are workers. */
export const forceAtlas2Layout: Layout = {
  id: 'force-atlas-2',
  name: 'By connections',
  run: async (records, options) => {
    const { ids, graph } = toForceGraph(records, options);
    if (ids.length === 0) return { positions: new Map(), columns: [] };
    const xy =
      typeof Worker === 'undefined' ? await runHere(graph, ids, options) : await runInWorker(graph, ids, options);
    return { positions: toPositions(ids, xy), columns: [] };
  },
};

/** Nodes by id, each starting at a place that depends on its id and the seed, so that the layout repeats. */
function toForceGraph(records: Graph, { seed }: LayoutOptions): { ids: string[]; graph: ForceGraph } {
  const { nodes, relationships } = drawnPart(records, () => true);
  const degrees = degreesOf(relationships);
  const sorted = nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const index = new Map(sorted.map(({ id }, place) => [id, place]));
  const spread = 10 * Math.sqrt(sorted.length);
  const between = relationships.toSorted((a, b) => (a.id < b.id ? -1 : 1)).filter(({ start, end }) => start !== end);
  return {
    ids: sorted.map(({ id }) => id),
    graph: {
      xy: Float64Array.from(
        sorted.flatMap(({ id }) => [fractionOf(id, seed), fractionOf(id, seed + 1)]),
        (f) => f * spread,
      ),
      radii: Float64Array.from(sorted, (node) => radiusOf(kindOf(node), degrees.get(node.id) ?? 0)),
      edges: Uint32Array.from(between.flatMap(({ start, end }) => [index.get(start) ?? 0, index.get(end) ?? 0])),
    },
  };
}

function toPositions(ids: readonly string[], xy: Float64Array): Map<string, Position> {
  return new Map(ids.map((id, index) => [id, { x: xy[2 * index] ?? 0, y: xy[2 * index + 1] ?? 0 }]));
}

const YIELD_EVERY_MS = 30;

/** On this thread, in short turns, so that it can be stopped and others get theirs. */
async function runHere(graph: ForceGraph, ids: readonly string[], options: LayoutOptions): Promise<Float64Array> {
  let since = performance.now();
  for (const { xy, done } of arrange(graph, options)) {
    options.signal?.throwIfAborted();
    if (performance.now() - since < YIELD_EVERY_MS) continue;
    options.onProgress?.(toPositions(ids, xy()), done);
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  }
  return graph.xy;
}

function runInWorker(graph: ForceGraph, ids: readonly string[], options: LayoutOptions): Promise<Float64Array> {
  const { width, height, signal, onProgress } = options;
  return new Promise<Float64Array>((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const worker = new Worker(new URL('./force-worker.ts', import.meta.url), { type: 'module' });
    const abort = (): void => {
      worker.terminate();
      reject(signal?.reason);
    };
    const finish = (): void => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.onmessage = ({ data }: MessageEvent<ForceMessage>) => {
      if (data.type === 'progress') {
        onProgress?.(toPositions(ids, data.xy), data.done);
        return;
      }
      finish();
      resolve(data.xy);
    };
    worker.onerror = (event) => {
      finish();
      reject(new Error(`the layout stopped: ${event.message || 'its worker could not be started'}`));
    };
    worker.postMessage({ graph, width, height } satisfies ForceRequest);
  });
}

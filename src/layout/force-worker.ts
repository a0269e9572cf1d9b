import type { ForceGraph } from './force-kernel.ts';
import { arrange } from './arrange.ts';

export type ForceRequest = { graph: ForceGraph; width: number; height: number };
export type ForceMessage = { type: 'progress'; xy: Float64Array; done: number } | { type: 'done'; xy: Float64Array };

const PROGRESS_EVERY_MS = 150;

addEventListener('message', ({ data: { graph, width, height } }: MessageEvent<ForceRequest>) => {
  let told = performance.now();
  for (const { xy, done } of arrange(graph, { width, height })) {
    if (performance.now() - told < PROGRESS_EVERY_MS) continue;
    told = performance.now();
    postMessage({ type: 'progress', xy: xy(), done } satisfies ForceMessage);
  }
  postMessage({ type: 'done', xy: graph.xy } satisfies ForceMessage);
});

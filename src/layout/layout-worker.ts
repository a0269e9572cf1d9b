import type { KernelRequest } from './kernels.ts';
import { startKernel } from './kernels.ts';

export type KernelMessage =
  | { type: 'progress'; done: number; xy?: Float64Array }
  | { type: 'done'; result: Float64Array }
  | { type: 'failed'; message: string };

const PROGRESS_EVERY_MS = 150;

function work(request: KernelRequest): Float64Array {
  const kernel = startKernel(request);
  let told = performance.now();
  for (;;) {
    const { done, value } = kernel.next();
    if (done) return value;
    if (performance.now() - told < PROGRESS_EVERY_MS) continue;
    postMessage({ type: 'progress', done: value.done, xy: value.xy?.() } satisfies KernelMessage);
    told = performance.now();
  }
}

addEventListener('message', ({ data }: MessageEvent<KernelRequest>) => {
  try {
    postMessage({ type: 'done', result: work(data) } satisfies KernelMessage);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    postMessage({ type: 'failed', message } satisfies KernelMessage);
  }
});

import type { KernelRequest } from './kernels.ts';
import { startKernel } from './kernels.ts';
import type { KernelMessage } from './layout-worker.ts';

export type KernelOptions = {
  signal?: AbortSignal;
  onProgress?: (done: number, xy: Float64Array | undefined) => void;
};

/** Runs a kernel in a worker, or in turns on this thread where there are no workers. */
export const runKernel = (request: KernelRequest, options: KernelOptions = {}): Promise<Float64Array> =>
  typeof Worker === 'undefined' ? runHere(request, options) : runInWorker(request, options, startWorker);

const YIELD_EVERY_MS = 30;

async function runHere(request: KernelRequest, { signal, onProgress }: KernelOptions): Promise<Float64Array> {
  const kernel = startKernel(request);
  let since = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = kernel.next();
    if (done) return value;
    if (performance.now() - since < YIELD_EVERY_MS) continue;
    onProgress?.(value.done, value.xy?.());
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  }
}

/** As much of a worker as is used of it. */
export type KernelWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

const startWorker = (): KernelWorker => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });

/** The worker ends with the kernel, whether that finishes, fails or is stopped. */
export function runInWorker(
  request: KernelRequest,
  { signal, onProgress }: KernelOptions,
  start: () => KernelWorker,
): Promise<Float64Array> {
  return new Promise<Float64Array>((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = start();
    const end = (settle: () => void): void => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const fail = (message: string): void => end(() => reject(new Error(message)));
    const abort = (): void => end(() => reject(signal?.reason));
    signal?.addEventListener('abort', abort, { once: true });
    worker.onmessage = ({ data }: MessageEvent<KernelMessage>) => {
      if (data.type === 'progress') onProgress?.(data.done, data.xy);
      else if (data.type === 'done') end(() => resolve(data.result));
      else fail(data.message);
    };
    worker.onerror = ({ message }) => fail(message || 'its worker could not be started or ran out of memory');
    worker.onmessageerror = () => fail('its worker’s answer could not be read');
    worker.postMessage(request);
  });
}

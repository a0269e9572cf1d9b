import { describe, expect, it } from 'vitest';
import type { KernelRequest } from '../../src/layout/kernels.ts';
import type { Layout } from '../../src/layout/layout.ts';
import { runInWorker } from '../../src/layout/run-kernel.ts';
import { LayoutStopped, runLayout } from '../../src/layout/run-layout.ts';
import { small } from '../scene/graphs.ts';
import { FakeWorker } from './worker.fake.ts';

const stage = { width: 1180, height: 760, seed: 1 };
const layout = (run: Layout['run']): Layout => ({ id: 'by-x', name: 'By x', run });

describe('runLayout', () => {
  it.each<[string, Layout['run'], string]>([
    [
      'throws',
      () => Promise.reject(new RangeError('Array buffer allocation failed')),
      'Array buffer allocation failed',
    ],
    ['throws at once', () => { throw new Error('no such column'); }, 'no such column'], // prettier-ignore
    [
      'finds no place for a node',
      async () => ({ positions: new Map([['country:kz', { x: Number.NaN, y: 0 }]]), columns: [] }),
      'it found no place for country:kz',
    ],
  ])('says which layout stopped and why where one %s', async (_name, run, reason) => {
    const running = runLayout(layout(run), small, stage);
    await expect(running).rejects.toThrow(`The layout “By x” stopped: ${reason}; the picture stays as it was.`);
    await expect(running).rejects.toBeInstanceOf(LayoutStopped);
  });

  it('is no failure where the reader stopped it', async () => {
    const stop = new AbortController();
    const run = async () => {
      stop.abort();
      throw new Error('interrupted');
    };
    const running = runLayout(layout(run), small, { ...stage, signal: stop.signal });
    await expect(running).rejects.not.toBeInstanceOf(LayoutStopped);
    await expect(running).rejects.toBe(stop.signal.reason);
  });
});

describe('a kernel in a worker', () => {
  const request: KernelRequest = {
    kernel: 'part',
    xy: new Float64Array(4),
    shapes: { type: 'circles', radii: new Float64Array(2) },
    clearance: 1,
  };
  const start = (options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {}) => {
    const worker = new FakeWorker();
    return { worker, result: runInWorker(request, options, () => worker) };
  };

  it('tells how far it is, gives its result and ends the worker', async () => {
    const told: number[] = [];
    const { worker, result } = start({ onProgress: (done) => told.push(done) });
    worker.say({ type: 'progress', done: 0.5 });
    worker.say({ type: 'done', result: Float64Array.of(1, 2) });
    expect([...(await result)]).toEqual([1, 2]);
    expect(told).toEqual([0.5]);
    expect(worker.asked).toEqual([request]);
    expect(worker.isEnded).toBe(true);
  });

  it.each<[string, (worker: FakeWorker) => void, string]>([
    ['fails', (worker) => worker.say({ type: 'failed', message: 'Invalid typed array length' }), 'Invalid typed array'],
    ['breaks', (worker) => worker.break('Uncaught RangeError: out of memory'), 'out of memory'],
    ['breaks without a word', (worker) => worker.break(''), 'could not be started or ran out of memory'],
  ])('rejects where the worker %s', async (_name, act, reason) => {
    const { worker, result } = start();
    act(worker);
    await expect(result).rejects.toThrow(reason);
    expect(worker.isEnded).toBe(true);
  });

  it('ends the worker when it is stopped', async () => {
    const stop = new AbortController();
    const { worker, result } = start({ signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(result).rejects.toThrow('enough');
    expect(worker.isEnded).toBe(true);
  });
});

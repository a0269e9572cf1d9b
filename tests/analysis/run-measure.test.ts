import { afterEach, describe, expect, it, vi } from 'vitest';
import { betweennessFrom } from '../../src/analysis/kernels/betweenness.ts';
import { toAdjacency, toNumbered } from '../../src/analysis/numbered-graph.ts';
import { runMeasure } from '../../src/analysis/run-measure.ts';
import { generated } from '../scene/graphs.ts';
import { karate } from './karate.ts';
import { FakeWorker } from './worker.fake.ts';

describe('runMeasure', () => {
  it('tells how far it is, and goes on while others work', async () => {
    const told: number[] = [];
    await runMeasure('betweenness', generated(2500), { seed: 1, onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThan(1);
  });

  it('stops when told to, before and while it works', async () => {
    const before = AbortSignal.abort('stopped');
    await expect(runMeasure('betweenness', karate, { seed: 1, signal: before })).rejects.toBe('stopped');
    const stop = new AbortController();
    const running = runMeasure('betweenness', generated(2500), {
      seed: 1,
      signal: stop.signal,
      onProgress: () => stop.abort('enough'),
    });
    await expect(running).rejects.toBe('enough');
  });

  it('refuses what it does not know', async () => {
    await expect(runMeasure('fame', karate, { seed: 1 })).rejects.toThrow('unknown measure: fame');
  });

  it('leaves the graph as it was', async () => {
    const before = structuredClone(karate);
    await runMeasure('communities', karate, { seed: 1 });
    expect(karate).toEqual(before);
  });
});

describe('runMeasure beside the main thread', () => {
  afterEach(() => vi.unstubAllGlobals());

  const answering = (answer: typeof FakeWorker.answer) => {
    FakeWorker.answer = answer;
    FakeWorker.running = 0;
    vi.stubGlobal('Worker', FakeWorker);
  };

  it('hands on progress and result', async () => {
    const told: number[] = [];
    answering((worker, { graph }) => {
      worker.onmessage?.({ data: { type: 'progress', done: 0.5 } });
      worker.onmessage?.({ data: { type: 'done', measured: { values: new Float64Array(graph.order).fill(2) } } });
    });
    const { values } = await runMeasure('degree', karate, { seed: 1, onProgress: (done) => told.push(done) });
    expect([told, new Set(values.values()), FakeWorker.running]).toEqual([[0.5], new Set([2]), 0]);
  });

  it.each<[string, typeof FakeWorker.answer, string]>([
    [
      'a measure that throws',
      (worker) => worker.onmessage?.({ data: { type: 'failed', message: 'Array buffer allocation failed' } }),
      'Array buffer allocation failed',
    ],
    [
      'a worker that dies',
      (worker) => worker.onerror?.({ message: '', preventDefault: () => undefined }),
      'its worker could not be started, or ran out of memory',
    ],
    ['an answer that cannot be read', (worker) => worker.onmessageerror?.(), 'its worker’s answer could not be read'],
  ])('says why not of %s', async (_name, answer, reason) => {
    answering(answer);
    await expect(runMeasure('degree', karate, { seed: 1 })).rejects.toThrow(reason);
    expect(FakeWorker.running).toBe(0);
  });

  it('ends the worker when stopped', async () => {
    const stop = new AbortController();
    answering(() => stop.abort('enough'));
    await expect(runMeasure('betweenness', karate, { seed: 1, signal: stop.signal })).rejects.toBe('enough');
    expect(FakeWorker.running).toBe(0);
  });
});

describe('estimated betweenness', () => {
  const { graph } = toNumbered(generated(400));
  const adjacency = toAdjacency(graph);
  const all = Uint32Array.from({ length: graph.order }, (_, node) => node);

  const measured = (sources: Uint32Array) => {
    const steps = betweennessFrom(adjacency, sources);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  };

  it('is exact, and says nothing, from all nodes', () => expect(measured(all).estimate).toBeUndefined());

  it('is off by no more than it says, but for one node in twenty', () => {
    const sources = all.filter((node) => node % 4 === 1);
    const { values, estimate } = measured(sources);
    const exact = measured(all).values;
    expect(estimate).toMatchObject({ sources: sources.length, of: graph.order });
    const error = estimate?.error ?? 0;
    const off = values.filter((value, node) => Math.abs(value - (exact[node] ?? 0)) > error);
    expect(off.length).toBeLessThanOrEqual(graph.order / 20);
    expect(error).toBeLessThan(Math.max(...exact) / 2);
  });
});

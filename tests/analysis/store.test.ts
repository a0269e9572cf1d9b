import { beforeEach, expect, it, vi } from 'vitest';
import { resultOf, startMeasure, stopMeasure, useRuns } from '../../src/app/analysis/store.ts';
import { measuresIn } from '../../src/app/analysis/use-measured.ts';
import type { MeasureId } from '../../src/scene/looks/measures.ts';
import { generated, small } from '../scene/graphs.ts';

const runOf = (id: MeasureId) => useRuns.getState()[id];
const done = (id: MeasureId) => vi.waitFor(() => expect(runOf(id)?.status).toBe('done'));

beforeEach(() => useRuns.setState({}, true));

it('works a measure out, and says so on the way', async () => {
  startMeasure('degree', small);
  expect(runOf('degree')).toMatchObject({ status: 'running', done: 0, graph: small });
  await done('degree');
  expect(resultOf(runOf('degree'))?.values.get('ministry:mofcom')).toBe(3);
});

it('does not begin again what is under way or done', async () => {
  startMeasure('degree', small);
  const running = runOf('degree');
  startMeasure('degree', small);
  expect(runOf('degree')).toBe(running);
  await done('degree');
  const finished = runOf('degree');
  startMeasure('degree', small);
  expect(runOf('degree')).toBe(finished);
});

it('keeps the former result while another graph is measured, and has it at once on the way back', async () => {
  const other = generated(2500);
  startMeasure('betweenness', small);
  await done('betweenness');
  const former = resultOf(runOf('betweenness'));
  startMeasure('betweenness', other);
  expect(runOf('betweenness')).toMatchObject({ status: 'running', graph: other });
  expect(resultOf(runOf('betweenness'))).toBe(former);
  startMeasure('betweenness', small);
  expect(runOf('betweenness')).toEqual({ status: 'done', graph: small, result: former });
});

it('stops when told to, and what was under way changes nothing afterwards', async () => {
  const graph = generated(2500);
  startMeasure('betweenness', graph);
  stopMeasure('betweenness');
  expect(runOf('betweenness')).toEqual({ status: 'stopped', graph });
  startMeasure('degree', graph);
  await done('degree');
  expect(runOf('betweenness')?.status).toBe('stopped');
  expect(resultOf(runOf('betweenness'))).toBeUndefined();
});

it('says why a measure failed', async () => {
  class Unavailable {
    constructor() {
      throw new Error('no more workers');
    }
  }
  vi.stubGlobal('Worker', Unavailable);
  startMeasure('page-rank', small);
  await vi.waitFor(() => expect(runOf('page-rank')?.status).toBe('failed'));
  vi.unstubAllGlobals();
  expect(runOf('page-rank')).toEqual({ status: 'failed', graph: small, reason: 'no more workers' });
});

it.each<[string, string, MeasureId[]]>([
  ['kind', 'degree', []],
  ['degree', 'degree', ['degree']],
  ['communities', 'betweenness', ['betweenness', 'communities']],
  ['page-rank', 'page-rank', ['page-rank']],
  ['of-another-version', 'degree', []],
])('looks by %s and %s need %j', (colourBy, sizeBy, ids) => expect(measuresIn({ colourBy, sizeBy })).toEqual(ids));

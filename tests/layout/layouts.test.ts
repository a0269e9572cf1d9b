import { describe, expect, it } from 'vitest';
import type { Layout, LayoutOptions, ParameterValue } from '../../src/layout/layout.ts';
import { layouts } from '../../src/layout/registry.ts';
import { runLayout } from '../../src/layout/run-layout.ts';
import type { Graph } from '../../src/model/values.ts';
import { node, reversed } from '../scene/graphs.ts';
import { dated, generatedOnEarth } from './graphs.ts';
import { overlaps } from './overlaps.ts';

const stage = { width: 1180, height: 760, seed: 1 };
const run = (layout: Layout, records: Graph, options: Partial<LayoutOptions> = {}) =>
  runLayout(layout, records, { ...stage, ...options });

/** Each parameter at each of its ends. */
const extremes = (layout: Layout): Record<string, ParameterValue>[] =>
  (layout.parameters ?? []).flatMap((spec): Record<string, ParameterValue>[] => {
    if (spec.type === 'number') return [{ [spec.name]: spec.min }, { [spec.name]: spec.max }];
    if (spec.type === 'boolean') return [{ [spec.name]: !spec.default }];
    return spec.choices.map(({ value }) => ({ [spec.name]: value }));
  });

it('gives every layout an id of its own', () => {
  expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length);
});

describe.each(layouts)('$id', (layout) => {
  const records = generatedOnEarth(80);

  it('gives the same picture for the same seed, whatever the order of the records', async () => {
    const [first, second] = [await run(layout, records), await run(layout, reversed(records))];
    expect([...second.positions].toSorted()).toEqual([...first.positions].toSorted());
    expect({ ...second, positions: 0 }).toEqual({ ...first, positions: 0 });
  });

  it.each([
    ['a small graph', dated],
    ['a larger one', records],
    ['nodes without connections', { nodes: records.nodes, relationships: [] }],
    ['kinds that the model does not know', { nodes: [node('Planet', 'planet:x', 'X')], relationships: [] }],
  ])('places all of %s, and nothing over another', async (_name, graph) => {
    const result = await run(layout, graph);
    expect(result.positions.size).toBe(graph.nodes.length);
    expect(overlaps(graph, result)).toEqual([]);
  });

  it.each(extremes(layout))('does so too with %j', async (parameters) => {
    const result = await run(layout, dated, { parameters });
    expect(result.positions.size).toBe(dated.nodes.length);
    expect(overlaps(dated, result)).toEqual([]);
  });

  it('takes an empty answer, and a stage without room', async () => {
    expect((await run(layout, { nodes: [], relationships: [] })).positions.size).toBe(0);
    expect((await run(layout, dated, { width: 1, height: 1 })).positions.size).toBe(dated.nodes.length);
  });

  it('never places statements or the record of the data set', async () => {
    const nodes = [node('Claim', 'claim:x', 'X'), node('DataSet', 'dataset:x', 'X')];
    expect((await run(layout, { nodes, relationships: [] })).positions.size).toBe(0);
  });

  it('stops with the signal’s reason', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(run(layout, records, { signal: stop.signal })).rejects.toThrow('enough');
  });
});

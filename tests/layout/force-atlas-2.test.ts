import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/layout/arrange.ts';
import { forceAtlas2Layout, usualForces } from '../../src/layout/force-atlas-2.ts';
import { toArrays } from '../../src/layout/graph-arrays.ts';
import { fractionOf } from '../../src/layout/random.ts';
import { scattered } from '../../src/layout/start-places.ts';
import type { Graph } from '../../src/model/values.ts';
import { generated, node, reversed, small } from '../scene/graphs.ts';
import { overlaps } from './overlaps.ts';

const stage = { width: 1180, height: 760, seed: 1 };
const run = (records: Graph, options = {}) => forceAtlas2Layout.run(records, { ...stage, ...options });

describe('ForceAtlas2', () => {
  it('repeats exactly with one seed, whatever the order of the records', async () => {
    const first = await run(generated(40));
    const second = await run(reversed(generated(40)));
    expect([...second.positions].toSorted()).toEqual([...first.positions].toSorted());
  });

  it('differs with another seed', async () => {
    const [first, second] = await Promise.all([run(small), run(small, { seed: 2 })]);
    expect([...second.positions]).not.toEqual([...first.positions]);
  });

  it.each([
    ['a small graph', small],
    ['a larger one', generated(120)],
    ['nodes without connections', { nodes: generated(60).nodes, relationships: [] }],
  ])('overlaps nothing in %s', async (_name, records) => {
    const result = await run(records);
    expect(result.positions.size).toBe(records.nodes.length);
    expect(overlaps(records, result)).toEqual([]);
  });

  it('brings together what is connected', async () => {
    const group = (name: string) =>
      Array.from({ length: 12 }, (_, index) => node('Country', `country:${name}${index}`, name));
    const nodes = [...group('a'), ...group('b')];
    const relationships = ['a', 'b'].flatMap((name) =>
      group(name).flatMap(({ id: start }, index, all) =>
        all.slice(index + 1).map(({ id: end }) => ({
          $type: 'relationship' as const,
          id: `${start} ${end}`,
          type: 'NEAR',
          start,
          end,
          properties: {},
        })),
      ),
    );
    const { positions } = await run({ nodes, relationships });
    const between = (from: string, to: string): number => {
      const lengths = group(from).flatMap((a) =>
        group(to).map((b) => {
          const [first, second] = [positions.get(a.id), positions.get(b.id)];
          return Math.hypot((first?.x ?? 0) - (second?.x ?? 0), (first?.y ?? 0) - (second?.y ?? 0));
        }),
      );
      return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    };
    expect(between('a', 'a') * 2).toBeLessThan(between('a', 'b'));
  });

  it.each([
    ['nothing', { nodes: [], relationships: [] }, 0],
    ['one node', { nodes: small.nodes.slice(0, 1), relationships: [] }, 1],
    ['two nodes', { nodes: small.nodes.slice(0, 2), relationships: [] }, 2],
  ])('lays out %s', async (_name, records, count) => {
    const { positions } = await run(records);
    expect(positions.size).toBe(count);
    for (const { x, y } of positions.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const running = run(generated(300), { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(running).rejects.toThrow(/abort/i);
  });

  it('is further on with every step, also while it parts what overlaps', () => {
    const graph = toArrays(generated(300));
    const request = { graph, start: scattered(graph, 1), settings: usualForces, room: { width: 300, height: 200 } };
    const told = [...arrange(request)].map(({ done }) => done);
    expect(told.filter((done) => done > 0.9).length).toBeGreaterThan(0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  it('tells how far it is, with the places so far', async () => {
    const told: number[] = [];
    const graph = generated(300);
    await run(graph, {
      onProgress: (positions: Map<string, unknown>, done: number) => {
        expect(positions.size).toBe(graph.nodes.length);
        told.push(done);
      },
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});

describe('fractionOf', () => {
  it('spreads ids evenly and depends on the seed', () => {
    const fractions = Array.from({ length: 4000 }, (_, index) => fractionOf(`country:n${index}`, 1));
    const counts = [0, 1, 2, 3].map((quarter) => fractions.filter((f) => Math.floor(f * 4) === quarter).length);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
    expect(fractionOf('country:kz', 1)).not.toBe(fractionOf('country:kz', 2));
  });
});

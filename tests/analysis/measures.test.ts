import { UndirectedGraph } from 'graphology';
import { countConnectedComponents } from 'graphology-components';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import modularity from 'graphology-metrics/graph/modularity.js';
import { describe, expect, it } from 'vitest';
import { runMeasure } from '../../src/analysis/run-measure.ts';
import type { Graph } from '../../src/model/values.ts';
import { measures } from '../../src/scene/looks/measures.ts';
import { generated, link, node, reversed } from '../scene/graphs.ts';
import { karate, memberId } from './karate.ts';

const run = async (id: string, graph: Graph, seed = 1) => (await runMeasure(id, graph, { seed })).values;

/** A graph of the letters in it: `ab bc` is a – b – c. */
function lettered(pairs: string): Graph {
  const letters = [...new Set(pairs.replaceAll(' ', ''))].toSorted();
  return {
    nodes: letters.map((letter) => node('Country', letter, letter)),
    relationships: pairs
      .split(' ')
      .filter((pair) => pair.length === 2)
      .map(([start = '', end = ''], index) => link(start, 'KNOWS', end, String(index))),
  };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
const rounded = (values: ReadonlyMap<string, number>) =>
  Object.fromEntries([...values].map(([id, value]) => [id, round(value)]));

function toGraphology(graph: Graph): UndirectedGraph {
  const undirected = new UndirectedGraph();
  for (const { id } of graph.nodes) undirected.addNode(id);
  for (const { start, end } of graph.relationships)
    undirected.updateEdge(start, end, ({ weight = 0 }) => ({ weight: Number(weight) + 1 }));
  return undirected;
}

describe('small graphs, by hand', () => {
  it.each<[string, string, string, Record<string, number>]>([
    ['degree', 'counts neighbours once, and nobody as their own', 'ab ab ba bc cc d', { a: 1, b: 2, c: 1, d: 0 }],
    ['weighted-degree', 'counts each connection, a loop once', 'ab ab ba bc cc d', { a: 3, b: 4, c: 2, d: 0 }],
    ['betweenness', 'is all for the middle of a star', 'ab ac ad ae', { a: 1, b: 0, c: 0, d: 0, e: 0 }],
    ['betweenness', 'is a share of the pairs of others on a path', 'ab bc cd', { a: 0, b: 0.6667, c: 0.6667, d: 0 }],
    [
      'betweenness',
      'halves what two ways share, and takes parallel connections for one way',
      'ab ab ab ac bd cd',
      { a: 0.1667, b: 0.1667, c: 0.1667, d: 0.1667 },
    ],
    ['betweenness', 'is nothing among two', 'ab', { a: 0, b: 0 }],
    ['page-rank', 'is even on a ring', 'ab bc cd da', { a: 0.25, b: 0.25, c: 0.25, d: 0.25 }],
    // a = 0.15/3 + 0.85·(b + c), where b + c = 1 − a; so a = 0.9/1.85.
    ['page-rank', 'is highest in the middle', 'ab ac', { a: 0.4865, b: 0.2568, c: 0.2568 }],
    ['page-rank', 'is even where there are no connections', 'a b', { a: 0.5, b: 0.5 }],
    ['components', 'numbers the largest part first', 'ab cd de f', { a: 1, b: 1, c: 0, d: 0, e: 0, f: 2 }],
    ['communities', 'parts two triangles', 'ab bc ca cd de ef fd', { a: 0, b: 0, c: 0, d: 1, e: 1, f: 1 }],
    ['communities', 'leaves nodes without connections alone', 'a b', { a: 0, b: 1 }],
  ])('%s %s', async (id, _name, pairs, expected) => {
    expect(rounded(await run(id, lettered(pairs)))).toEqual(expected);
  });

  it.each([
    ['on a path, all', 'ab bc cd', ['ab', 'bc', 'cd']],
    ['not on a ring', 'ab bc ca', []],
    ['between two rings, and a tail', 'ab bc ca cd de ef fd fg', ['cd', 'fg']],
    ['not where two lie side by side', 'ab ab ba bc', ['bc']],
    ['not a loop', 'aa ab', ['ab']],
    ['in parts of their own', 'ab cd de ec', ['ab']],
  ])('bridges: %s', async (_name, pairs, expected) => {
    const graph = lettered(pairs);
    const values = await run('bridges', graph);
    const found = graph.relationships.filter(({ id }) => values.get(id) === 1);
    expect(found.map(({ start, end }) => start + end)).toEqual(expected);
  });

  it('weighs what a projection’s connection stands for', async () => {
    const shares = link('a', 'SHARES', 'b');
    const graph = { nodes: lettered('ab').nodes, relationships: [{ ...shares, properties: { weight: 7 } }] };
    expect(rounded(await run('weighted-degree', graph))).toEqual({ a: 7, b: 7 });
  });
});

describe('Zachary’s karate club', () => {
  // As in NetworkX's and igraph's documentation and Girvan and Newman (2002): the instructor and the officer stand out.
  it.each([
    [1, 0.4376],
    [34, 0.3041],
    [33, 0.1452],
    [3, 0.1437],
    [32, 0.1383],
    [12, 0],
  ])('member %i is between to %d', async (member, expected) => {
    expect((await run('betweenness', karate)).get(memberId(member))).toBeCloseTo(expected, 4);
  });

  // The best division known has a modularity of 0.4198 (Brandes et al. 2008); Louvain comes within 0.005 of it.
  it.each([1, 2, 3, 4, 5])('is divided almost as well as can be with seed %i', async (seed) => {
    const values = await run('communities', karate, seed);
    const graph = toGraphology(karate);
    const found = modularity(graph, { getNodeCommunity: (id: string) => values.get(id) ?? -1, getEdgeWeight: null });
    expect(found).toBeGreaterThan(0.415);
    expect(found).toBeLessThan(0.4199);
  });

  it('ties one member on by a single friendship', async () => {
    const values = await run('bridges', karate);
    expect([...values].filter(([, value]) => value === 1).map(([id]) => id)).toEqual([
      `${memberId(1)}|KNOWS|${memberId(12)}`,
    ]);
  });
});

describe.each([
  ['the club', karate],
  ['a generated graph', generated(300)],
])('graphology agrees on %s', (_name, graph) => {
  it('about betweenness', async () => {
    const values = await run('betweenness', graph);
    const theirs = betweennessCentrality(toGraphology(graph), { getEdgeWeight: null });
    for (const [id, value] of values) expect(value).toBeCloseTo(theirs[id] ?? Number.NaN, 10);
  });

  it('about PageRank', async () => {
    const values = await run('page-rank', graph);
    const theirs = pagerank(toGraphology(graph), { getEdgeWeight: 'weight', tolerance: 1e-12, maxIterations: 500 });
    for (const [id, value] of values) expect(value).toBeCloseTo(theirs[id] ?? Number.NaN, 7);
  });

  it('about the number of parts', async () => {
    const parts = new Set((await run('components', graph)).values());
    expect(parts.size).toBe(countConnectedComponents(toGraphology(graph)));
  });

  it('that the loss of a bridge, and of nothing else, makes a part more', async () => {
    const whole = toGraphology(graph);
    const before = countConnectedComponents(whole);
    const more = new Map<string, number>();
    for (const { id, start, end } of graph.relationships) {
      const weight = Number(whole.getEdgeAttribute(start, end, 'weight'));
      if (weight === 1) whole.dropEdge(start, end);
      more.set(id, countConnectedComponents(whole) - before);
      whole.mergeEdge(start, end, { weight });
    }
    expect(rounded(await run('bridges', graph))).toEqual(Object.fromEntries(more));
  });
});

const kindsOfValues = {
  flag: (value: number): boolean => value === 0 || value === 1,
  group: (value: number): boolean => Number.isInteger(value) && value >= 0,
  number: (value: number): boolean => Number.isFinite(value) && value >= 0,
};

describe.each(measures)('$id', ({ id, scope, values }) => {
  it('has a value for each, of the kind it promises', async () => {
    const found = await run(id, generated(40));
    const { nodes, relationships } = generated(40);
    const ids = (scope === 'node' ? nodes : relationships).map((each) => each.id);
    expect([...found.keys()].toSorted()).toEqual([...new Set(ids)].toSorted());
    expect([...found.values()].filter((value) => !kindsOfValues[values](value))).toEqual([]);
  });

  it('does not depend on the order of the records', async () => {
    expect(rounded(await run(id, reversed(generated(40))))).toEqual(rounded(await run(id, generated(40))));
  });

  it.each([
    ['nothing', { nodes: [], relationships: [] }],
    ['one node', { nodes: [node('Country', 'a', 'A')], relationships: [] }],
    ['relationships that lead out', { nodes: [node('Country', 'a', 'A')], relationships: [link('a', 'KNOWS', 'b')] }],
  ])('takes %s', async (_name, graph) => {
    const found = await run(id, graph);
    expect(found.size).toBe(scope === 'node' ? graph.nodes.length : 0);
    for (const value of found.values()) expect(Number.isFinite(value)).toBe(true);
  });
});

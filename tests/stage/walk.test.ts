import { describe, expect, it } from 'vitest';
import { createStageGraph, syncGraph } from '../../src/app/stage/scene-graph.ts';
import { bestConnected, neighbourAround, neighbourTowards } from '../../src/app/stage/walk.ts';
import type { Direction } from '../../src/app/stage/walk.ts';
import { connection, node, scene } from './scene.ts';

/** Around `hub`, as seen on the screen: y grows downwards. */
const graph = createStageGraph();
syncGraph(
  graph,
  scene(
    [
      node('hub', 0, 0, { degree: 6 }),
      node('up', 10, -200),
      node('right', 100, 5),
      node('further right', 300, 0),
      node('lower right', 60, 60),
      node('left', -50, 0),
      node('unconnected', 20, 0),
    ],
    [
      connection('hub', 'up'),
      connection('right', 'hub'),
      connection('right', 'hub', { id: 'again' }),
      connection('hub', 'further right'),
      connection('hub', 'lower right'),
      connection('left', 'hub'),
      connection('hub', 'hub'),
    ],
  ),
);

describe('neighbourTowards', () => {
  it.each<[string, Direction, string | undefined]>([
    ['hub', 'up', 'up'],
    ['hub', 'left', 'left'],
    ['hub', 'down', 'lower right'],
    ['right', 'left', 'hub'],
    ['left', 'left', undefined],
    ['unconnected', 'right', undefined],
  ])('from %s %s is %s', (from, direction, to) => {
    expect(neighbourTowards(graph, from, direction)?.node).toBe(to);
  });

  it('takes the nearer of two in one direction, and the one straight ahead before one that is nearer aside', () => {
    expect(neighbourTowards(graph, 'hub', 'right')?.node).toBe('right');
  });
});

describe('neighbourAround', () => {
  const order = ['up', 'further right', 'right', 'lower right', 'left'];

  it('goes round clockwise from the top, each neighbour once, and back', () => {
    const forth = order.map((_, index) => neighbourAround(graph, 'hub', order[index] ?? '', 1)?.node);
    expect(forth).toEqual([...order.slice(1), 'up']);
    const back = order.map((_, index) => neighbourAround(graph, 'hub', order[index] ?? '', -1)?.node);
    expect(back).toEqual(['left', ...order.slice(0, -1)]);
  });

  it.each([
    [1, 'up'],
    [-1, 'left'],
  ] as const)('begins at the end that lies ahead (%i)', (by, first) => {
    expect(neighbourAround(graph, 'hub', 'hub', by)?.node).toBe(first);
  });

  it('finds none where there is none', () => expect(neighbourAround(graph, 'unconnected', '', 1)).toBeUndefined());
});

describe('bestConnected', () => {
  it('is the node of the highest degree', () => expect(bestConnected(graph)).toBe('hub'));

  it('is the first by id of several', () => {
    const even = createStageGraph();
    syncGraph(even, scene([node('b', 0, 0), node('a', 1, 1), node('c', 2, 2)]));
    expect(bestConnected(even)).toBe('a');
  });

  it('is none of nothing', () => expect(bestConnected(createStageGraph())).toBeUndefined());
});

import { describe, expect, it } from 'vitest';
import { emphasisOf, NO_EMPHASIS } from '../../src/app/stage/emphasis.ts';
import { setShare } from '../../src/app/stage/movement.ts';
import { createStageGraph, syncGraph } from '../../src/app/stage/scene-graph.ts';
import { connection, node, scene } from './scene.ts';

const first = scene([node('a', 0, 0), node('b', 100, 50)], [connection('a', 'b')]);

describe('syncGraph', () => {
  it('holds the nodes and connections of the scene, with y upwards', () => {
    const graph = createStageGraph();
    const change = syncGraph(graph, first);
    expect(graph.nodes().toSorted()).toEqual(['a', 'b']);
    expect(graph.edges()).toEqual(['a-b']);
    expect(graph.getNodeAttribute('b', 'y')).toBe(-50);
    expect(change).toEqual({ isWhollyNew: true, moves: new Map() });
  });

  it('drops what the next scene does not hold', () => {
    const graph = createStageGraph();
    syncGraph(graph, first);
    syncGraph(graph, scene([node('a', 0, 0)]));
    expect(graph.nodes()).toEqual(['a']);
    expect(graph.size).toBe(0);
  });

  it('lets nodes that stay travel from where they are', () => {
    const graph = createStageGraph();
    syncGraph(graph, first);
    const { moves, isWhollyNew } = syncGraph(graph, scene([node('a', 10, 20), node('b', 100, 50)]));
    expect(isWhollyNew).toBe(false);
    expect(moves).toEqual(new Map([['a', { from: { x: 0, y: -0 }, to: { x: 10, y: -20 } }]]));
    setShare(graph, moves, 0.5);
    expect(graph.getNodeAttributes('a')).toMatchObject({ x: 5, y: -10 });
    setShare(graph, moves, 1);
    expect(graph.getNodeAttributes('a')).toMatchObject({ x: 10, y: -20 });
  });

  it('lets new nodes come from the neighbour that was shown', () => {
    const graph = createStageGraph();
    syncGraph(graph, first);
    const { moves } = syncGraph(graph, scene([...first.nodes, node('c', 300, 300)], [connection('b', 'c')]));
    expect(moves.get('c')?.from).toEqual({ x: 100, y: -50 });
  });

  it('says when every node is another one', () => {
    const graph = createStageGraph();
    syncGraph(graph, first);
    expect(syncGraph(graph, scene([node('x', 0, 0)])).isWhollyNew).toBe(true);
  });

  it('adds the largest node first, so that it lies behind', () => {
    const graph = createStageGraph();
    syncGraph(graph, scene([node('small', 0, 0, { radius: 2 }), node('large', 0, 0, { radius: 20 })]));
    expect(graph.nodes()).toEqual(['large', 'small']);
  });

  it('turns a bundle round when most of its members run the other way', () => {
    const graph = createStageGraph();
    const bundle = (start: string, end: string) => connection(start, end, { id: 'bundle:x', members: ['x', 'y'] });
    syncGraph(graph, scene(first.nodes, [bundle('a', 'b')]));
    syncGraph(graph, scene(first.nodes, [bundle('b', 'a')]));
    expect(graph.extremities('bundle:x')).toEqual(['b', 'a']);
  });

  it('keeps parallel connections and loops', () => {
    const graph = createStageGraph();
    const parallel = [connection('a', 'b'), connection('a', 'b', { id: 'other' }), connection('a', 'a')];
    syncGraph(graph, scene(first.nodes, parallel));
    expect(graph.size).toBe(3);
  });
});

describe('emphasisOf', () => {
  const graph = createStageGraph();
  syncGraph(
    graph,
    scene([node('a', 0, 0), node('b', 1, 0), node('c', 2, 0)], [connection('a', 'b'), connection('b', 'c')]),
  );

  it.each([
    { name: 'a node and its neighbourhood', hovered: 'a', nodes: ['a', 'b'], connections: ['a-b'] },
    { name: 'a connection and its ends', hovered: 'b-c', nodes: ['b', 'c'], connections: ['b-c'] },
  ])('shows $name', ({ hovered, nodes, connections }) => {
    const emphasis = emphasisOf(graph, hovered, []);
    expect([...emphasis.nodes].toSorted()).toEqual(nodes);
    expect([...emphasis.connections]).toEqual(connections);
  });

  it.each([
    { selection: ['a', 'c'], nodes: ['a', 'c'], connections: [] },
    { selection: ['a', 'b'], nodes: ['a', 'b'], connections: ['a-b'] },
    { selection: ['a', 'b-c', 'gone'], nodes: ['a', 'b', 'c'], connections: ['a-b', 'b-c'] },
  ])('shows the several that are chosen and what connects them: $selection', ({ selection, nodes, connections }) => {
    const emphasis = emphasisOf(graph, undefined, selection);
    expect([...emphasis.nodes].toSorted()).toEqual(nodes);
    expect([...emphasis.connections].toSorted()).toEqual(connections);
  });

  it('is as quick with hubs as without', () => {
    const many = Array.from({ length: 30_000 }, (_, index) => node(`n${index}`, index, 0));
    const links = many.flatMap(({ id }) => [connection('hub', id), connection('other', id)]);
    const large = createStageGraph();
    syncGraph(large, scene([node('hub', 0, 0), node('other', 1, 1), ...many], links));
    expect(emphasisOf(large, undefined, ['hub']).nodes.size).toBe(30_001);
    const both = emphasisOf(large, undefined, ['hub', 'other']);
    expect([[...both.nodes], [...both.connections]]).toEqual([['hub', 'other'], []]);
  });

  it('puts what is pointed at before what is chosen, and fades the rest more', () => {
    const hovered = emphasisOf(graph, 'a', ['c']);
    const chosen = emphasisOf(graph, undefined, ['c']);
    expect(hovered.nodes.has('c')).toBe(false);
    expect(chosen.nodes.has('c')).toBe(true);
    expect(hovered.fade).toBeLessThan(chosen.fade);
    expect(chosen.fade).toBeLessThan(1);
  });

  it.each([
    [undefined, []],
    ['gone', []],
    [undefined, ['gone']],
  ])('shows nothing for %s and %s', (hovered, selection) => {
    expect(emphasisOf(graph, hovered, selection)).toBe(NO_EMPHASIS);
  });
});

import { describe, expect, it } from 'vitest';
import { arrowHeads, badgesOf } from '../../src/app/stage/connection-marks.ts';
import { emphasisOf, NO_EMPHASIS } from '../../src/app/stage/emphasis.ts';
import { createStageGraph, syncGraph } from '../../src/app/stage/scene-graph.ts';
import { connection, node, scene } from './scene.ts';

const size = { width: 1000, height: 800 };
const near = { view: { x: 500, y: 400, zoom: 2 }, size };
const far = { view: { x: 500, y: 400, zoom: 0.5 }, size };

const nodes = [node('a', 300, 400), node('b', 600, 400), node('c', 600, 500), node('away', 9000, 9000)];
const relationships = [
  connection('a', 'b'),
  connection('c', 'a', { id: 'bundle:ca', members: ['ca', 'ac', 'caca'], isMutual: true }),
  connection('b', 'c', { type: 'SHARES' }),
  connection('away', 'away', { id: 'loop' }),
];
const graph = createStageGraph();
syncGraph(graph, scene(nodes, relationships));
const drawn = { graph, emphasis: NO_EMPHASIS, selection: new Set<string>() };
const measure = (text: string, fontSize: number): number => text.length * fontSize * 0.6;

describe('arrowHeads', () => {
  it('show the direction of every connection that is near enough and has one', () => {
    const heads = arrowHeads(drawn, relationships, near);
    expect(heads.map(({ connection: { id } }) => id)).toEqual(['a-b', 'bundle:ca', 'bundle:ca']);
  });

  it('point at the end and stop at the border of its shape', () => {
    const [head] = arrowHeads(drawn, relationships, near);
    const end = 500 + (600 - 500) * 2;
    expect(head?.towards).toEqual({ x: 1, y: 0 });
    expect(head?.tip.x).toBeLessThan(end - 5);
    expect(head?.tip.x).toBeGreaterThan(end - 15);
  });

  it('show from afar only what stands out', () => {
    expect(arrowHeads(drawn, relationships, far)).toEqual([]);
    const emphasis = emphasisOf(graph, 'b', []);
    expect(arrowHeads({ ...drawn, emphasis }, relationships, far).map(({ connection: { id } }) => id)).toEqual(['a-b']);
  });
});

describe('badgesOf', () => {
  const bundles = relationships.filter(({ members }) => members);
  const options = { ...near, taken: [], measure };

  it('count what a bundle stands for, on its middle', () => {
    const [badge] = badgesOf(drawn, bundles, options);
    expect(badge).toMatchObject({ text: '3', at: { x: 400, y: 500 } });
  });

  it.each([
    { name: 'where a name is written', change: { taken: [{ left: 380, right: 420, top: 490, bottom: 510 }] } },
    { name: 'on a line too short for it', change: { view: { ...near.view, zoom: 0.1 } } },
    { name: 'out of sight', change: { view: { x: 5000, y: 5000, zoom: 2 } } },
  ])('are not written $name', ({ change }) => expect(badgesOf(drawn, bundles, { ...options, ...change })).toEqual([]));

  it('leave the field to what stands out', () => {
    const emphasis = emphasisOf(graph, 'a-b', []);
    expect(badgesOf({ ...drawn, emphasis }, bundles, options)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { kindQuestion } from '../../src/app/question/kind-question.ts';
import { openingOf } from '../../src/scene/opening-of.ts';
import { overviewLine, overviewLooks, withCounts } from '../../src/words/overview-looks.ts';
import type { Graph } from '../../src/model/values.ts';
import { toKindsGraph } from '../../src/queries/kinds-graph.ts';
import { toScene } from '../../src/scene/to-scene.ts';

test.each([
  [0, 'whole'],
  [1_193, 'whole'],
  [20_000, 'whole'],
  [20_001, 'overview'],
  [200_000, 'overview'],
] as const)('with %i connections the app opens on the %s', (relationships, opening) => {
  expect(openingOf({ relationships })).toBe(opening);
});

const graph: Graph = toKindsGraph(
  [
    [['Program'], 40_000],
    [['Country'], 10_000],
    [['Ministry'], 1],
  ],
  [
    [['Ministry'], 'SPONSORS', ['Program'], 40_000],
    [['Program'], 'INVITES', ['Country'], 10_000],
    [['Ministry'], 'MET_WITH', ['Country'], 1],
  ],
);

describe('the graph of kinds', () => {
  const looks = overviewLooks(graph);
  const positions = new Map(graph.nodes.map(({ id }, index) => [id, { x: index * 100, y: 0 }]));
  const scene = withCounts(toScene(graph, { positions, hiddenKinds: new Set(), ...looks }), graph);
  const radiusOf = (kind: string): number => scene.nodes.find((node) => node.kind === kind)?.radius ?? NaN;
  const widthOf = (type: string): number => scene.relationships.find((each) => each.type === type)?.width ?? NaN;

  test('has areas for the numbers of nodes, and none too small to be seen', () => {
    expect(radiusOf('Program') / radiusOf('Country')).toBeCloseTo(2);
    expect(radiusOf('Ministry')).toBe(7);
  });

  test('has widths for the numbers of connections', () => {
    expect(widthOf('SPONSORS') / widthOf('INVITES')).toBeCloseTo(2);
    expect(widthOf('MET_WITH')).toBe(1);
  });

  test('has no connection that runs through a node between its ends', () => {
    expect(scene.relationships.map(({ curvature }) => Math.abs(curvature) > 0.1)).toEqual([true, true, true]);
  });

  test('says the numbers in names, legend and line', () => {
    expect(scene.nodes.map(({ fullName }) => fullName)).toEqual([
      '10,000 countries',
      '1 ministry or department',
      '40,000 programs',
    ]);
    expect(scene.legend.map(({ name, count }) => [name, count])).toEqual([
      ['ministry or department', 1],
      ['programs', 40_000],
      ['countries', 10_000],
    ]);
    expect(overviewLine(graph)).toBe('40,000 programs, 10,000 countries and 1 ministry or department');
  });
});

test('a kind is asked for by its label, whatever that is', () => {
  const { cypher } = kindQuestion('Odd`) DETACH DELETE n //') as { cypher: string };
  expect(cypher).toContain('MATCH (n:`Odd``) DETACH DELETE n //`)');
});

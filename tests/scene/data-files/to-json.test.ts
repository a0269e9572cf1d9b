import { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { toJson } from '../../../src/scene/data-files/to-json.ts';
import type { ShownGraph } from '../../../src/scene/shown-graph.ts';
import { themes } from '../../../src/scene/theme.ts';
import { hostile, nothing, payloads, starterPart } from './shown-graphs.ts';

const read = (shown: ShownGraph): MultiDirectedGraph => MultiDirectedGraph.from(JSON.parse(toJson(shown)));

describe('JSON, as graphology reads it', () => {
  test('holds exactly what is drawn', () => {
    const shown = starterPart();
    const graph = read(shown);
    expect(graph.nodes()).toEqual(shown.scene.nodes.map(({ id }) => id));
    expect(graph.edges()).toEqual(shown.scene.relationships.map(({ id }) => id));
    expect(graph.order).toBeGreaterThan(50);
    for (const { id, start, end } of shown.scene.relationships) expect(graph.extremities(id)).toEqual([start, end]);
  });

  test('has each node where and as it is drawn, with y growing upwards', () => {
    const shown = starterPart();
    const graph = read(shown);
    for (const { id, x, y, radius, kind, fullName } of shown.scene.nodes) {
      expect(graph.getNodeAttributes(id)).toMatchObject({
        x,
        y: -y,
        size: radius,
        color: themes.light.kinds[kind],
        label: fullName,
        labels: [kind],
      });
    }
  });

  test('has the records of all that a bundle stands for', () => {
    const graph = read(hostile({ parallels: 'bundle' }));
    expect(graph.size).toBe(payloads.length);
    expect(graph.mapEdges((_, { quote }) => quote)).toEqual(payloads);
  });

  test('loses no property to a name that graph programs use', () => {
    const graph = read(hostile());
    const [edge = ''] = graph.edges();
    expect(graph.getEdgeAttributes(edge)).toMatchObject({ label: 'SPONSORS', 'property.label': 'own' });
  });

  test('is a graph of nothing where nothing is shown', () => {
    expect(read(nothing()).order).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/model/values.ts';
import { looksOf } from '../../../src/scene/looks/looks-of.ts';
import { measures } from '../../../src/scene/looks/measures.ts';
import { radiusOf } from '../../../src/scene/node-size.ts';
import type { LegendKey, Paint } from '../../../src/scene/scene.ts';
import { link, node, small } from '../graphs.ts';

const REST = { colourBy: 'kind', sizeBy: 'degree' };
const OTHERS: Paint = { by: 'group', index: 10 };

const countries = (count: number): Graph => ({
  nodes: Array.from({ length: count }, (_, index) => node('Country', `country:n${index}`, `N${index}`)),
  relationships: [],
});

/** So many nodes with these values in turn; `undefined` is no value. */
function measured(id: string, values: readonly (number | undefined)[]) {
  const graph = countries(values.length);
  const known = graph.nodes.flatMap((each, index): [string, number][] => {
    const value = values[index];
    return value === undefined ? [] : [[each.id, value]];
  });
  return { graph, values: new Map([[id, new Map(known)]]) };
}

const paints = (id: string, values: readonly (number | undefined)[]): Paint[] => {
  const { graph, values: byMeasure } = measured(id, values);
  const { paintOf } = looksOf(graph, { ...REST, colourBy: id }, byMeasure);
  return graph.nodes.map(paintOf);
};

const keysOf = (id: string, values: readonly (number | undefined)[], by: 'colourBy' | 'sizeBy'): LegendKey[] => {
  const { graph, values: byMeasure } = measured(id, values);
  return looksOf(graph, { ...REST, [by]: id }, byMeasure).keys;
};

const texts = (keys: readonly LegendKey[]): string[] =>
  keys.flatMap(({ title, samples }) => [title, ...samples.map(({ text }) => text)]);

describe('looks at rest', () => {
  const { paintOf, radiusOf: radius, keys } = looksOf(small, REST, new Map());

  it.each(small.nodes)('colours $id by its kind and sizes it by its degree', (each) => {
    const kind = each.labels[0] ?? '';
    expect(paintOf(each)).toEqual({ by: 'kind', kind });
    expect(radius(each, 7)).toBe(radiusOf(kind, 7));
  });

  it('tell what sizes stand for, of programs apart', () => {
    expect(texts(keys)).toEqual(['Size: Connections', '1', '2', 'program: 5']);
    for (const { samples } of keys)
      for (const [index, sample] of samples.entries())
        expect(sample).toMatchObject({ radius: [radiusOf('', 1), radiusOf('', 2), radiusOf('Program', 5)][index] });
  });

  it.each([
    [[], []],
    [[1], []],
    [[7, 7], []],
    [
      [3, 4],
      ['3', '4'],
    ],
    [
      [1, 60],
      ['1', '10', '50'],
    ],
    [
      [2, 400],
      ['2', '20', '200 or more'],
    ],
  ])('give round numbers of connections: %j', (degrees, expected) => {
    const nodes = degrees.map((_, index) => node('Country', `country:n${index}`, `N${index}`));
    const relationships = degrees.flatMap((degree, index) =>
      Array.from({ length: degree }, (_unused, other) => link(`country:n${index}`, 'MET_WITH', `gone:${other}`)),
    );
    const { keys: found } = looksOf({ nodes, relationships }, REST, new Map());
    expect(texts(found).slice(1)).toEqual(expected);
  });

  it.each(['communities', 'no-such-measure'])('stand while there is no result of %s', (id) => {
    const { keys: none } = looksOf(small, { colourBy: id, sizeBy: id }, new Map());
    expect(none).toEqual(keys);
  });
});

describe('colour by number', () => {
  it.each<[string, (number | undefined)[], Paint[]]>([
    [
      'from least to most, by the square root',
      [10, 14, 20, 26],
      [
        { by: 'scale', at: 0 },
        { by: 'scale', at: 0.5 },
        { by: 'scale', at: Math.sqrt(10 / 16) },
        { by: 'scale', at: 1 },
      ],
    ],
    [
      'in the middle where all have the same',
      [3, 3],
      [
        { by: 'scale', at: 0.5 },
        { by: 'scale', at: 0.5 },
      ],
    ],
    ['without a value', [undefined, 1], [{ by: 'no-value' }, { by: 'scale', at: 0.5 }]],
  ])('goes %s', (_name, values, expected) => expect(paints('degree', values)).toEqual(expected));

  it.each<[(number | undefined)[], string[]]>([
    [
      [0, 16, undefined],
      ['Colour: Neighbours', '0', '1', '4', '9', '16', 'No value: 1 node'],
    ],
    [
      [1, 2],
      ['Colour: Neighbours', '1', '2'],
    ],
    [
      [0.02, 0.41],
      ['Colour: Neighbours', '0.02', '0.0444', '0.118', '0.239', '0.41'],
    ],
    [
      [undefined, undefined],
      ['Colour: Neighbours', 'No value: 2 nodes'],
    ],
  ])('explains %j with real values', (values, expected) => {
    expect(texts(keysOf('degree', values, 'colourBy'))).toEqual(expected);
  });

  it('colours each sample as a node of that value', () => {
    const [key] = keysOf('degree', [0, 1, 4, 9, 16], 'colourBy');
    expect(key?.samples.map((sample) => sample.sample === 'paint' && sample.paint)).toEqual(
      paints('degree', [0, 1, 4, 9, 16]),
    );
  });
});

describe('colour by group', () => {
  it('gives the largest groups the first colours and single nodes none', () => {
    const group = (index: number): Paint => ({ by: 'group', index });
    expect(paints('communities', [7, 3, 3, 3, 7, 5, undefined])).toEqual([
      group(1),
      group(0),
      group(0),
      group(0),
      group(1),
      OTHERS,
      { by: 'no-value' },
    ]);
  });

  it('tells the sizes of ten groups and counts the rest together', () => {
    const values = Array.from({ length: 13 }, (_, group) => Array.from({ length: 14 - group }, () => group)).flat();
    const [key] = keysOf('communities', [...values, undefined], 'colourBy');
    expect(key?.samples.map(({ text }) => text)).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `Group ${index + 1}: ${14 - index} nodes`),
      '3 smaller groups: 9 nodes',
      'No value: 1 node',
    ]);
  });

  it('colours one node that is all there is', () =>
    expect(paints('components', [0])).toEqual([{ by: 'group', index: 0 }]));
});

describe('colour by flag', () => {
  it('marks the ends of the connections that are marked', () => {
    const flags = new Map(small.relationships.map(({ id, type }) => [id, type === 'IMPLEMENTS' ? 1 : 0]));
    const { paintOf, keys } = looksOf(small, { ...REST, colourBy: 'bridges' }, new Map([['bridges', flags]]));
    const other = node('Country', 'country:none', 'None');
    const marked = small.nodes.filter((each) => paintOf(each).by === 'group' && paintOf(each) !== paintOf(other));
    expect(marked.map(({ id }) => id)).toEqual(['institution:aibo', 'program:sco']);
    expect(texts(keys).slice(0, 3)).toEqual(['Colour: Bridges', 'Bridges: 2 nodes', 'Others: 6 nodes']);
  });
});

describe('size by number', () => {
  it('makes a node’s area its share of the most', () => {
    const { graph, values } = measured('page-rank', [0.4, 0.1, 0]);
    const { radiusOf: radius } = looksOf(graph, { ...REST, sizeBy: 'page-rank' }, values);
    const [most = 0, quarter = 0, none = 0] = graph.nodes.map((each) => radius(each, 99));
    expect(most ** 2 / quarter ** 2).toBeCloseTo(4, 10);
    expect(none).toBe(2);
  });

  it('tells what sizes stand for', () => {
    expect(texts(keysOf('page-rank', [0, 0.4, undefined], 'sizeBy'))).toEqual([
      'Size: Standing',
      '0.01',
      '0.05',
      '0.2',
      'No value: 1 node',
    ]);
  });

  it.each([
    [
      [1, 137],
      ['5', '20', '100'],
    ],
    [
      [31, 44],
      ['31', '44'],
    ],
    [[5, 5], ['5']],
    [[0, 0], ['0']],
    [[undefined], ['No value: 1 node']],
  ])('tells round numbers of %j', (values, expected) => {
    expect(texts(keysOf('weighted-degree', values, 'sizeBy')).slice(1)).toEqual(expected);
  });

  it('stays finite where all values are 0', () => {
    const { graph, values } = measured('betweenness', [0, 0]);
    const { radiusOf: radius } = looksOf(graph, { ...REST, sizeBy: 'betweenness' }, values);
    expect(graph.nodes.map((each) => radius(each, 1))).toEqual([2, 2]);
  });

  it.each(measures.filter((measure) => measure.values !== 'number'))('leaves sizes alone for $id', ({ id }) => {
    const { graph, values } = measured(id, [1, 0]);
    const { radiusOf: radius } = looksOf(graph, { ...REST, sizeBy: id }, values);
    expect(graph.nodes.map((each) => radius(each, 4))).toEqual([6, 6]);
  });
});

it('takes relationships that lead out of the graph', () => {
  const graph = { nodes: small.nodes.slice(0, 1), relationships: [link('ministry:mofcom', 'SPONSORS', 'program:x')] };
  const flags = new Map([[graph.relationships[0]?.id ?? '', 1]]);
  const { keys } = looksOf(graph, { ...REST, colourBy: 'bridges' }, new Map([['bridges', flags]]));
  expect(texts(keys)).toEqual(['Colour: Bridges', 'Bridges: 1 node', 'Others: 0 nodes']);
});

import { describe, expect, test } from 'vitest';
import { toGexf } from '../../../src/scene/data-files/to-gexf.ts';
import { toGraphMl } from '../../../src/scene/data-files/to-graph-ml.ts';
import { themes } from '../../../src/scene/theme.ts';
import { hasNetworkx, readWithNetworkx } from './networkx.ts';
import { controls, hostile, nothing, oddlyNamed, payloads, shown, starterPart } from './shown-graphs.ts';

const written = (text: string): string => text.replaceAll(controls, '');

const formats = [
  { format: 'GEXF', write: toGexf, reader: 'read_gexf' },
  { format: 'GraphML', write: toGraphMl, reader: 'read_graphml' },
] as const;

describe.skipIf(!hasNetworkx).each(formats)('$format, as networkx reads it', ({ write, reader }) => {
  test('holds exactly the nodes and connections that are drawn', () => {
    const part = starterPart();
    const { nodes, edges, isDirected } = readWithNetworkx(reader, write(part));
    expect(isDirected).toBe(true);
    expect(nodes.map(([id]) => id)).toEqual(part.scene.nodes.map(({ id }) => id));
    expect(edges.map(([source, target, key]) => [key, source, target]).toSorted()).toEqual(
      part.scene.relationships.map(({ id, start, end }) => [id, start, end]).toSorted(),
    );
  });

  test('keeps numbers numbers, truths truths and lists readable', () => {
    const [first] = readWithNetworkx(reader, write(hostile())).nodes;
    expect(first?.[1]).toMatchObject({ count: 3, share: 0.5, isOpen: true });
    const { nodes } = readWithNetworkx(reader, write(starterPart()));
    const country = nodes.find(([, { labels }]) => labels === 'Country');
    expect(country?.[1]).toMatchObject({ latitude: expect.any(Number), sources: 'source:world-countries|source:cldr' });
  });

  test('holds other people’s texts as they are', () => {
    const { nodes, edges } = readWithNetworkx(reader, write(hostile()));
    expect(edges.map(([, , , { quote }]) => quote)).toEqual(payloads.map(written));
    expect(nodes[0]?.[1]).toMatchObject({ label: written(payloads.join(' ')), name: written(payloads.join(' ')) });
    expect(nodes[1]?.[1]).toMatchObject({ aliases: payloads.map(written).join('|') });
  });

  test('keeps names of properties that are no words', () => {
    const [first] = readWithNetworkx(reader, write(oddlyNamed())).nodes;
    expect(Object.values(first?.[1] ?? {})).toContain('kept');
  });

  test('names every relationship that a bundle draws', () => {
    const { edges } = readWithNetworkx(reader, write(hostile({ parallels: 'bundle' })));
    expect(edges.map(([, , key]) => key)).toEqual(payloads.map((_, index) => `ministry:m|SPONSORS|program:p|${index}`));
  });

  test('is a graph of nothing where nothing is shown', () => {
    expect(readWithNetworkx(reader, write(nothing()))).toMatchObject({ nodes: [], edges: [] });
  });
});

describe.skipIf(!hasNetworkx)('places and colours', () => {
  const part = starterPart();

  test('are where GEXF has them, with y growing upwards', () => {
    const { nodes, edgeColours } = readWithNetworkx('read_gexf', toGexf(part));
    for (const [index, { x, y, radius, kind }] of part.scene.nodes.entries()) {
      const viz = nodes[index]?.[1]['viz'] as { color: { r: number; g: number; b: number } };
      expect(viz).toMatchObject({ position: { x, y: -y, z: 0 }, size: radius });
      expect(hexOf(viz.color)).toBe(themes.light.kinds[kind]);
    }
    expect(edgeColours.map(hexOf)).toEqual(
      part.scene.relationships.map(({ type }) => themes.light.relationships[type] ?? themes.light.unknown),
    );
  });

  test('are data in GraphML, fractions even where all are whole', () => {
    const text = toGraphMl(shown({ nodes: part.graph.nodes.slice(0, 1), relationships: [] }));
    expect(text).toContain('attr.name="x" attr.type="double"');
    const { nodes } = readWithNetworkx('read_graphml', toGraphMl(part));
    for (const [index, { x, y, radius, kind }] of part.scene.nodes.entries()) {
      expect(nodes[index]?.[1]).toMatchObject({ x, y: -y, size: radius, color: themes.light.kinds[kind] });
    }
  });

  test('are those of the theme', () => {
    const { nodes } = readWithNetworkx('read_graphml', toGraphMl({ ...part, theme: 'dark' }));
    expect(nodes[0]?.[1]['color']).toBe(themes.dark.kinds['Ministry']);
  });
});

const hexOf = ({ r, g, b }: { r: number | string; g: number | string; b: number | string }): string =>
  `#${[r, g, b].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();

import { join } from 'node:path';
import type { Graph, GraphNode, GraphRelationship, Properties } from '../../../src/model/values.ts';
import type { SceneOptions } from '../../../src/scene/scene.ts';
import { citedIds } from '../../../src/scene/shown-graph.ts';
import type { ShownGraph } from '../../../src/scene/shown-graph.ts';
import { toScene } from '../../../src/scene/to-scene.ts';
import { graphOfPackage } from '../package-graph.ts';

const starter = await graphOfPackage(join(import.meta.dirname, '../../../data'));

/** A graph as the app shows it: every node on a place of its own. */
export function shown(graph: Graph, options: Partial<SceneOptions> = {}): ShownGraph {
  const positions = new Map(graph.nodes.map(({ id }, index) => [id, { x: index * 10.5, y: (index % 7) * 20 - 30 }]));
  const cited = new Set(citedIds(graph));
  return {
    graph,
    scene: toScene(graph, { positions, hiddenKinds: new Set(['Source']), ...options }),
    theme: 'light',
    sources: graph.nodes.filter(({ id }) => cited.has(id)),
    text: {
      title: 'Who trains <whom>',
      sentence: 'Programs of a ministry.',
      filters: 'Only those of 2022',
      asOf: 'As of 1 June 2024',
      dataSet: { title: 'Starter', version: '0.1.0' },
    },
  };
}

/** The ministry with the most programs in the starter data, with its neighbours and all sources. */
export function starterPart(options: Partial<SceneOptions> = {}): ShownGraph {
  const near = starter.relationships.filter(({ start }) => start === 'ministry:mofcom').map(({ end }) => end);
  const core = new Set(['ministry:mofcom', ...near]);
  const relationships = starter.relationships.filter(({ start, end }) => core.has(start) || core.has(end));
  const ids = new Set(relationships.flatMap(({ start, end }) => [start, end]));
  const nodes = starter.nodes.filter(({ id, labels }) => ids.has(id) || labels.includes('Source'));
  return shown({ nodes, relationships }, options);
}

const node = (labels: string[], id: string, properties: Properties): GraphNode => ({
  $type: 'node',
  id,
  labels,
  properties: { id, ...properties },
});

const sponsors = (number: number, properties: Properties): GraphRelationship => ({
  $type: 'relationship',
  id: `ministry:m|SPONSORS|program:p|${number}`,
  type: 'SPONSORS',
  start: 'ministry:m',
  end: 'program:p',
  properties,
});

/** Characters that neither XML nor a table of ours has room for. */
export const controls = '\u0001\u0008\u000b\u001f';

/** Texts that a careless writer would take for markup, a statement, a formula or the end of a value. */
export const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  ']]><x>&amp;&lt;',
  `"double" and 'single' and \`back\``,
  "'}) DETACH DELETE n //",
  '\\u0027}) DETACH DELETE n //',
  "\\' \\\\' \\",
  '\\u000a MATCH (n) DETACH DELETE n',
  'two\nlines\r\nand\ttab; then;\n// more',
  '=HYPERLINK("https://example.org")',
  '-- @import, {brace} }brace{ 100% $x_1 #2 ~ ^ &',
  '中文，кириллица, العربية, ‮right to left‬, 👩‍👩‍👧',
  `ends${controls} here`,
  'x'.repeat(5000),
];

/** Two made-up nodes with a relationship for each payload, which stands in its name and its quote. */
export const hostile = (options: Partial<SceneOptions> = {}): ShownGraph =>
  shown(
    {
      nodes: [
        node(['Ministry'], 'ministry:m', { name: payloads.join(' '), count: 3, share: 0.5, isOpen: true }),
        node(['Program'], 'program:p', { name: 'P', aliases: [...payloads] }),
      ],
      relationships: payloads.map((quote, index) => sponsors(index, { quote, label: 'own', sources: ['source:a'] })),
    },
    options,
  );

const ODD_NAME = 'an `odd` \\u0041 {name}: <of> a "property"';

/** A label, a type and a property whose names are no words. */
export const oddlyNamed = (): ShownGraph =>
  shown({
    nodes: [node(['Program', ODD_NAME], 'program:p', { name: 'P', [ODD_NAME]: 'kept' })],
    relationships: [
      {
        $type: 'relationship',
        id: 'odd',
        type: ODD_NAME,
        start: 'program:p',
        end: 'program:p',
        properties: { [ODD_NAME]: 1 },
      },
    ],
  });

export const nothing = (): ShownGraph => shown({ nodes: [], relationships: [] });

import type { Graph, GraphNode } from '../../src/model/values.ts';
import type { ShownGraph } from '../../src/scene/shown-graph.ts';
import { toScene } from '../../src/scene/to-scene.ts';
import type { Story } from '../../src/story/story.ts';
import { toStory } from '../../src/story/to-story.ts';
import { localTelling } from '../../src/words/local-telling.ts';
import { laidOutByRole } from '../layout/laid-out.ts';
import { node, small } from '../scene/graphs.ts';

const sources: GraphNode[] = [
  node('Source', 'source:a', 'Notice', { publisher: 'Ministry', date: '2022-05', url: 'https://example.org/a' }),
  node('Source', 'source:b', 'Report', { publisher: 'Paper', date: '2021' }),
];

/** The small graph, with a fact, and with sources of its first two connections. */
const graph: Graph = {
  nodes: small.nodes.map((each) =>
    each.id === 'country:kz' ? node('Country', each.id, 'Kazakhstan', { region: 'Central Asia' }) : each,
  ),
  relationships: small.relationships.map((each, index) => ({
    ...each,
    properties: index < 2 ? { ...each.properties, sources: index === 0 ? ['source:a', 'source:b'] : ['source:a'] } : {},
  })),
};

export async function smallShown(): Promise<ShownGraph> {
  const scene = toScene(graph, { ...(await laidOutByRole(graph)), hiddenKinds: new Set() });
  return { graph, scene, theme: 'light', sources, text: { title: 'Programs', sentence: 'Programs for members' } };
}

export const smallStory = async (): Promise<Story> =>
  toStory(await smallShown(), { ...localTelling(), description: 'Eight nodes.', steps: [] });

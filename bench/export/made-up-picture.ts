import type { Graph, GraphNode } from '../../src/model/values.ts';
import type { PictureOptions } from '../../src/scene/picture/picture.ts';
import type { PictureText } from '../../src/scene/picture-text.ts';
import type { ShownGraph } from '../../src/scene/shown-graph.ts';
import { madeUpGraph } from '../draw/made-up-graph.ts';
import { sceneOf } from '../draw/scene-of.ts';

/** Every contender saves this many pixels. */
export const SIZE = { width: 4096, height: 2560 };

const SOURCES = 400;

const text: PictureText = {
  title: 'A made-up network',
  counts: 'Programs, countries, institutions and topics that there are nowhere',
  dataSet: { title: 'Made up for a benchmark', version: '1' },
  sources: ['Nobody (400)'],
};

/** The made-up graph as a picture shows it, with the documents that it says it rests on. */
export function madeUpShown(nodes: number): ShownGraph {
  const { records, positions } = madeUpGraph(nodes);
  return { graph: records, scene: sceneOf(records, positions), theme: 'light', sources: madeUpSources(records), text };
}

function madeUpSources({ nodes }: Graph): GraphNode[] {
  return Array.from({ length: Math.min(SOURCES, nodes.length) }, (_, index) => ({
    $type: 'node',
    id: `source:s${index}`,
    labels: ['Source'],
    properties: { name: `Made-up document ${index}`, publisher: 'Nobody', url: `https://example.org/${index}` },
  }));
}

/** As the export dialog has it at first; `alone`: nothing but nodes, connections and names, as peers save it. */
export const pictureOptions = ({ text: words }: ShownGraph, alone = false): PictureOptions => ({
  ...SIZE,
  theme: 'light',
  legend: alone ? 'none' : 'above',
  text: alone ? NO_WORDS : words,
});

const NO_WORDS: PictureText = {
  title: '',
  words: { sources: '', origin: '', drawn: '', absence: '', phrases: {} },
};

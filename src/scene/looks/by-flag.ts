import type { Graph } from '../../model/values.ts';
import type { Paint } from '../scene.ts';
import { OTHERS } from './by-group.ts';
import type { Measure } from './measures.ts';
import type { Colouring, Measured } from './node-looks.ts';

const MARKED: Paint = { by: 'group', index: 0 };

/** Nodes that a flag marks, or at the ends of relationships that it marks. */
export function colouredByFlag({ id, scope }: Measure, { graph, values, words }: Measured): Colouring {
  const marked = scope === 'node' ? markedNodes(graph, values) : endsOfMarked(graph, values);
  const count = graph.nodes.filter((node) => marked.has(node.id)).length;
  return {
    paintOf: (node) => (marked.has(node.id) ? MARKED : OTHERS),
    key: {
      title: words.colourTitle(id),
      samples: [
        { sample: 'paint', paint: MARKED, text: words.marked(id, count) },
        { sample: 'paint', paint: OTHERS, text: words.unmarked(graph.nodes.length - count) },
      ],
    },
  };
}

type Values = ReadonlyMap<string, number>;

const markedNodes = ({ nodes }: Graph, values: Values): Set<string> =>
  new Set(nodes.filter(({ id }) => values.get(id) === 1).map(({ id }) => id));

function endsOfMarked({ relationships }: Graph, values: Values): Set<string> {
  const ends = new Set<string>();
  for (const { id, start, end } of relationships) if (values.get(id) === 1) ends.add(start).add(end);
  return ends;
}

import type { ShownGraph } from '../shown-graph.ts';
import { dataRows } from './data-rows.ts';
import { descriptionOf } from './description.ts';

/** graphology's serialized format, which Gephi Lite opens too: https://graphology.github.io/serialization.html */
export function toJson(shown: ShownGraph): string {
  const { nodes, connections } = dataRows(shown);
  const serialized = {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: { title: shown.text.title, description: descriptionOf(shown.text) },
    nodes: nodes.map(({ id, attributes, ...looks }) => ({ key: id, attributes: { ...looks, ...attributes } })),
    edges: connections.map(({ id, source, target, attributes, ...looks }) => ({
      key: id,
      source,
      target,
      attributes: { ...looks, ...attributes },
    })),
  };
  return `${JSON.stringify(serialized, null, 1)}\n`;
}

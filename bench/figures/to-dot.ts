import type { Scene } from '../../src/scene/scene.ts';

const POINTS_PER_INCH = 72;

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The scene for Graphviz, each node where it is already. */
export function toDot({ nodes, relationships }: Pick<Scene, 'nodes' | 'relationships'>): string {
  return [
    'digraph {',
    'node [shape=circle, fixedsize=true, style=filled]',
    ...nodes.map(({ id, name, x, y, radius }) => {
      const width = ((2 * radius) / POINTS_PER_INCH).toFixed(3);
      return `${quoted(id)} [pos="${x.toFixed(1)},${(-y).toFixed(1)}!", width=${width}, label="", xlabel=${quoted(name)}]`;
    }),
    ...relationships.map(({ start, end }) => `${quoted(start)} -> ${quoted(end)}`),
    '}',
    '',
  ].join('\n');
}

import type { ForceSettings } from './force-kernel.ts';
import { toArrays, toPositions } from './graph-arrays.ts';
import type { LaidOutGraph } from './graph-arrays.ts';
import type { Layout, LayoutOptions, LayoutParameter } from './layout.ts';
import { readParameters } from './parameters.ts';
import type { ParametersOf } from './parameters.ts';
import { runKernel } from './run-kernel.ts';
import { scattered } from './start-places.ts';

const parameters = [
  { name: 'gravity', title: 'Pull to the middle', type: 'number', min: 0, max: 5, step: 0.1, default: 1 },
  { name: 'strongGravity', title: 'Pull what is far out more', type: 'boolean', default: true },
  { name: 'scaling', title: 'Distance between nodes', type: 'number', min: 1, max: 100, step: 1, default: 10 },
  { name: 'linLog', title: 'Tight groups', type: 'boolean', default: false },
  { name: 'weighted', title: 'Several or weighty connections pull more', type: 'boolean', default: true },
  {
    name: 'effort',
    title: 'How long',
    type: 'choice',
    choices: [
      { value: 'short', title: 'short' },
      { value: 'usual', title: 'usual' },
      { value: 'long', title: 'long' },
    ],
    default: 'usual',
  },
] as const satisfies readonly LayoutParameter[];

const efforts = { short: 0.3, usual: 1, long: 4 };
/** Gravity that grows with the distance needs a smaller factor than one that does not. */
const GRAVITY = { strong: 0.05, weak: 1 };

/** Connected nodes near one another: ForceAtlas2, drawn while it works. */
export const forceAtlas2Layout: Layout = {
  id: 'force-atlas-2',
  name: 'By connections',
  parameters,
  run: async (records, options) => {
    const graph = toArrays(records);
    const settings = forceSettings(readParameters(parameters, options.parameters));
    const xy = graph.nodes.length === 0 ? [] : await layOutByForces(graph, settings, options);
    return { positions: toPositions(graph.nodes, xy), columns: [] };
  },
};

const forceSettings = (values: ParametersOf<typeof parameters>): ForceSettings => ({
  gravity: values.gravity * (values.strongGravity ? GRAVITY.strong : GRAVITY.weak),
  strongGravity: values.strongGravity,
  scaling: values.scaling,
  linLog: values.linLog,
  weighted: values.weighted,
  effort: efforts[values.effort],
});

export const usualForces: ForceSettings = forceSettings(readParameters(parameters));

export function layOutByForces(
  graph: LaidOutGraph,
  settings: ForceSettings,
  { width, height, seed, signal, onProgress }: LayoutOptions,
): Promise<Float64Array> {
  const { radii, links, weights, nodes } = graph;
  return runKernel(
    {
      kernel: 'arrange',
      graph: { radii, links, weights },
      start: scattered(graph, seed),
      settings,
      room: { width, height },
    },
    { signal, onProgress: (done, xy) => xy && onProgress?.(toPositions(nodes, xy), done) },
  );
}

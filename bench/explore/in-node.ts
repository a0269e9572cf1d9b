import { createStageGraph, syncGraph } from '../../src/app/stage/scene-graph.ts';
import { advance, goTo, presentOf, startHistory } from '../../src/app/state/view/history.ts';
import { hide, setFilters } from '../../src/app/state/view/transitions.ts';
import { emptyView } from '../../src/model/view-at-rest.ts';
import type { Filter, View } from '../../src/model/view.ts';
import { looksOf } from '../../src/scene/looks/looks-of.ts';
import { shownPart } from '../../src/scene/shown/shown-part.ts';
import { toScene } from '../../src/scene/to-scene.ts';
import { madeUpGraph } from '../draw/made-up-graph.ts';

const HIDDEN: ReadonlySet<string> = new Set();
const chip = { id: 'chip', isOn: true };

const filters: Record<string, Filter> = {
  range: {
    ...chip,
    type: 'range',
    scope: 'node',
    label: 'Program',
    property: 'participants',
    min: 25,
    missing: 'keep',
  },
  text: { ...chip, type: 'text', text: 'program 1' },
  degree: { ...chip, type: 'degree', min: 4 },
  '3-core': { ...chip, type: 'k-core', k: 3 },
  'largest component': { ...chip, type: 'largest-component' },
};

export type Timing = { name: string; ms: number[] };

/** What follows from a view, step by step, without a browser. */
export function timePureParts(nodes: number, rounds: number): Timing[] {
  const { records, positions } = madeUpGraph(nodes);
  const view = emptyView('force-atlas-2');
  const shownOf = (each: View) => shownPart(records, { ...each, hiddenKinds: HIDDEN });
  const { graph } = shownOf(view);
  const sceneOf = () =>
    toScene(graph, {
      ...looksOf(graph, view.looks, new Map()),
      positions,
      hiddenKinds: HIDDEN,
      legendOf: records.nodes,
    });
  const scene = sceneOf();
  const stage = createStageGraph();
  syncGraph(stage, scene);
  const hidden = hide(['node:1'])(view);
  const history = advance(startHistory(view, 'start'), hidden, { label: 'hide' });
  const works: [name: string, work: () => unknown][] = [
    ['undo: the view of the history', () => presentOf(goTo(history, 0))],
    ['the shown part of it: nothing taken away', () => shownOf(view)],
    ['the shown part: one node hidden', () => shownOf(hidden)],
    ...Object.entries(filters).map(([name, filter]): [string, () => unknown] => [
      `the shown part: filter by ${name}`,
      () => shownOf(setFilters([filter])(view)),
    ]),
    ['the scene', sceneOf],
    ['the stage’s graph brought up to the scene', () => syncGraph(stage, scene)],
  ];
  return works.map(([name, work]) => ({ name, ms: timesOf(work, rounds) }));
}

/** The first, for the compiler, does not count. */
function timesOf(work: () => unknown, rounds: number): number[] {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const started = performance.now();
    work();
    if (round > 0) times.push(performance.now() - started);
  }
  return times;
}

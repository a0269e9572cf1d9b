import { runMeasure } from '../../analysis/run-measure.ts';
import type { LayoutResult } from '../../layout/layout.ts';
import type { Graph } from '../../model/values.ts';
import type { Looks } from '../../model/view.ts';
import { hiddenKindsOf } from '../../model/view-at-rest.ts';
import type { KnownSources } from '../../scene/known-sources.ts';
import { measureOf } from '../../scene/looks/measures.ts';
import type { NodeLooks } from '../../scene/looks/node-looks.ts';
import type { Scene } from '../../scene/scene.ts';
import { shownPart } from '../../scene/shown/shown-part.ts';
import { tally } from '../../scene/shown/tally.ts';
import type { Tally } from '../../scene/shown/tally.ts';
import { comparedLooks } from '../../words/compared-looks.ts';
import { looksInWords, wordedScene } from '../../words/worded-scene.ts';
import { EXIT, Failure } from '../failure.ts';
import { isOverview } from './figure.ts';
import type { Figure } from './figure.ts';
import { placeNodes, SEED } from './place-nodes.ts';

export type FigureScene = { scene: Scene; shown: Graph; placed: LayoutResult; tally: Tally };

export type SceneRoom = { sources: KnownSources; height: number; signal: AbortSignal };

/** The scene that the app would show: records → shown part → positions → looks, each step the app's own. */
export async function figureScene(figure: Figure, { sources, height, signal }: SceneRoom): Promise<FigureScene> {
  const { records, view, compared } = figure;
  const ofKinds = isOverview(figure);
  const hiddenKinds = new Set(hiddenKindsOf(view, view.question.type === 'opening' && !ofKinds));
  const part = shownPart(records, { ...view, hiddenKinds, sources });
  const shown = part.graph;
  if (shown.nodes.length === 0)
    throw new Failure(EXIT.inputAtFault, 'Nothing is left to draw: its filters and dates take all of it away.');
  const placed = await placeNodes(shown, figure, { height, signal });
  const { pins } = view;
  // Lines between kinds have no sources of their own.
  const looks = ofKinds ? { ...view.looks, evidence: false } : view.looks;
  const scene = wordedScene({
    shown,
    records,
    placed,
    pins,
    hiddenKinds,
    sources,
    looks,
    isOverview: ofKinds,
    positions: new Map([...placed.positions, ...Object.entries(pins)]),
    drawn: await nodeLooks(shown, looks, signal),
    sides: compared && comparedLooks(shown, compared),
  });
  // Of a projection, kinds of one picture are all that there is.
  return { scene, shown, placed, tally: tally(records, part, view.projection ? new Set() : hiddenKinds) };
}

async function nodeLooks(graph: Graph, looks: Looks, signal: AbortSignal): Promise<NodeLooks> {
  const ids = new Set([looks.colourBy, looks.sizeBy === 'degree' ? '' : looks.sizeBy]);
  const measured = new Map<string, ReadonlyMap<string, number>>();
  for (const id of ids) {
    if (measureOf(id)) measured.set(id, (await runMeasure(id, graph, { seed: SEED, signal })).values);
  }
  return looksInWords(graph, looks, measured);
}

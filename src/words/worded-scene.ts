import type { LayoutResult } from '../layout/layout.ts';
import type { Graph } from '../model/values.ts';
import type { Looks } from '../model/view.ts';
import { looksOf } from '../scene/looks/looks-of.ts';
import type { MeasuredValues } from '../scene/looks/looks-of.ts';
import type { NodeLooks } from '../scene/looks/node-looks.ts';
import type { Scene, SceneOptions } from '../scene/scene.ts';
import { toScene } from '../scene/to-scene.ts';
import type { ComparedLooks } from './compared-looks.ts';
import { ticksInWords } from './layout-words.ts';
import { looksWords } from './measure-words.ts';
import { nameIn } from './names.ts';
import { overviewLooks, withCounts } from './overview-looks.ts';
import { evidenceLegendKeys, sceneWords } from './scene-words.ts';

/** How nodes and lines look, told in the language of the interface. */
export function looksInWords(graph: Graph, looks: Looks, measured: MeasuredValues): NodeLooks {
  const drawn = looksOf(graph, looks, measured, { words: looksWords() });
  return looks.evidence ? { ...drawn, keys: [...drawn.keys, ...evidenceLegendKeys()] } : drawn;
}

export type WordedParts = Required<Pick<SceneOptions, 'hiddenKinds' | 'pins' | 'positions'>> & {
  sources: SceneOptions['sources'];
  /** What is shown, of which records. */
  shown: Graph;
  records: Graph;
  /** Where the layout put it, which the reader may have changed in `positions`. */
  placed: LayoutResult;
  looks: Pick<Looks, 'parallels' | 'evidence'>;
  drawn: NodeLooks;
  /** Where two answers stand beside each other. */
  sides: ComparedLooks | undefined;
  /** Each node stands for all of its kind. */
  isOverview: boolean;
};

/** The scene with its names, legend and titles in the language of the interface. */
export function wordedScene({ shown, records, placed, looks, drawn, sides, isOverview, ...parts }: WordedParts): Scene {
  const scene = toScene(shown, {
    ...placed,
    ticks: ticksInWords(placed.ticks ?? []),
    ...drawn,
    ...parts,
    legendOf: records.nodes,
    parallels: looks.parallels,
    evidence: looks.evidence,
    nameIn: (node) => nameIn(node),
    words: sceneWords(),
    ...(sides && {
      paintOf: sides.paintOf,
      nameIn: (node) => sides.markedName(node, nameIn(node)),
      keys: [...sides.keys, ...drawn.keys],
    }),
    ...(isOverview && overviewLooks(shown)),
  });
  return isOverview ? withCounts(scene, shown) : scene;
}

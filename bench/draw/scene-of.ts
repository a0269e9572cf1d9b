import { emptyView } from '../../src/model/view-at-rest.ts';
import type { Graph } from '../../src/model/values.ts';
import { looksOf } from '../../src/scene/looks/looks-of.ts';
import type { Positions, Scene } from '../../src/scene/scene.ts';
import { shownPart } from '../../src/scene/shown/shown-part.ts';
import { toScene } from '../../src/scene/to-scene.ts';
import { nameIn } from '../../src/words/names.ts';
import { sceneWords } from '../../src/words/scene-words.ts';

const HIDDEN: ReadonlySet<string> = new Set();
const VIEW = emptyView('force-atlas-2');

/** From records to a scene as the app goes, with its looks, legend, names and words. */
export function sceneOf(records: Graph, positions: Positions): Scene {
  const { graph } = shownPart(records, { ...VIEW, hiddenKinds: HIDDEN });
  return toScene(graph, {
    ...looksOf(graph, VIEW.looks, new Map()),
    positions,
    hiddenKinds: HIDDEN,
    legendOf: records.nodes,
    parallels: VIEW.looks.parallels,
    evidence: VIEW.looks.evidence,
    nameIn: (node) => nameIn(node, 'en'),
    words: sceneWords(),
  });
}

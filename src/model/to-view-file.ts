import type { StoryStep } from './story-steps.ts';
import { rounded } from './rounded.ts';
import type { Graph } from './values.ts';
import type { View } from './view.ts';
import { VIEW_FILE_VERSION } from './view-file.ts';
import type { ViewFile } from './view-file.ts';

type Place = Readonly<{ x: number; y: number }>;

/** What a layout gave. */
type Placed = Pick<ViewFile['placed'], 'columns' | 'ticks'> & {
  positions: ReadonlyMap<string, Place>;
  backdrop?: { outlines: readonly (readonly Place[])[] };
};

type Savable = Pick<ViewFile, 'title' | 'dataSet' | 'view' | 'graph' | 'camera'> & {
  placed: Placed;
  steps?: readonly StoryStep[];
};

const roundedPlace = ({ x, y }: { x: number; y: number }) => ({ x: rounded(x), y: rounded(y) });

/** The view as a file holds it, with all it needs to be drawn again. */
export function toViewFile(savable: Savable, savedAt: Date): ViewFile {
  const { title, view, graph, placed, camera, dataSet, steps = [] } = savable;
  const { positions, columns, ticks, backdrop } = placed;
  return {
    liaison: 'view',
    version: VIEW_FILE_VERSION,
    title,
    savedAt: savedAt.toISOString(),
    dataSet,
    view: knownPart(view, graph),
    ...(camera && { camera }),
    placed: {
      positions: Object.fromEntries([...positions].map(([id, place]) => [id, roundedPlace(place)])),
      columns,
      ...(ticks && { ticks }),
      ...(backdrop && { backdrop: { outlines: backdrop.outlines.map((ring) => ring.map(roundedPlace)) } }),
    },
    graph,
    ...(steps.length > 0 && { steps: [...steps] }),
  };
}

/** Without the ids that nothing in the graph has: of what was hidden and then taken back, say. */
function knownPart(view: View, { nodes, relationships }: Graph): View {
  const known = new Set([...nodes.map(({ id }) => id), ...relationships.map(({ id }) => id)]);
  const isKnown = (id: string): boolean => known.has(id);
  const centres = view.focus?.centres.filter(isKnown) ?? [];
  return {
    ...view,
    hidden: view.hidden.filter(isKnown),
    selection: view.selection.filter(isKnown),
    focus: view.focus && centres.length > 0 ? { ...view.focus, centres } : undefined,
    pins: Object.fromEntries(Object.entries(view.pins).filter(([id]) => isKnown(id))),
  };
}

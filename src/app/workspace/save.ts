import type { Graph } from '../../model/values.ts';
import type { View } from '../../model/view.ts';
import { VIEW_FILE_VERSION } from '../../model/view-file.ts';
import type { ViewFile } from '../../model/view-file.ts';
import type { Health } from '../../model/wire.ts';
import type { LayoutResult } from '../../layout/layout.ts';
import type { Camera } from '../stage/stage-contract.ts';

export type Savable = {
  title: string;
  view: View;
  graph: Graph;
  placed: LayoutResult;
  camera: Camera | undefined;
  dataSet: Health['dataSet'];
};

const HUNDREDTHS = 100;
const rounded = (value: number): number => Math.round(value * HUNDREDTHS) / HUNDREDTHS;
const roundedPlace = ({ x, y }: { x: number; y: number }) => ({ x: rounded(x), y: rounded(y) });

/** The view as a file holds it, with all it needs to be drawn again. */
export function toViewFile({ title, view, graph, placed, camera, dataSet }: Savable, savedAt: Date): ViewFile {
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

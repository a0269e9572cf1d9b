import { create } from 'zustand';
import type { LayoutResult } from '../../layout/layout.ts';
import type { Graph } from '../../model/values.ts';
import type { LayoutChoice } from '../../model/view.ts';
import type { ViewFile } from '../../model/view-file.ts';

type KeptPlaces = { layout: LayoutChoice; result: LayoutResult };

/** Where everything stood in the view that was opened last: it stands there again, whatever this window's size. */
const store = create<{ kept: KeptPlaces | undefined }>()(() => ({ kept: undefined }));

export function keepPlaces({ view, placed }: ViewFile): void {
  const { positions, columns, ticks, backdrop } = placed;
  const result = { positions: new Map(Object.entries(positions)), columns, ticks, backdrop };
  store.setState({ kept: { layout: view.layout, result } });
}

/** The kept places, while they are of this layout and have one for every node. */
export function keptPlacesOf(graph: Graph, { id, parameters }: LayoutChoice): LayoutResult | undefined {
  const { kept } = store.getState();
  if (!kept || kept.layout.id !== id) return undefined;
  if (JSON.stringify(kept.layout.parameters) !== JSON.stringify(parameters)) return undefined;
  return graph.nodes.every((node) => kept.result.positions.has(node.id)) ? kept.result : undefined;
}

import { create } from 'zustand';
import type { LayoutResult } from '../../layout/layout.ts';
import type { Graph } from '../../model/values.ts';
import type { LayoutChoice } from '../../model/view.ts';
import type { ViewFile } from '../../model/view-file.ts';

/** Where a layout put everything. */
export type KeptPlaces = { layout: LayoutChoice; result: LayoutResult };

type Places = {
  /** Of the view that was opened last: everything stands there again, whatever this window's size. */
  kept: KeptPlaces | undefined;
  /** Of the last picture that was whole, or else of the view that is still to come. */
  last: PackedPlaces | undefined;
};

const store = create<Places>()(() => ({ kept: undefined, last: undefined }));

export const keepPlaces = (kept: KeptPlaces | undefined): void =>
  store.setState({ kept, last: kept && packPlaces(kept) });

export function placesIn({ view, placed: { positions, ...rest } }: Pick<ViewFile, 'view' | 'placed'>): KeptPlaces {
  return { layout: view.layout, result: { ...rest, positions: new Map(Object.entries(positions)) } };
}

/** The kept places, while they are of this layout and of just these nodes. */
export function keptPlacesOf({ nodes }: Graph, { id, parameters }: LayoutChoice): LayoutResult | undefined {
  const { kept } = store.getState();
  if (!kept || kept.layout.id !== id) return undefined;
  if (JSON.stringify(kept.layout.parameters) !== JSON.stringify(parameters)) return undefined;
  const { positions } = kept.result;
  return positions.size === nodes.length && nodes.every((node) => positions.has(node.id)) ? kept.result : undefined;
}

/** Places as they are kept every second: of numbers in one array a copy takes no time. */
export type PackedPlaces = Omit<KeptPlaces, 'result'> & {
  ids: string[];
  /** x and y of each id in turn. */
  places: Float64Array;
  result: Omit<LayoutResult, 'positions'>;
};

export function packPlaces({ layout, result: { positions, ...result } }: KeptPlaces): PackedPlaces {
  const places = new Float64Array(2 * positions.size);
  let at = 0;
  for (const { x, y } of positions.values()) {
    places[at] = x;
    places[at + 1] = y;
    at += 2;
  }
  return { layout, ids: [...positions.keys()], places, result };
}

export function unpackPlaces({ layout, ids, places, result }: PackedPlaces): KeptPlaces {
  const positions = new Map(ids.map((id, index) => [id, { x: places[2 * index] ?? 0, y: places[2 * index + 1] ?? 0 }]));
  return { layout, result: { ...result, positions } };
}

/** What a layout has come to; without a layout it is still on its way. */
type Standing = { result: LayoutResult; layout: LayoutChoice | undefined };

const packed = new WeakMap<LayoutResult, PackedPlaces>();

/** What is to be kept: where everything stands, or while a picture is still coming, what was kept before it. */
export function placesToKeep({ result, layout }: Standing, isSettled: boolean): PackedPlaces | undefined {
  if (!isSettled || !layout) return store.getState().last;
  const last = packed.get(result) ?? packPlaces({ layout, result });
  packed.set(result, last);
  store.setState({ last });
  return last;
}

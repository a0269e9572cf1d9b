import { useEffect, useState } from 'react';
import { layouts } from '../../layout/registry.ts';
import type { LayoutResult } from '../../layout/layout.ts';
import type { Graph } from '../../model/values.ts';

export type StageSize = { width: number; height: number };

const NOTHING_PLACED: LayoutResult = { positions: new Map(), columns: [] };
/** The same picture at every visit. */
const SEED = 1;

/** Lays the graph out anew whenever it, the layout or the room changes; until then the former places stand. */
export function usePositions(graph: Graph, layoutId: string, size: StageSize | undefined): LayoutResult {
  const [placed, setPlaced] = useState(NOTHING_PLACED);
  useEffect(() => {
    const layout = layouts.find((each) => each.id === layoutId);
    if (!layout || !size || graph.nodes.length === 0) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const onProgress = (positions: LayoutResult['positions']): void => {
      if (!signal.aborted) setPlaced({ positions, columns: [] });
    };
    layout
      .run(graph, { ...size, seed: SEED, signal, onProgress })
      .then((result) => {
        if (!signal.aborted) setPlaced(result);
      })
      .catch((error: unknown) => {
        if (!signal.aborted) console.error(`the layout ${layoutId} failed`, error);
      });
    return () => stop.abort();
  }, [graph, layoutId, size]);
  return placed;
}

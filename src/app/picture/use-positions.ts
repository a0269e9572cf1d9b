import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { layouts } from '../../layout/registry.ts';
import type { Layout, LayoutResult } from '../../layout/layout.ts';
import type { Graph } from '../../model/values.ts';
import { measureRoom, useRoomChanges } from './stage-room.ts';
import type { StageRoom } from './stage-room.ts';

const NOTHING_PLACED: LayoutResult = { positions: new Map(), columns: [] };
/** The same picture at every visit. */
const SEED = 1;

type Run = StageRoom & { graph: Graph; layout: Layout; stop: AbortController };

/** Lays the graph out anew whenever it, the layout or the room changes; until then the former places stand. */
export function usePositions(graph: Graph, layoutId: string, element: RefObject<HTMLElement | null>): LayoutResult {
  const [placed, setPlaced] = useState(NOTHING_PLACED);
  const current = useRef<Run>(undefined);
  const changes = useRoomChanges(element);
  useEffect(() => {
    const layout = layouts.find((each) => each.id === layoutId);
    const room = measureRoom(element.current);
    if (!layout || !room || graph.nodes.length === 0) return;
    const next: Run = { graph, layout, ...room, stop: new AbortController() };
    if (current.current && isSameRun(current.current, next)) return;
    current.current?.stop.abort();
    current.current = next;
    run(next, setPlaced);
  }, [graph, layoutId, element, changes]);
  useEffect(
    () => () => {
      current.current?.stop.abort();
      current.current = undefined;
    },
    [],
  );
  return placed;
}

const isSameRun = (one: Run, other: Run): boolean =>
  one.graph === other.graph && one.layout === other.layout && one.width === other.width && one.height === other.height;

function run({ graph, layout, width, height, stop: { signal } }: Run, place: (result: LayoutResult) => void): void {
  const keep = (result: LayoutResult): void => {
    if (!signal.aborted) place(result);
  };
  layout
    .run(graph, { width, height, seed: SEED, signal, onProgress: (positions) => keep({ positions, columns: [] }) })
    .then(keep)
    .catch((error: unknown) => {
      if (!signal.aborted) console.error(`the layout ${layout.id} failed`, error);
    });
}

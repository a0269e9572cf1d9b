import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { layouts } from '../../layout/registry.ts';
import type { Layout, LayoutResult } from '../../layout/layout.ts';
import type { Graph } from '../../model/values.ts';
import { isSameRoom, measureRoom, useRoomChanges } from './stage-room.ts';
import type { StageRoom } from './stage-room.ts';

const NOTHING_PLACED: LayoutResult = { positions: new Map(), columns: [] };
/** The same picture at every visit. */
const SEED = 1;

type Run = StageRoom & { graph: Graph; layout: Layout; stop: AbortController };

export type LayoutRoom = {
  room: RefObject<HTMLElement | null>;
  /** Whether another room may lay the picture out anew: not under the hand of a reader who explores it. */
  mayMove: () => boolean;
};

/** Lays the graph out anew when it or the layout changes, or the room does; until then the former places stand. */
export function usePositions(graph: Graph, layoutId: string, { room: element, mayMove }: LayoutRoom): LayoutResult {
  const [placed, setPlaced] = useState(NOTHING_PLACED);
  const current = useRef<Run>(undefined);
  const changes = useRoomChanges(element);
  const isMovable = useEffectEvent(mayMove);
  useEffect(() => {
    const layout = layouts.find((each) => each.id === layoutId);
    const room = measureRoom(element.current);
    if (!layout || !room || graph.nodes.length === 0) return;
    const next: Run = { graph, layout, ...room, stop: new AbortController() };
    if (current.current && isSameWork(current.current, next) && (isSameRoom(current.current, next) || !isMovable()))
      return;
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

const isSameWork = (one: Run, other: Run): boolean => one.graph === other.graph && one.layout === other.layout;

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

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { layouts } from '../../layout/registry.ts';
import { runLayout } from '../../layout/run-layout.ts';
import type { Layout, LayoutResult } from '../../layout/layout.ts';
import type { Graph } from '../../model/values.ts';
import type { LayoutChoice } from '../../model/view.ts';
import type { Positions } from '../../scene/scene.ts';
import { explainLayoutFailure } from '../../words/layout-words.ts';
import { keepPlaces, keptPlacesOf } from '../workspace/kept-places.ts';
import { isSameRoom, measureRoom, useRoomChanges } from './stage-room.ts';
import type { StageRoom } from './stage-room.ts';

const NOTHING_PLACED: LayoutResult = { positions: new Map(), columns: [] };
/** The same picture at every visit. */
const SEED = 1;

type Run = StageRoom & { graph: Graph; layout: Layout; choice: LayoutChoice; stop: AbortController };

/** Where the nodes are, and what the layout is doing about it. */
export type Placed = {
  result: LayoutResult;
  /** What the result came of; absent before a layout has come to its end. */
  layout: LayoutChoice | undefined;
  running: { done: number; stop: () => void } | undefined;
  /** Why the layout could not be run; the former places stand. */
  failed: string | undefined;
  again: () => void;
};

export type LayoutRoom = {
  room: RefObject<HTMLElement | null>;
  /** Whether another room may lay the picture out anew: not under the hand of a reader who explores it. */
  mayMove: () => boolean;
};

type State = Pick<Placed, 'result' | 'layout' | 'failed'> & { done: number | undefined };

const NOT_BEGUN: State = { result: NOTHING_PLACED, layout: undefined, failed: undefined, done: undefined };

/** Lays the graph out anew when it or the layout changes, or the room does; until then the former places stand. */
export function usePositions(graph: Graph, choice: LayoutChoice, { room: element, mayMove }: LayoutRoom): Placed {
  const [state, setState] = useState<State>(NOT_BEGUN);
  const [repeats, setRepeats] = useState(0);
  const current = useRef<Run & { repeats: number }>(undefined);
  const latest = useRef<Positions>(NOTHING_PLACED.positions);
  const changes = useRoomChanges(element);
  const isMovable = useEffectEvent(mayMove);
  useEffect(() => {
    const layout = layouts.find((each) => each.id === choice.id);
    const room = measureRoom(element.current);
    if (!layout || !room || graph.nodes.length === 0) return;
    const before = current.current;
    const next = { graph, layout, choice, ...room, repeats, stop: new AbortController() };
    const isRepeat = before?.repeats !== repeats;
    if (before && !isRepeat && isSameWork(before, next) && (isSameRoom(before, next) || !isMovable())) return;
    before?.stop.abort();
    if (before && isRepeat) keepPlaces(undefined);
    current.current = next;
    run(next, latest.current, (change) =>
      setState((now) => {
        const after = { ...now, ...change };
        latest.current = after.result.positions;
        return after;
      }),
    );
  }, [graph, choice, element, changes, repeats]);
  useEffect(
    () => () => {
      current.current?.stop.abort();
      current.current = undefined;
    },
    [],
  );
  const stop = (): void => {
    current.current?.stop.abort();
    setState((now) => ({ ...now, layout: current.current?.choice, done: undefined }));
  };
  return {
    result: state.result,
    layout: state.layout,
    failed: state.failed,
    running: state.done === undefined ? undefined : { done: state.done, stop },
    again: () => setRepeats((count) => count + 1),
  };
}

/** Drawing takes so much of the main thread at most, however large the graph. */
const SHARE_FOR_DRAWING = 0.25;

/** Passes over what comes before the last drawing and a rest in proportion to it are done. */
function atLeisure<Given extends unknown[]>(draw: (...given: Given) => void): (...given: Given) => void {
  let freeFrom = 0;
  return (...given) => {
    const begun = performance.now();
    if (begun < freeFrom) return;
    freeFrom = Infinity;
    draw(...given);
    requestAnimationFrame(() => {
      const now = performance.now();
      freeFrom = now + (now - begun) * (1 / SHARE_FOR_DRAWING - 1);
    });
  };
}

const isSameWork = (one: Run, other: Run): boolean =>
  one.graph === other.graph && one.layout === other.layout && one.choice.parameters === other.choice.parameters;

function run(run: Run, start: Positions, tell: (change: Partial<State>) => void): void {
  const { graph, layout, choice, width, height, stop } = run;
  const { signal } = stop;
  const keep = (change: Partial<State>): void => {
    if (!signal.aborted) tell(change);
  };
  const kept = keptPlacesOf(graph, choice);
  if (kept) return keep({ result: kept, layout: choice, done: undefined, failed: undefined });
  const onProgress = atLeisure((positions: Positions, done: number) =>
    keep({ result: { positions, columns: [] }, layout: undefined, done }),
  );
  const { parameters } = choice;
  keep({ done: 0 });
  runLayout(layout, graph, { width, height, seed: SEED, parameters, start, signal, onProgress })
    .then((result) => keep({ result, layout: choice, done: undefined, failed: undefined }))
    .catch((error: unknown) => keep({ done: undefined, failed: explainLayoutFailure(error) }));
}

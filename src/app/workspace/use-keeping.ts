import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import type { LayoutResult } from '../../layout/layout.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Placed } from '../picture/use-positions.ts';
import type { StageHandle } from '../stage/stage-contract.ts';
import { addressOf, useHistory, viewNow } from '../state/view/store.ts';
import { packPlaces } from './kept-places.ts';
import type { PackedPlaces } from './kept-places.ts';
import { stepsNow, useSteps } from './steps-store.ts';
import { keepCanvas } from './storage.ts';
import { tabId, useWorkspace } from './store.ts';

/** A crash loses no more than this. */
const KEEP_EVERY_MS = 1000;

type Kept = { stage: RefObject<StageHandle | null>; title: string; placed: Placed };

/** Keeps what is on the canvas through reloads and crashes, and looks at the first picture as it was looked at. */
export function useKeeping(scene: Scene, { stage, title, placed }: Kept): void {
  useKeptCamera(scene, stage);
  const keep = useEffectEvent(() => {
    const view = viewNow();
    const canvas = {
      tab: tabId(),
      savedAt: new Date().toISOString(),
      address: addressOf(view),
      title,
      view,
      steps: stepsNow(),
    };
    const camera = stage.current?.isFitted() ? undefined : stage.current?.camera();
    const places = packedPlaces(placed);
    keepCanvas({ ...canvas, ...(camera && { camera }), ...(places && { places }) }).catch((error: unknown) =>
      console.warn('what is on the canvas could not be kept', error),
    );
  });
  const placesNow = useEffectEvent(() => placed.result);
  useEffect(() => {
    let last = '';
    let lastPlaces: LayoutResult | undefined;
    let { steps: lastSteps } = useSteps.getState();
    const look = (): void => {
      const now = JSON.stringify([useHistory.getState().at, stage.current?.camera(), addressOf(viewNow())]);
      const places = placesNow();
      const { steps } = useSteps.getState();
      if (now === last && places === lastPlaces && steps === lastSteps) return;
      [last, lastPlaces, lastSteps] = [now, places, steps];
      keep();
    };
    const timer = setInterval(look, KEEP_EVERY_MS);
    const stopFollowing = useHistory.subscribe(look);
    window.addEventListener('pagehide', look);
    return () => {
      clearInterval(timer);
      stopFollowing();
      window.removeEventListener('pagehide', look);
    };
  }, [stage]);
}

const packed = new WeakMap<LayoutResult, PackedPlaces>();

/** Where everything stands, once a layout has come to its end. */
function packedPlaces({ result, layout }: Placed): PackedPlaces | undefined {
  if (!layout) return undefined;
  const known = packed.get(result) ?? packPlaces({ layout, result });
  packed.set(result, known);
  return known;
}

/** What tells that the reader looks elsewhere now. */
const DOINGS = ['pointerdown', 'keydown', 'wheel'] as const;

/** Looks from where one looked before, at each scene and size that the page comes to, until the reader does something. */
function useKeptCamera(scene: Scene, stage: RefObject<StageHandle | null>): void {
  const camera = useWorkspace((state) => state.camera);
  useEffect(() => {
    if (camera && scene.nodes.length > 0) stage.current?.setCamera(camera);
  }, [camera, scene, stage]);
  useEffect(() => {
    const element = document.querySelector('[data-stage]');
    if (!camera || !element) return undefined;
    const leave = (): void => useWorkspace.setState({ camera: undefined });
    // The stage takes up its new size in the frame in which it is told of it.
    const observer = new ResizeObserver(() => requestAnimationFrame(() => stage.current?.setCamera(camera)));
    observer.observe(element);
    for (const doing of DOINGS) window.addEventListener(doing, leave, { capture: true });
    return () => {
      observer.disconnect();
      for (const doing of DOINGS) window.removeEventListener(doing, leave, { capture: true });
    };
  }, [camera, stage]);
}

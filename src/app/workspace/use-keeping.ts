import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import type { Scene } from '../../scene/scene.ts';
import type { Placed } from '../picture/use-positions.ts';
import type { Camera, StageHandle } from '../stage/stage-contract.ts';
import { addressOf, useHistory, viewNow } from '../state/view/store.ts';
import { placesToKeep } from './kept-places.ts';
import { stepsNow, useSteps } from './steps-store.ts';
import { keepCanvas } from './storage.ts';
import type { Canvas } from './storage.ts';
import { tabId, useWorkspace } from './store.ts';

/** A crash loses no more than this. */
const KEEP_EVERY_MS = 1000;

type Kept = {
  stage: RefObject<StageHandle | null>;
  title: string;
  placed: Placed;
  /** All that was asked for is there. */
  isWhole: boolean;
};

/** Keeps what is on the canvas through reloads and crashes, and looks at the first picture as it was looked at. */
export function useKeeping(scene: Scene, { stage, title, placed, isWhole }: Kept): void {
  useKeptCamera(scene, stage);
  const canvasNow = useEffectEvent((): Omit<Canvas, 'tab' | 'savedAt'> => {
    const view = viewNow();
    const isSettled = isWhole && !placed.running && placed.failed === undefined;
    const [camera, places] = [cameraToKeep(stage.current), placesToKeep(placed, isSettled)];
    return {
      address: addressOf(view),
      title,
      view,
      steps: stepsNow(),
      ...(camera && { camera }),
      ...(places && { places }),
    };
  });
  useEffect(() => {
    let last = '';
    let lastPlaces: Canvas['places'];
    let { steps: lastSteps } = useSteps.getState();
    const look = (): void => {
      const canvas = canvasNow();
      const { steps } = useSteps.getState();
      const now = JSON.stringify([useHistory.getState().at, canvas.camera, canvas.address]);
      if (now === last && canvas.places === lastPlaces && steps === lastSteps) return;
      [last, lastPlaces, lastSteps] = [now, canvas.places, steps];
      keepCanvas({ tab: tabId(), savedAt: new Date().toISOString(), ...canvas }).catch((error: unknown) =>
        console.warn('what is on the canvas could not be kept', error),
      );
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

/** From where the picture is seen, or is to be seen once it is there; absent: all of it is in view. */
function cameraToKeep(stage: StageHandle | null): Camera | undefined {
  const { camera } = useWorkspace.getState();
  return camera ?? (stage?.isFitted() ? undefined : stage?.camera());
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

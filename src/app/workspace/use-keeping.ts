import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import type { Scene } from '../../scene/scene.ts';
import type { StageHandle } from '../stage/stage-contract.ts';
import { addressOf, useHistory, viewNow } from '../state/view/store.ts';
import { keepCanvas } from './storage.ts';
import { tabId, useWorkspace } from './store.ts';

/** A crash loses no more than this. */
const KEEP_EVERY_MS = 1000;

type Kept = { stage: RefObject<StageHandle | null>; title: string };

/** Keeps what is on the canvas through reloads and crashes, and looks at the first picture as it was looked at. */
export function useKeeping(scene: Scene, { stage, title }: Kept): void {
  useKeptCamera(scene, stage);
  const keep = useEffectEvent(() => {
    const view = viewNow();
    const canvas = { tab: tabId(), savedAt: new Date().toISOString(), address: addressOf(view), title, view };
    const camera = stage.current?.isFitted() ? undefined : stage.current?.camera();
    keepCanvas({ ...canvas, ...(camera && { camera }) }).catch((error: unknown) =>
      console.warn('what is on the canvas could not be kept', error),
    );
  });
  useEffect(() => {
    let last = '';
    const look = (): void => {
      const now = JSON.stringify([useHistory.getState().at, stage.current?.camera(), addressOf(viewNow())]);
      if (now === last) return;
      last = now;
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

function useKeptCamera(scene: Scene, stage: RefObject<StageHandle | null>): void {
  const camera = useWorkspace((state) => state.camera);
  useEffect(() => {
    if (!camera || scene.nodes.length === 0) return;
    stage.current?.setCamera(camera);
    useWorkspace.setState({ camera: undefined });
  }, [camera, scene, stage]);
}

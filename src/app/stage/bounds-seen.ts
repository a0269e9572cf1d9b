import type { Bounds } from '../../scene/scene.ts';
import type { StageHandle } from './stage-contract.ts';

/** The part of the scene that the stage shows now, in graph units; undefined while it shows nothing. */
export function boundsSeen(stage: StageHandle | null): Bounds | undefined {
  const camera = stage?.camera();
  const element = document.querySelector('[data-stage]');
  if (!camera || !element) return undefined;
  const { width, height } = element.getBoundingClientRect();
  const { x, y, zoom } = camera;
  const [halfWidth, halfHeight] = [width / 2 / zoom, height / 2 / zoom];
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

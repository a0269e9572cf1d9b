import { drawingOf } from '../../scene/draw-picture.ts';
import type { PictureCanvas } from '../../scene/draw-picture.ts';
import type { Picture } from '../../scene/picture/picture.ts';
import { pageRest } from './page-rest.ts';

/** The page answers to the hand between two of these. */
const SLICE_MS = 24;

/** Draws a picture, however many marks it has, without the page standing still; throws once it is to stop. */
export async function drawGently(canvas: PictureCanvas, picture: Picture, signal: AbortSignal): Promise<void> {
  let begun = performance.now();
  for (const _ of drawingOf(canvas, picture)) {
    if (performance.now() - begun < SLICE_MS) continue;
    await pageRest();
    signal.throwIfAborted();
    begun = performance.now();
  }
}

import type { Camera } from './camera.ts';

const DURATION_MS = 450;
/** Where a picture takes longer than this to be drawn anew, its movement would only stutter. */
const SLOWEST_FRAME_MS = 100;

const wantsStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
const eased = (share: number): number => share * share * (3 - 2 * share);

/** What lies between two cameras: the part that is seen changes evenly. */
function between(from: Camera, to: Camera, share: number): Camera {
  const mixed = (one: number, other: number): number => one + (other - one) * share;
  return { x: mixed(from.x, to.x), y: mixed(from.y, to.y), zoom: 1 / mixed(1 / from.zoom, 1 / to.zoom) };
}

type Flight = { draw: (camera: Camera) => void; end: () => void };

/** Leads the eye from one camera to another, where the reader lets things move; returns what ends it early. */
export function fly(from: Camera, to: Camera, { draw, end }: Flight): () => void {
  let frame = 0;
  const begun = performance.now();
  let before = begun;
  const step = (): void => {
    const now = performance.now();
    const share = (now - begun) / DURATION_MS;
    const isSlow = now - before > SLOWEST_FRAME_MS;
    if (share >= 1 || isSlow) return end();
    before = now;
    draw(between(from, to, eased(share)));
    frame = requestAnimationFrame(step);
  };
  if (wantsStillness()) end();
  else step();
  return () => cancelAnimationFrame(frame);
}

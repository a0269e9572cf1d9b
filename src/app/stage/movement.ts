import type { Moves, StageGraph } from './scene-graph.ts';

const DURATION_MS = 450;

const easeInOut = (share: number): number => (share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) ** 2);

/** Sets every moved node to a share of its way. */
export function setShare(graph: StageGraph, moves: Moves, share: number): void {
  for (const [id, { from, to }] of moves) {
    const attributes = graph.getNodeAttributes(id);
    attributes.x = from.x + (to.x - from.x) * share;
    attributes.y = from.y + (to.y - from.y) * share;
  }
}

/** Calls `step` in each frame with a share that goes from 0 to 1; returns how to stop it. */
export function animate(step: (share: number) => void, onDone: () => void, durationMs = DURATION_MS): () => void {
  const start = performance.now();
  let frame = requestAnimationFrame(function tick(now: number) {
    const share = Math.min(1, Math.max(0, (now - start) / durationMs));
    step(easeInOut(share));
    if (share < 1) frame = requestAnimationFrame(tick);
    else onDone();
  });
  return () => cancelAnimationFrame(frame);
}

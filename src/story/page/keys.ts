import type { Position } from '../../scene/scene.ts';

type KeyActions = {
  onMove: (pixels: Position) => void;
  onZoom: (isIn: boolean) => void;
  onFit: () => void;
  onLeave: () => void;
  /** Where a story has steps, the arrows to the left and right walk them. */
  steps: StepKeys | undefined;
};

type StepKeys = { walk: (by: 1 | -1) => void; goToFirst: () => void; goToLast: () => void };

const PAN_STEP = 80;

/** + − 0, Escape and the keys of steps wherever one is but in a field; the arrows that move the picture while it has the focus. */
export function listenToKeys(canvas: HTMLCanvasElement, actions: KeyActions): void {
  const { onMove, onZoom, onFit, onLeave, steps } = actions;
  const moves: Readonly<Record<string, () => void>> = {
    ArrowUp: () => onMove({ x: 0, y: PAN_STEP }),
    ArrowDown: () => onMove({ x: 0, y: -PAN_STEP }),
    ...(!steps && {
      ArrowLeft: () => onMove({ x: PAN_STEP, y: 0 }),
      ArrowRight: () => onMove({ x: -PAN_STEP, y: 0 }),
    }),
  };
  const everywhere: Readonly<Record<string, () => void>> = {
    '+': () => onZoom(true),
    '=': () => onZoom(true),
    '-': () => onZoom(false),
    '0': onFit,
    Escape: onLeave,
    ...(steps && {
      ArrowLeft: () => steps.walk(-1),
      ArrowRight: () => steps.walk(1),
      Home: () => steps.goToFirst(),
      End: () => steps.goToLast(),
    }),
  };
  document.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = everywhere[event.key] ?? (event.target === canvas ? moves[event.key] : undefined);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

import type { Position } from '../../scene/scene.ts';

export type Gestures = {
  onMove: (pixels: Position) => void;
  /** `aside` is where, in pixels from the middle. */
  onZoom: (factor: number, aside: Position) => void;
  /** In pixels from the canvas's corner. */
  onPoint: (at: Position | undefined) => void;
  onPress: (at: Position) => void;
};

const CLICK_REACH = 4;
const WHEEL_SPEED = 0.0015;

/** Mouse, pen and fingers on the canvas: drag, wheel, two fingers, a click. */
export function listen(canvas: HTMLCanvasElement, { onMove, onZoom, onPoint, onPress }: Gestures): void {
  const held = new Map<number, Position>();
  let wandered = 0;
  const at = ({ clientX, clientY }: MouseEvent): Position => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const aside = ({ x, y }: Position): Position => ({ x: x - canvas.clientWidth / 2, y: y - canvas.clientHeight / 2 });
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    if (held.size === 0) wandered = 0;
    held.set(event.pointerId, at(event));
  });
  canvas.addEventListener('pointermove', (event) => {
    const before = held.get(event.pointerId);
    const now = at(event);
    if (!before) return onPoint(now);
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    const moved = { x: now.x - before.x, y: now.y - before.y };
    wandered += Math.hypot(moved.x, moved.y);
    held.set(event.pointerId, now);
    if (other)
      onZoom(apart(now, other) / apart(before, other), aside({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }));
    else if (wandered > CLICK_REACH) onMove(moved);
  });
  const release = (event: PointerEvent): void => {
    if (!held.delete(event.pointerId)) return;
    if (event.type === 'pointerup' && held.size === 0 && wandered <= CLICK_REACH) onPress(at(event));
  };
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', release);
  canvas.addEventListener('pointerleave', () => onPoint(undefined));
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      onZoom(Math.exp(-event.deltaY * WHEEL_SPEED), aside(at(event)));
    },
    { passive: false },
  );
}

const apart = (one: Position, other: Position): number => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));

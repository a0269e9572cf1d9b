import type { MouseCoords, TouchCoords } from 'sigma/types';
import type { Position } from '../../scene/scene.ts';
import type { Drawing } from './drawing.ts';

export type PressKeys = { shift: boolean; alt: boolean };

/** Something that a press does from when it begins to move until it is let go. Places are pixels of the stage. */
export type Gesture = { move: (at: Position) => void; end: (keys: PressKeys) => void; cancel: () => void };

export type Press = { at: Position; /** Id of the node or connection under it. */ target: string | undefined };

/** What a press could become, if it moves. */
export type Intent = {
  begin: (press: Press) => Gesture;
  /** A finger has to rest a while first, since moving on at once pans. */
  needsHold: boolean;
};

export type PressActions = {
  intentOf: (press: Press) => Intent | undefined;
  /** A finger that rested and was lifted where it was. */
  onLongPress: (press: Press) => void;
};

const MOUSE_SLACK = 4;
const TOUCH_SLACK = 9;
const HOLD_MS = 420;

type State =
  | { type: 'idle' }
  /** Down, not yet moved; `isHeld`: a finger that has rested. */
  | { type: 'down'; press: Press; intent: Intent | undefined; isTouch: boolean; isHeld: boolean }
  | { type: 'moving'; gesture: Gesture }
  /** Called off, until it is let go. */
  | { type: 'off' };

/**
 * Follows what a mouse or finger holds down, over Sigma, which would pan with it. While a press is more than a click,
 * `drawing.press.isTaken` holds, and goes on holding until the next one, as Sigma tells of a click at its end.
 */
export function followPress(drawing: Drawing, { intentOf, onLongPress }: PressActions): () => void {
  let state: State = { type: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A finger has no pointer that hovers: what it lifts stands out by this. */
  let hasLifted = false;

  const down = (press: Press, isTouch: boolean): void => {
    drawing.press.isTaken = false;
    const intent = intentOf(press);
    state = { type: 'down', press, intent, isTouch, isHeld: false };
    clearTimeout(timer);
    if (isTouch && press.target !== undefined && (!intent || intent.needsHold)) timer = setTimeout(hold, HOLD_MS);
  };
  const hold = (): void => {
    if (state.type !== 'down') return;
    state.isHeld = true;
    drawing.press.isTaken = true;
    drawing.setHovered(state.press.target);
    hasLifted = true;
    navigator.vibrate?.(10);
  };
  const begin = ({ press, intent }: { press: Press; intent: Intent | undefined }): void => {
    drawing.press.isTaken = true;
    drawing.press.isMoving = intent !== undefined;
    state = intent ? { type: 'moving', gesture: intent.begin(press) } : { type: 'off' };
  };
  /** Whether Sigma must not follow the move, too. */
  const move = (at: Position): boolean => {
    if (state.type === 'down') {
      const { press, intent, isTouch, isHeld } = state;
      const isFree = isHeld || (intent !== undefined && !(isTouch && intent.needsHold));
      if (Math.hypot(at.x - press.at.x, at.y - press.at.y) > (isTouch ? TOUCH_SLACK : MOUSE_SLACK)) {
        clearTimeout(timer);
        if (isFree) begin(state);
        else state = { type: 'idle' };
      }
      if (!isFree) return false;
    }
    if (state.type === 'moving') state.gesture.move(at);
    return state.type !== 'idle';
  };
  const release = (): State => {
    const was = state;
    clearTimeout(timer);
    drawing.press.isMoving = false;
    if (hasLifted) drawing.setHovered(undefined);
    hasLifted = false;
    state = { type: 'idle' };
    return was;
  };
  const up = (keys: PressKeys): void => {
    const was = release();
    if (was.type === 'moving') was.gesture.end(keys);
    if (was.type === 'down' && was.isHeld) onLongPress(was.press);
  };
  /** Whether there was anything to call off. */
  const callOff = (): boolean => {
    const was = release();
    if (was.type === 'idle') return false;
    state = { type: 'off' };
    if (was.type === 'moving') was.gesture.cancel();
    return was.type === 'moving';
  };
  const stop = listen(drawing, { down, move, up, callOff });
  return () => {
    callOff();
    stop();
  };
}

type Listeners = {
  down: (press: Press, isTouch: boolean) => void;
  move: (at: Position) => boolean;
  up: (keys: PressKeys) => void;
  callOff: () => boolean;
};

function listen(drawing: Drawing, { down, move, up, callOff }: Listeners): () => void {
  const { sigma } = drawing.renderer;
  const [mouse, touch] = [sigma.getMouseCaptor(), sigma.getTouchCaptor()];
  const start = (event: MouseCoords, target?: string): void => {
    const { original } = event;
    if ('touches' in original) {
      if (original.touches.length === 1) down({ at: event, target }, true);
      else callOff();
    } else if (original instanceof MouseEvent && original.button === 0) down({ at: event, target }, false);
  };
  const downNode = ({ node, event }: { node: string; event: MouseCoords }): void => start(event, node);
  const downEdge = ({ edge, event }: { edge: string; event: MouseCoords }): void => start(event, edge);
  const downStage = ({ event }: { event: MouseCoords }): void => start(event);
  const onMouseMove = (coords: MouseCoords): void => {
    if (mouse.isMouseDown && move(coords)) coords.preventSigmaDefault();
  };
  const onMouseUp = ({ original }: MouseCoords): void => up(keysOf(original as MouseEvent));
  const onTouchMove = (coords: TouchCoords): void => {
    const [finger] = coords.touches;
    if (finger && coords.touches.length === 1 && move(finger)) coords.preventSigmaDefault();
  };
  const onTouchUp = ({ original }: TouchCoords): void => {
    if (original.touches.length === 0) up(keysOf(original));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !callOff()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  sigma.on('downNode', downNode).on('downEdge', downEdge).on('downStage', downStage);
  mouse.on('mousemovebody', onMouseMove).on('mouseup', onMouseUp);
  touch.on('touchmove', onTouchMove).on('touchup', onTouchUp);
  window.addEventListener('keydown', onKey, true);
  return () => {
    sigma.off('downNode', downNode).off('downEdge', downEdge).off('downStage', downStage);
    mouse.off('mousemovebody', onMouseMove).off('mouseup', onMouseUp);
    touch.off('touchmove', onTouchMove).off('touchup', onTouchUp);
    window.removeEventListener('keydown', onKey, true);
  };
}

const keysOf = ({ shiftKey, altKey }: MouseEvent | TouchEvent): PressKeys => ({ shift: shiftKey, alt: altKey });

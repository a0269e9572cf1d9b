import type { KeyboardEvent } from 'react';
import type { Drawing } from './drawing.ts';
import type { StageProps } from './stage-contract.ts';
import type { SpaceBar } from './use-gestures.ts';
import type { Walk } from './use-walk.ts';

export const ZOOM_STEP = 1.5;
const PAN_STEP = 80;

type KeyTargets = {
  drawing: Drawing;
  walk: Walk;
  space: SpaceBar;
} & Pick<StageProps, 'onSelect' | 'onExpand' | 'onMenu'>;

/** What each key does while the stage has the keyboard's focus; `stage.keys` of the messages tells them all. */
export function onKeyDown(event: KeyboardEvent, targets: KeyTargets): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const action = (event.shiftKey ? shiftedKeys(targets) : plainKeys(targets))[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

/** The space bar chooses when it is let go, as until then it may have moved the picture with the mouse. */
export function onKeyUp(event: KeyboardEvent, { walk, space, onSelect }: KeyTargets): void {
  if (event.key !== ' ' || !space.current.isDown) return;
  const { hasMoved } = space.current;
  space.current = { isDown: false, hasMoved: false };
  if (!hasMoved && walk.focused !== undefined) onSelect([walk.focused], 'toggle');
}

type Actions = Readonly<Record<string, () => void>>;

function plainKeys({ drawing, walk, space, onSelect, onExpand, onMenu }: KeyTargets): Actions {
  const { camera } = drawing;
  const atFocus = (act: (node: string) => void): void => {
    if (walk.focused !== undefined) act(walk.focused);
  };
  const openMenu = (): void => atFocus((node) => onMenu(node, drawing.clientPositionOf(node) ?? { x: 0, y: 0 }));
  const expand = (): void => atFocus(onExpand);
  return {
    '+': () => camera.zoomBy(ZOOM_STEP),
    '=': () => camera.zoomBy(ZOOM_STEP),
    '-': () => camera.zoomBy(1 / ZOOM_STEP),
    '0': () => drawing.fit(),
    ArrowLeft: () => walk.go('left'),
    ArrowRight: () => walk.go('right'),
    ArrowUp: () => walk.go('up'),
    ArrowDown: () => walk.go('down'),
    Home: walk.goHome,
    n: () => walk.goAround(1),
    p: () => walk.goAround(-1),
    Enter: () => atFocus((node) => onSelect([node], 'replace')),
    ' ': () => {
      space.current.isDown = true;
    },
    c: () => {
      if (walk.cameBy !== undefined) onSelect([walk.cameBy], 'replace');
    },
    e: expand,
    m: openMenu,
    ContextMenu: openMenu,
    Escape: () => {
      walk.leave();
      onSelect([], 'replace');
    },
  };
}

function shiftedKeys(targets: KeyTargets): Actions {
  const { camera } = targets.drawing;
  const { e, m } = plainKeys(targets);
  return {
    '+': () => camera.zoomBy(ZOOM_STEP),
    ArrowLeft: () => camera.panBy(-PAN_STEP, 0),
    ArrowRight: () => camera.panBy(PAN_STEP, 0),
    ArrowUp: () => camera.panBy(0, -PAN_STEP),
    ArrowDown: () => camera.panBy(0, PAN_STEP),
    ...(e && { Enter: e }),
    ...(m && { F10: m }),
  };
}

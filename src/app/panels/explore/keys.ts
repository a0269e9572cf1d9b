import { useEffect, useEffectEvent } from 'react';
import type { Picture } from '../../picture/use-picture.ts';
import { changeHops } from '../../state/view/actions.ts';
import { setExploring, useExploring } from './exploring.ts';
import { doingWith, hideAction, invertAction, toggleFocus } from './selection-actions.ts';
import type { Doing, ExploreAction } from './selection-actions.ts';

/** Answers whether the key meant something here; what it did not mean is left to others. */
type KeyAction = (doing: Doing) => boolean;

const doing =
  ({ isPossible, run }: ExploreAction): KeyAction =>
  (given) => {
    if (!isPossible(given)) return false;
    run(given);
    return true;
  };

const hops =
  (by: number): KeyAction =>
  ({ picture }) => {
    if (!picture.view.focus) return false;
    changeHops(by);
    return true;
  };

const focus: KeyAction = (given) => {
  if (given.nodes.length === 0 && !given.picture.view.focus) return false;
  toggleFocus(given);
  return true;
};

const stopPicking: KeyAction = () => {
  if (!useExploring.getState().picking) return false;
  setExploring({ picking: undefined });
  return true;
};

/** By `KeyboardEvent.key` in lower case. */
const keys: Readonly<Record<string, KeyAction>> = {
  h: doing(hideAction),
  delete: doing(hideAction),
  backspace: doing(hideAction),
  i: doing(invertAction),
  f: focus,
  '+': hops(1),
  '=': hops(1),
  '-': hops(-1),
  escape: stopPicking,
};

const ELSEWHERE = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest(ELSEWHERE) !== null;

/** Takes keys before the stage does, which would zoom by + and −. */
export function useExploreKeys(picture: Picture): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A menu that has just been used may still hold the focus.
    const isGivingUp = event.key === 'Escape' && useExploring.getState().picking !== undefined;
    if (isElsewhere(event.target) && !isGivingUp) return;
    if (event.shiftKey && event.key !== '+') return;
    const action = keys[event.key.toLowerCase()];
    if (!action?.(doingWith(picture, picture.view.selection))) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

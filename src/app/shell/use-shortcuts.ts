import { useEffect } from 'react';

export type Shortcuts = { search: () => void; layout: () => void; undo: () => void; redo: () => void };

/** A slider or a box to tick takes no letters and has nothing of its own to undo. */
const TYPED =
  'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="dialog"]';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest(TYPED) !== null;

/** Which shortcut a key is: letters are left alone while one types, and so is the undo of what is typed. */
function shortcutOf(event: KeyboardEvent): keyof Shortcuts | undefined {
  const key = event.key.toLowerCase();
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (isCommand && key === 'k') return 'search';
  if (isTyping(event.target) || event.altKey) return undefined;
  if (isCommand) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : undefined;
  }
  if (key === '/') return 'search';
  return key === 'l' && !event.shiftKey ? 'layout' : undefined;
}

/** Ctrl-K or ⌘K and / reach the search, L the next layout, Ctrl-Z takes a step back and Ctrl-Y or Shift-Ctrl-Z forward. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(event);
      if (!shortcut) return;
      event.preventDefault();
      shortcuts[shortcut]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [shortcuts]);
}

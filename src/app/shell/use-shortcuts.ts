import { useEffect } from 'react';

export type Shortcuts = { search: () => void; layout: () => void };

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;

/** Ctrl-K or ⌘K and / reach the search, L the next layout; letters are left alone while one types. */
export function useShortcuts({ search, layout }: Shortcuts): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      const isSearch = ((event.ctrlKey || event.metaKey) && key === 'k') || (isBare && key === '/');
      const isLayout = isBare && !event.shiftKey && key === 'l';
      if (!isSearch && !isLayout) return;
      event.preventDefault();
      if (isSearch) search();
      else layout();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [search, layout]);
}

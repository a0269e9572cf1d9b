import { create } from 'zustand';
import { panelsAtStart } from './transitions.ts';
import type { Panels } from './transitions.ts';

/** The width below which panels are sheets; panels.css has the same. */
const phone = window.matchMedia('(max-width: 760px)');

export const usePanels = create<Panels>()(() => panelsAtStart(phone.matches));

export function changePanels(transition: (panels: Panels, isPhone: boolean) => Panels): void {
  usePanels.setState(transition(usePanels.getState(), phone.matches), true);
}

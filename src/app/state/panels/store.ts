import { create } from 'zustand';
import { viewNow } from '../view/store.ts';
import { openEvidence, panelsAtStart } from './transitions.ts';
import type { Panels, Room } from './transitions.ts';

/** The widths at which panels are sheets (so in shell.css too), and at which there is room for all of them. */
const phone = window.matchMedia('(max-width: 760px)');
const wide = window.matchMedia('(min-width: 1680px)');

const room = (): Room => (phone.matches ? 'phone' : wide.matches ? 'wide' : 'narrow');

/** A link to a chosen thing brings what stands behind it. */
function panelsOfAddress(): Panels {
  const panels = panelsAtStart(room());
  return viewNow().selection.length > 0 ? openEvidence(panels, phone.matches) : panels;
}

export const usePanels = create<Panels>()(panelsOfAddress);

export function changePanels(transition: (panels: Panels, isPhone: boolean) => Panels): void {
  usePanels.setState(transition(usePanels.getState(), phone.matches), true);
}
